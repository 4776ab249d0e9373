import type { AnalysedDocument, Mention, Quote, Speaker, Stance } from '../../src/document.js';
import { mentionAt } from '../../src/document.js';
import type { Codebook } from '../../src/stance/codebook.js';

export const CODEBOOK: Codebook = {
  id: 'sovereign-ai',
  title: { ko: '소버린 AI', en: 'Sovereign AI' },
  question: '무엇이 소버린 AI인가?',
  terms: ['소버린 AI'],
  positions: [
    {
      id: 'own',
      label: { ko: '독자 기술론', en: 'Own technology' },
      description: '',
      examples: [],
      cues: [],
    },
    {
      id: 'control',
      label: { ko: '데이터 주권론', en: 'Data control' },
      description: '',
      examples: [],
      cues: [],
    },
  ],
};

export interface SampleQuote {
  readonly text: string;
  readonly speaker?: Partial<Speaker>;
  readonly mention?: string;
  readonly cue?: string;
  /** No stance at all when absent. */
  readonly position?: string;
  readonly score?: number;
  readonly evidence?: readonly string[];
  readonly type?: Quote['type'];
}

type Metadata = Partial<Pick<AnalysedDocument, 'id' | 'title' | 'date' | 'outlet' | 'url' | 'byline'>>;

/** A document whose whole body is one sentence, with the quotes found by their text. */
export function sampleDocument(
  body: string,
  quotes: readonly SampleQuote[] = [],
  metadata: Metadata & { readonly position?: string } = {},
): AnalysedDocument {
  const { position = 'neutral', ...fields } = metadata;
  const found = (text: string): Mention => {
    const start = body.indexOf(text);
    return mentionAt(body, start, start + text.length);
  };
  return {
    id: 'a1',
    title: '제목',
    date: '2025-08-04',
    outlet: '한빛일보',
    byline: '',
    url: '',
    ...fields,
    body,
    source: { file: 'news.jsonl', record: 0 },
    sentences: [{ start: 0, end: body.length }],
    morphemes: [],
    headlines: [],
    digests: new Uint32Array(),
    entities: [],
    quotes: quotes.map((quote, index) => ({
      ...found(quote.text),
      id: `q${index + 1}`,
      type: quote.type ?? 'direct',
      speaker: {
        name: '김하늘',
        kind: 'person',
        title: '대표',
        org: '누리클라우드',
        entity: null,
        ...quote.speaker,
      },
      mention: quote.mention === undefined ? null : found(quote.mention),
      cue: quote.cue === undefined ? null : { ...found(quote.cue), lemma: `${quote.cue}하다` },
      confidence: 0.9,
    })),
    stances: [
      stance('article', 'article', position, 0.5, []),
      ...quotes.flatMap((quote, index) =>
        quote.position === undefined
          ? []
          : [
              stance(
                'quote',
                `q${index + 1}`,
                quote.position,
                quote.score ?? 0.8,
                (quote.evidence ?? []).map(found),
              ),
            ],
      ),
    ],
  };
}

function stance(
  scope: Stance['scope'],
  ref: string,
  position: string,
  score: number,
  evidence: readonly Mention[],
): Stance {
  return {
    issue: CODEBOOK.id,
    scope,
    ref,
    position,
    score,
    scores: { [position]: score },
    evidence: evidence.map((mention) => ({ ...mention, why: '예문과 닮음' })),
  };
}
