import type { Morpheme } from '../document.js';

/**
 * Index of the first of `words` that starts at `offset` or later. A search of its own, for words alone: it is
 * asked hundreds of times an article, and the engine reads objects of one shape several times as fast.
 */
export function wordFrom(words: readonly Morpheme[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
