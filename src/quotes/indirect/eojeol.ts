/** Words between white space (eojeol), by the index of their first morpheme. */
import { isNominal } from '../cues/morphology.js';
import type { Reading } from '../reading.js';

/** The word (eojeol) at morpheme `i`, without punctuation. */
export function wordAt({ morphemes, body }: Reading, i: number): string {
  const end = wordEnd(morphemes, i);
  const word = body.slice(morphemes[i]?.start ?? 0, morphemes[end - 1]?.end ?? 0);
  return word.endsWith(',') || word.endsWith('.') ? word.slice(0, -1) : word;
}

/** Asked of the word whose morphemes are `at` to before `end`. */
type WordTest = (reading: Reading, at: number, end: number) => boolean;

/**
 * End of the first word from `from` on that is `wanted`, among at most `most` words before `to`, where all before it
 * `mayPrecede` it; -1 when there is none.
 */
export function endOfWord(
  reading: Reading,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
  wanted: WordTest,
  mayPrecede: WordTest,
): number {
  for (let at = from, words = 0; at < to && words < most; words++) {
    const end = wordEnd(reading.morphemes, at);
    if (wanted(reading, at, end)) return end;
    if (!mayPrecede(reading, at, end)) return -1;
    at = end;
  }
  return -1;
}

/** A test of a word by the tag of its last morpheme. */
export function endsIn(fits: (tag: string) => boolean): WordTest {
  return ({ morphemes }, _, end) => {
    const last = morphemes[end - 1];
    return last !== undefined && fits(last.tag);
  };
}

/** Whether the word may stand before a noun that it belongs to. */
export const isAttribute = endsIn((tag) => isNominal(tag) || tag === 'JKG');

/** Whether the word ends in the particle 에. */
export function endsInE({ morphemes }: Reading, _: number, end: number): boolean {
  const last = morphemes[end - 1];
  return last?.tag === 'JKB' && last.surface === '에';
}

export function wordEnd(morphemes: Reading['morphemes'], i: number): number {
  let end = i + 1;
  while (end < morphemes.length && morphemes[end]?.spaceBefore === false) end++;
  return end;
}
