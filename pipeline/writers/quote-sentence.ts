import type { AnalysedDocument, Span } from '../../src/document.js';
import { firstEndingAfter } from '../../src/text/by-position.js';

/** How much of its sentence is given on either side: the quotes of one endless sentence must not cost its square. */
const FARTHEST = 200;

/** From the start of a quote's first sentence to the end of its last, as far as `FARTHEST` allows. */
export function sentenceSpan({ sentences }: Pick<AnalysedDocument, 'sentences'>, { start, end }: Span): Span {
  const first = sentences[firstEndingAfter(sentences, start)];
  const last = sentences[firstEndingAfter(sentences, end - 1)];
  return {
    start: Math.max(start - FARTHEST, Math.min(start, first?.start ?? start)),
    end: Math.min(end + FARTHEST, Math.max(end, last?.end ?? end)),
  };
}
