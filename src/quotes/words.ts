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

/** `morphemes` with their tags at hand. */
export function readWords(morphemes: readonly Morpheme[]): Morpheme[] {
  const words: Morpheme[] = [];
  for (const morpheme of morphemes) words.push(new Word(morpheme));
  return words;
}
