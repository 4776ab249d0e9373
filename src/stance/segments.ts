import type { Document, Sentence, Span, StanceScope } from '../document.js';
import { firstEndingAfter } from '../text/by-position.js';

/** A part of an article that is judged by itself; offsets are null for the headline. */
export interface Segment {
  readonly scope: Exclude<StanceScope, 'article'>;
  /** Quote id for scope `quote`, otherwise the scope's own name. */
  readonly ref: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

/** Most sentences that lead and conclusion hold. */
const LEAD_SENTENCES = 2;
const CONCLUSION_SENTENCES = 2;
/** A closing line shorter than this, or one of these forms, is a byline, a caption or a notice. */
const SHORTEST_STATEMENT = 12;
const NOT_TEXT = /@|^\s*[▲△▶■◇※ⓒ©[(<]|무단\s?전재|재배포|저작권자|기자\s*$|사진\s*=/u;

/**
 * The segments of an article in the order in which their stances are listed; `own` are the writer's own sentences
 * where he argues.
 */
export function segmentsOf(
  document: Document<'sentences' | 'quotes'>,
  own: readonly Sentence[] = [],
): Segment[] {
  const { title, body, quotes } = document;
  const at = (scope: Segment['scope'], ref: string, { start, end }: Span): Segment => ({
    scope,
    ref,
    start,
    end,
    text: body.slice(start, end),
  });
  const segments: Segment[] = [];
  if (title.trim() !== '')
    segments.push({ scope: 'headline', ref: 'headline', start: null, end: null, text: title });
  const lead = leadOf(document);
  if (lead) segments.push(at('lead', 'lead', lead));
  for (const quote of quotes) segments.push(at('quote', quote.id, quote));
  const argument = joined(own);
  if (argument) segments.push(at('author', 'author', argument));
  const conclusion = conclusionOf(document);
  if (conclusion) segments.push(at('conclusion', 'conclusion', conclusion));
  return segments;
}

/** The sentences in which nobody is quoted and that are no byline, caption or notice. */
export function ownSentences(document: Document<'sentences' | 'quotes'>): Sentence[] {
  const { body, sentences, quotes } = document;
  // +1 where a quote begins and -1 behind its end, so that quotes within quotes cost nothing
  const quoting = new Int32Array(sentences.length + 1);
  for (const { start, end } of quotes) {
    quoting[firstEndingAfter(sentences, start)]++;
    const behind = firstEndingAfter(sentences, end - 1) + 1;
    if (behind <= sentences.length) quoting[behind]--;
  }
  let open = 0;
  return sentences.filter((sentence, i) => {
    open += quoting[i];
    return open === 0 && isStatement(body, sentence);
  });
}

/** The opening of a body: up to two sentences of its first paragraph; null for an empty body. */
function leadOf(document: Document<'sentences'>): Span | null {
  const sentences = document.sentences.filter((sentence) => isStatement(document.body, sentence));
  return joined(sentences.slice(0, sameParagraph(document.body, sentences, LEAD_SENTENCES)));
}

/** The close of a body: its last two sentences, bylines and notices left out; null when the lead is all there is. */
function conclusionOf(document: Document<'sentences'>): Span | null {
  const sentences = document.sentences.filter((sentence) => isStatement(document.body, sentence));
  const rest = sentences.slice(sameParagraph(document.body, sentences, LEAD_SENTENCES));
  return joined(rest.slice(-CONCLUSION_SENTENCES));
}

function sameParagraph(body: string, sentences: readonly Sentence[], most: number): number {
  let count = 1;
  while (count < most) {
    const before = sentences[count - 1];
    const next = sentences[count];
    if (!before || !next || body.slice(before.end, next.start).includes('\n')) break;
    count++;
  }
  return count;
}

function isStatement(body: string, { start, end }: Sentence): boolean {
  return end - start >= SHORTEST_STATEMENT && !NOT_TEXT.test(body.slice(start, Math.min(end, start + 400)));
}

function joined(sentences: readonly Sentence[]): Span | null {
  const first = sentences[0];
  const last = sentences.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
