import type { Span } from '../document.js';
import { Endings } from '../text/endings.js';
import { oneOf, parseLexiconTable } from './lexicon-table.js';
import type { NameEndings } from './name-endings.js';
import type { Word } from './words.js';

const KINDS = ['office', 'occupation', 'address'] as const;
export type TitleKind = (typeof KINDS)[number];

/** A title as it stands in a word: 정책과장은 has the phrase 정책과장 and the head 과장. */
export interface TitleMatch extends Span {
  /** Start of the head, the longest listed title that the phrase ends with. */
  readonly head: number;
  readonly kind: TitleKind;
  /** Ending that the name before a grown-together head gets back (운평 + 시), or empty. */
  readonly organ: string;
  /** The words 의원들, 교수들: no one person. */
  readonly plural: boolean;
}

interface TitleEntry {
  readonly kind: TitleKind;
  readonly organ: string;
  readonly length: number;
}

/** Longer words hold no title worth looking for; the bound keeps hostile text linear. */
const LONGEST_WORD = 24;

/** Finds titles in words. */
export class Titles {
  readonly #entries = new Map<string, TitleEntry>();
  readonly #heads = new Endings<TitleEntry>();
  readonly #modifiers: ReadonlySet<string>;
  readonly #endings: NameEndings;

  /** Texts of lexicons/titles.tsv and lexicons/title-modifiers.tsv. */
  constructor(titles: string, modifiers: string, endings: NameEndings) {
    for (const { cells, place } of parseLexiconTable(titles, 'titles.tsv', ['title', 'kind', 'organ'])) {
      const [title = '', kind = '', organ = ''] = cells;
      const entry = { kind: oneOf(kind, KINDS, 'kind', place), organ, length: title.length };
      this.#entries.set(title, entry);
      this.#heads.set(title, entry);
    }
    const rows = parseLexiconTable(modifiers, 'title-modifiers.tsv', ['word']);
    this.#modifiers = new Set(rows.map(({ cells }) => cells[0] ?? ''));
    this.#endings = endings;
  }

  /** Whether `text` may stand between a name and its title and belongs to neither (전, 신임). */
  isModifier(text: string): boolean {
    return this.#modifiers.has(text);
  }

  /** Whether `text` is a listed title. */
  has(text: string): boolean {
    return this.#entries.has(text);
  }

  kindOf(text: string): TitleKind | null {
    return this.#entries.get(text)?.kind ?? null;
  }

  /** The title that `word` is or ends with, particles aside; null when it is none. */
  match(word: Word): TitleMatch | null {
    const { text, start } = word;
    if (text.length > LONGEST_WORD) return null;
    for (let end = text.length; end > 0; end -= 1) {
      const entry = this.#heads.longest(text, ANY, end);
      // 씨, 군, 양 are titles only when they are the whole word or hang on a name.
      if (entry === null || !this.#endings.fits(text, end, text.length)) continue;
      return {
        start,
        end: start + end,
        head: start + end - entry.length,
        kind: entry.kind,
        organ: entry.organ,
        plural: text.charAt(end) === '들',
      };
    }
    return null;
  }
}

const ANY = (): boolean => true;
