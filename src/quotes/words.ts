/**
 * Morphemes as this room reads them: the tokenizer looks a feature up each time it is asked for, and here every
 * tag is asked for dozens of times.
 */
import type { Morpheme } from '../document.js';

class Word implements Morpheme {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly tag: string;
  readonly spaceBefore: boolean;
  private readonly morpheme: Morpheme;

  constructor(morpheme: Morpheme) {
    this.start = morpheme.start;
    this.end = morpheme.end;
    this.surface = morpheme.surface;
    this.tag = morpheme.tag;
    this.spaceBefore = morpheme.spaceBefore;
    this.morpheme = morpheme;
  }

  get semantic(): string {
    return this.morpheme.semantic;
  }

  get expression(): string {
    return this.morpheme.expression;
  }
}

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

/** `morphemes` with their tags at hand. */
export function readWords(morphemes: readonly Morpheme[]): Morpheme[] {
  const words: Morpheme[] = [];
  for (const morpheme of morphemes) words.push(new Word(morpheme));
  return words;
}
