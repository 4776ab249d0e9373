/**
 * How long the words of a list are, by their last letter. Lists of endings are asked for the longest one that a
 * word ends in, and most words end like none of them: this tells without a slice for every length.
 */
export class EndingLengths {
  readonly #lengths = new Map<number, number>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const last = word.charCodeAt(word.length - 1);
      this.#lengths.set(last, (this.#lengths.get(last) ?? 0) | (1 << Math.min(word.length, 31)));
    }
  }

  /** Bit n is set when a listed word of n letters, n < 31, ends in the last letter of `word`. */
  of(word: string): number {
    return this.#lengths.get(word.charCodeAt(word.length - 1)) ?? 0;
  }
}
