import { Endings } from '../text/endings.js';
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
  readonly #suffixes = new Endings<{ readonly kind: PlaceSuffixKind; readonly length: number }>();
  readonly #sites = new Set<string>();

  /** Texts of lexicons/places.tsv and lexicons/place-suffixes.tsv. */
  constructor(places: string, suffixes: string) {
    for (const { cells, place } of parseLexiconTable(places, 'places.tsv', ['name', 'kind'])) {
      this.#kinds.set(cells[0] ?? '', oneOf(cells[1] ?? '', KINDS, 'kind', place));
    }
    for (const { cells, place } of parseLexiconTable(suffixes, 'place-suffixes.tsv', ['suffix', 'kind'])) {
      const [suffix = '', kind = ''] = cells;
      const known = oneOf(kind, SUFFIX_KINDS, 'kind', place);
      this.#suffixes.set(suffix, { kind: known, length: suffix.length });
      if (known === 'landform' || (suffix.length > 2 && known === 'facility')) this.#sites.add(suffix);
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
    return this.#sites.has(text);
  }

  /** The longest place's ending of `text` with at least one character before it; null when it has none. */
  suffix(text: string): PlaceSuffix | null {
    const suffix = this.#suffixes.longest(text, hasStem);
    return suffix && { kind: suffix.kind, stem: text.length - suffix.length };
  }
}

const hasStem = (_: unknown, stem: number): boolean => stem > 0;
