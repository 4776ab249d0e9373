import { LexiconError, parseLexiconTable } from './lexicon-table.js';

/** Log-odds of a syllable at each place of a foreign name. */
type SyllableOdds = readonly [first: number, inner: number, last: number];

const LONGEST = 8;
const HANGUL = /^[가-힣]+$/;

/** Knows what foreign personal names look like in Hangul. */
export class ForeignNames {
  readonly #syllables = new Map<string, SyllableOdds>();

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
      this.#syllables.set(cells[0] ?? '', [first, inner, last]);
    }
  }

  /**
   * How much likelier `text` is a part of a foreign personal name than another noun (natural logarithm);
   * -Infinity when it is no word of two to eight syllables.
   */
  score(text: string): number {
    if (text.length < 2 || text.length > LONGEST || !HANGUL.test(text)) return Number.NEGATIVE_INFINITY;
    let odds = 0;
    for (let i = 0; i < text.length; i += 1) {
      const place = i === 0 ? 0 : i === text.length - 1 ? 2 : 1;
      odds += this.#syllables.get(text.charAt(i))?.[place] ?? 0;
    }
    return odds;
  }
}
