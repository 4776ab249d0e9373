import { oneOf, parseLexiconTable } from './lexicon-table.js';

const KINDS = ['country', 'homonym', 'doubtful', 'region', 'province', 'ambiguous', 'short'] as const;
export type PlaceKind = (typeof KINDS)[number];

const SUFFIX_KINDS = ['facility', 'nature', 'landform', 'admin', 'government'] as const;
export type PlaceSuffixKind = (typeof SUFFIX_KINDS)[number];

/** A place's ending found in a word, with the number of characters before it. */
export interface PlaceSuffix {
  readonly kind: PlaceSuffixKind;
  readonly stem: number;
}

/** Knows the places that are known everywhere, and how others are named. */
export class PlaceNames {
  readonly #kinds = new Map<string, PlaceKind>();
  readonly #suffixes = new Map<string, PlaceSuffixKind>();
  readonly #lastLetters = new Set<number>();
  #longest = 1;

  /** Texts of lexicons/places.tsv and lexicons/place-suffixes.tsv. */
  constructor(places: string, suffixes: string) {
    for (const { cells, place } of parseLexiconTable(places, 'places.tsv', ['name', 'kind'])) {
      this.#kinds.set(cells[0] ?? '', oneOf(cells[1] ?? '', KINDS, 'kind', place));
    }
    for (const { cells, place } of parseLexiconTable(suffixes, 'place-suffixes.tsv', ['suffix', 'kind'])) {
      const [suffix = '', kind = ''] = cells;
      this.#suffixes.set(suffix, oneOf(kind, SUFFIX_KINDS, 'kind', place));
      this.#lastLetters.add(suffix.charCodeAt(suffix.length - 1));
      this.#longest = Math.max(this.#longest, suffix.length);
    }
  }

  kindOf(name: string): PlaceKind | null {
    return this.#kinds.get(name) ?? null;
  }

  isCountry(name: string): boolean {
    const kind = this.#kinds.get(name);
    return kind === 'country' || kind === 'homonym';
  }

  /** Whether `text` is nothing but the noun for a kind of site or landform (국제공항, 해수욕장, 폭포). */
  isSite(text: string): boolean {
    const kind = this.#suffixes.get(text);
    return kind === 'landform' || (text.length > 2 && kind === 'facility');
  }

  /** The longest place's ending of `text` with at least one character before it; null when it has none. */
  suffix(text: string): PlaceSuffix | null {
    if (!this.#lastLetters.has(text.charCodeAt(text.length - 1))) return null;
    for (let length = Math.min(this.#longest, text.length - 1); length > 0; length -= 1) {
      const kind = this.#suffixes.get(text.slice(text.length - length));
      if (kind !== undefined) return { kind, stem: text.length - length };
    }
    return null;
  }
}
