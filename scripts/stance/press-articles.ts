import type { Document, Quote } from '../../src/document.js';
import { splitSentences } from '../../src/text/sentences.js';
import type { Tokenizer } from '../../src/tokenizer/tokenizer.js';
import { readJsonLines } from './stance-data.js';

interface GoldQuote {
  readonly type: 'direct' | 'indirect';
  readonly text: string;
  readonly nth: number;
  readonly speaker: string;
  readonly stance?: string;
}

/** An article with its annotated quotes as the layer that the quote stage would give, and their true labels by id. */
export interface PressArticle {
  readonly document: Document<'sentences' | 'morphemes' | 'quotes'>;
  readonly truths: ReadonlyMap<string, string>;
}

/** The articles of a gold folder whose quotes have stances. */
export function readPressArticles(folder: string, tokenizer: Tokenizer): PressArticle[] {
  const articles = readJsonLines<{ id: string; title: string; body: string }>(
    `${folder}/press-style.articles.jsonl`,
  );
  return readJsonLines<{ id: string; quotes: GoldQuote[] }>(`${folder}/press-style.quotes.jsonl`).flatMap(
    (gold) => {
      const article = articles.find(({ id }) => id === gold.id);
      if (!article || gold.quotes.every(({ stance }) => stance === undefined)) return [];
      const { id, title, body } = article;
      const quotes = gold.quotes.map((quote, i) => quoteOf(body, quote, `q${i + 1}`));
      const layers = { sentences: splitSentences(body), morphemes: tokenizer.tokenize(body), quotes };
      const metadata = {
        id,
        title,
        body,
        date: '',
        outlet: '',
        byline: '',
        url: '',
        source: { file: folder, record: 0 },
      };
      const truths = gold.quotes.flatMap(({ stance }, i): [string, string][] =>
        stance ? [[`q${i + 1}`, stance]] : [],
      );
      return [{ document: { ...metadata, ...layers }, truths: new Map(truths) }];
    },
  );
}

function quoteOf(body: string, { type, text, nth, speaker }: GoldQuote, id: string): Quote {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = body.indexOf(text, start + 1);
  const known = speaker !== 'unknown';
  return {
    id,
    type,
    start,
    end: start + text.length,
    text,
    speaker: {
      name: known ? speaker : '',
      kind: known ? 'person' : 'unknown',
      title: null,
      org: null,
      entity: null,
    },
    mention: null,
    cue: null,
    confidence: 1,
  };
}
