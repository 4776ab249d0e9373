/** Words between white space (eojeol), by the index of their first morpheme. */
import type { Reading } from '../reading.js';

/** The word (eojeol) at morpheme `i`, without punctuation. */
export function wordAt({ morphemes, body }: Reading, i: number): string {
  const end = wordEnd(morphemes, i);
  const word = body.slice(morphemes[i]?.start ?? 0, morphemes[end - 1]?.end ?? 0);
  return word.endsWith(',') || word.endsWith('.') ? word.slice(0, -1) : word;
}

export function wordEnd(morphemes: Reading['morphemes'], i: number): number {
  let end = i + 1;
  while (end < morphemes.length && morphemes[end]?.spaceBefore === false) end++;
  return end;
}
