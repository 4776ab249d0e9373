/** An article as the finders of this room read it: its layers, its quotation marks, and where each stands. */
import type { Document, Morpheme, Sentence } from '../document.js';
import { pairQuotationMarks, type QuotationMarks } from '../text/quotation-marks.js';
import type { UtteranceLexicon } from './lexicon.js';

export interface Reading {
  readonly body: string;
  readonly morphemes: readonly Morpheme[];
  readonly sentences: readonly Sentence[];
  readonly marks: QuotationMarks;
  readonly lexicon: UtteranceLexicon;
  /** For the morpheme of an opening mark, the index of the first morpheme after its pair; otherwise 0. */
  readonly afterPair: Int32Array;
  /** For the morpheme of an opening mark, 1 + the index of its pair; otherwise 0. */
  readonly pairAt: Int32Array;
}

export function readDocument(
  document: Document<'sentences' | 'morphemes'>,
  lexicon: UtteranceLexicon,
): Reading {
  const { body, morphemes, sentences } = document;
  const marks = pairQuotationMarks(body);
  const afterPair = new Int32Array(morphemes.length + 1);
  const pairAt = new Int32Array(morphemes.length + 1);
  let i = 0;
  for (let p = 0; p < marks.pairs.length; p++) {
    const pair = marks.pairs[p];
    if (pair === undefined) break;
    while (i < morphemes.length && (morphemes[i]?.end ?? 0) <= pair.open) i++;
    if ((pairAt[i] ?? 0) > 0) continue;
    pairAt[i] = p + 1;
    afterPair[i] = firstFrom(morphemes, pair.close + 1);
  }
  return { body, morphemes, sentences, marks, lexicon, afterPair, pairAt };
}

/** Index of the first of `spans` (ordered, apart) that starts at `offset` or later. */
export function firstFrom(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the sentence that `offset` stands in, or of the last one before it. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return Math.max(0, firstFrom(sentences, offset + 1) - 1);
}
