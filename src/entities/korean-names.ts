import { LexiconError, oneOf, parseLexiconTable } from './lexicon-table.js';

const KINDS = ['common', 'rare', 'compound'] as const;
type SurnameKind = (typeof KINDS)[number];

/** Log-odds of a syllable at each place of a given name. */
interface SyllableOdds {
  readonly first: number;
  readonly last: number;
  readonly only: number;
}

const UNSEEN: SyllableOdds = { first: -4, last: -4, only: -4 };
const SURNAME_ODDS: Readonly<Record<SurnameKind, number>> = { common: 1, rare: -1.5, compound: 2.5 };
/** Names of two syllables in all are rare (5 %), words of two syllables are not. */
const SHORT_NAME = -2.5;

/** Odds from which a word is rather a Korean full name than a part of a foreign one. */
export const KOREAN_NAME = 1;

/** Knows what a Korean personal name looks like. */
export class KoreanNames {
  readonly #surnames = new Map<string, SurnameKind>();
  readonly #hanja = new Map<string, string>();
  readonly #syllables = new Map<string, SyllableOdds>();

  /** Texts of lexicons/surnames.tsv and lexicons/given-name-syllables.tsv. */
  constructor(surnames: string, syllables: string) {
    for (const { cells, place } of parseLexiconTable(surnames, 'surnames.tsv', [
      'surname',
      'kind',
      'hanja',
    ])) {
      const [surname = '', kind = '', hanja = ''] = cells;
      this.#surnames.set(surname, oneOf(kind, KINDS, 'kind', place));
      if (surname.length === 1) for (const letter of hanja) this.#hanja.set(letter, surname);
      else if (hanja !== '') this.#hanja.set(hanja, surname);
    }
    const columns = ['syllable', 'first', 'last', 'only'];
    for (const { cells, place } of parseLexiconTable(syllables, 'given-name-syllables.tsv', columns)) {
      const [first, last, only] = cells.slice(1).map(Number);
      if (
        first === undefined ||
        last === undefined ||
        only === undefined ||
        !Number.isFinite(first + last + only)
      ) {
        throw new LexiconError(`${place}: «${cells.join(' ')}» needs three numbers after the syllable`);
      }
      this.#syllables.set(cells[0] ?? '', { first, last, only });
    }
  }

  /** Length of the surname at the start of `text`: 2, 1 or 0 (none). */
  surnameLength(text: string): number {
    if (text.length > 2 && this.#surnames.has(text.slice(0, 2))) return 2;
    return this.#surnames.has(text.slice(0, 1)) ? 1 : 0;
  }

  isSurname(text: string): boolean {
    return this.#surnames.has(text);
  }

  /** The surname that `letters` (Hanja) stand for; null when they stand for none. */
  surnameOfHanja(letters: string): string | null {
    return this.#hanja.get(letters) ?? null;
  }

  /**
   * How much likelier `text` is a Korean full name than two to four syllables of running text (natural
   * logarithm); -Infinity when it has not the shape of one.
   */
  score(text: string): number {
    if (text.length < 2 || text.length > 4) return Number.NEGATIVE_INFINITY;
    const single = this.#surnames.get(text.slice(0, 1));
    const double = this.#surnames.get(text.slice(0, 2));
    let best = Number.NEGATIVE_INFINITY;
    if (single !== undefined) best = SURNAME_ODDS[single] + this.#given(text.slice(1));
    if (double !== undefined) best = Math.max(best, SURNAME_ODDS[double] + this.#given(text.slice(2)));
    return best;
  }

  #given(text: string): number {
    if (text.length === 1) return SHORT_NAME + this.#odds(text).only;
    if (text.length === 2) return this.#odds(text.slice(0, 1)).first + this.#odds(text.slice(1)).last;
    return Number.NEGATIVE_INFINITY;
  }

  #odds(syllable: string): SyllableOdds {
    return this.#syllables.get(syllable) ?? UNSEEN;
  }
}
