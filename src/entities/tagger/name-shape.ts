/**
 * How much a run of Hangul looks like a Korean personal name, from lexicons/surnames.tsv and
 * lexicons/given-name-syllables.tsv: the tagger has to know names that no dictionary lists and that the
 * tokenizer therefore cuts in any way. Scores are buckets of log-odds, 0 (no surname) to BUCKETS - 1.
 */

import { parseLexiconTable } from '../lexicon-table.js';

const FIRST_HANGUL = 0xac00;
const HANGUL_COUNT = 11172;
const UNSEEN = -4;
const COMMON_ODDS = 1;
const RARE_ODDS = -1;
const COMPOUND_ODDS = 2.5;
const BUCKETS = 13;

export class NameShape {
  private readonly surname = new Float32Array(HANGUL_COUNT).fill(Number.NEGATIVE_INFINITY);
  private readonly compound = new Set<number>();
  private readonly first = new Float32Array(HANGUL_COUNT).fill(UNSEEN);
  private readonly last = new Float32Array(HANGUL_COUNT).fill(UNSEEN);
  private readonly only = new Float32Array(HANGUL_COUNT).fill(UNSEEN);

  /** Throws LexiconError when a table is malformed. */
  constructor(surnames: string, givenNameSyllables: string) {
    for (const { cells } of parseLexiconTable(surnames, 'surnames.tsv', ['surname', 'kind', 'hanja'])) {
      const [surname = '', kind = ''] = cells;
      const syllable = surname.charCodeAt(0) - FIRST_HANGUL;
      if (surname.length === 1) this.surname[syllable] = kind === 'common' ? COMMON_ODDS : RARE_ODDS;
      else this.compound.add((surname.charCodeAt(0) << 16) | surname.charCodeAt(1));
    }
    const columns = ['syllable', 'first', 'last', 'only'];
    for (const { cells } of parseLexiconTable(givenNameSyllables, 'given-name-syllables.tsv', columns)) {
      const syllable = (cells[0] ?? '').charCodeAt(0) - FIRST_HANGUL;
      this.first[syllable] = Number(cells[1]);
      this.last[syllable] = Number(cells[2]);
      this.only[syllable] = Number(cells[3]);
    }
  }

  /** Whether the code unit is a surname of one syllable. */
  isSurname(unit: number): boolean {
    return at(this.surname, unit) !== Number.NEGATIVE_INFINITY;
  }

  /** Surname and a given name of one syllable. */
  ofTwo(a: number, b: number): number {
    return bucket(at(this.surname, a) + at(this.only, b));
  }

  /** Surname and a given name of two syllables. */
  ofThree(a: number, b: number, c: number): number {
    return bucket(at(this.surname, a) + at(this.first, b) + at(this.last, c));
  }

  /** Surname of two syllables and a given name of two. */
  ofFour(a: number, b: number, c: number, d: number): number {
    if (!this.compound.has((a << 16) | b)) return 0;
    return bucket(COMPOUND_ODDS + at(this.first, c) + at(this.last, d));
  }
}

function at(table: Float32Array, unit: number): number {
  return table[unit - FIRST_HANGUL] ?? Number.NEGATIVE_INFINITY;
}

function bucket(odds: number): number {
  return odds === Number.NEGATIVE_INFINITY ? 0 : Math.max(1, Math.min(BUCKETS - 1, 5 + Math.floor(odds)));
}
