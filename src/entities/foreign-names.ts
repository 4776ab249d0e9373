import { LexiconError, parseLexiconTable } from './lexicon-table.js';

const LONGEST = 8;
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11172;
/** Places of a syllable in a name: first, inner, last. */
const PLACES = 3;

/** Knows what foreign personal names look like in Hangul. */
export class ForeignNames {
  /** Log-odds of each Hangul syllable at each place; 0 where the list has none. */
  readonly #odds = new Float64Array(SYLLABLES * PLACES);

  /** Text of lexicons/foreign-name-syllables.tsv. */
  constructor(text: string) {
    const columns = ['syllable', 'first', 'inner', 'last'];
    for (const { cells, place } of parseLexiconTable(text, 'foreign-name-syllables.tsv', columns)) {
      const [first, inner, last] = cells.slice(1).map(Number);
      if (
        first === undefined ||
        inner === undefined ||
        last === undefined ||
        !Number.isFinite(first + inner + last)
      ) {
        throw new LexiconError(`${place}: «${cells.join(' ')}» needs three numbers after the syllable`);
      }
      const syllable = syllableAt(cells[0] ?? '', 0);
      if (syllable < 0) throw new LexiconError(`${place}: «${cells[0]}» is no Hangul syllable`);
      this.#odds.set([first, inner, last], PLACES * syllable);
    }
  }

  /**
   * How much likelier `text` is a part of a foreign personal name than another noun (natural logarithm);
   * -Infinity when it is no word of two to eight syllables.
   */
  score(text: string): number {
    if (text.length < 2 || text.length > LONGEST) return Number.NEGATIVE_INFINITY;
    let odds = 0;
    for (let i = 0; i < text.length; i += 1) {
      const syllable = syllableAt(text, i);
      if (syllable < 0) return Number.NEGATIVE_INFINITY;
      const place = i === 0 ? 0 : i === text.length - 1 ? 2 : 1;
      odds += this.#odds[PLACES * syllable + place] as number;
    }
    return odds;
  }
}

/** Number of the Hangul syllable at `at`; -1 when there is none. */
function syllableAt(text: string, at: number): number {
  const syllable = text.charCodeAt(at) - FIRST_SYLLABLE;
  return syllable >= 0 && syllable < SYLLABLES ? syllable : -1;
}
