import type { NameForm, Word } from './words.js';

/** How often words may stand for a name, and how many different words they are. */
export interface Occurrences {
  readonly count: number;
  readonly words: number;
}

const NEVER: Occurrences = { count: 0, words: 0 };

/** Counts what each word of an article may be without its particles, whatever the morphemes say. */
export class StemIndex {
  readonly #stems = new Map<string, { count: number; words: number }>();

  /** `formsOf` gives what a word may be without its particles. */
  constructor(words: readonly Word[], formsOf: (word: Word) => readonly NameForm[]) {
    const seen = new Set<string>();
    for (const word of words) {
      const isNew = seen.has(word.text) ? 0 : 1;
      seen.add(word.text);
      for (const { text: stem } of formsOf(word)) {
        const known = this.#stems.get(stem);
        if (known === undefined) this.#stems.set(stem, { count: 1, words: isNew });
        else {
          known.count += 1;
          known.words += isNew;
        }
      }
    }
  }

  of(name: string): Occurrences {
    return this.#stems.get(name) ?? NEVER;
  }
}
