import type { Morpheme } from '../document.js';

/** Index of the last morpheme before the marks of footnotes that end at `last`: 가람신문[3][4]은. */
export function beforeNote(morphemes: readonly Morpheme[], last: number): number {
  let at = last;
  while (
    morphemes[at]?.surface === ']' &&
    morphemes[at - 1]?.tag === 'SN' &&
    morphemes[at - 2]?.surface === '['
  )
    at -= 3;
  return at;
}
