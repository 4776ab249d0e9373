import { oneOf, parseLexiconTable } from './lexicon-table.js';

const KINDS = ['country', 'region', 'province', 'short'] as const;
export type PlaceKind = (typeof KINDS)[number];

/** Knows the places that are known everywhere. */
export class PlaceNames {
  readonly #kinds = new Map<string, PlaceKind>();

  /** Text of lexicons/places.tsv. */
  constructor(text: string) {
    for (const { cells, place } of parseLexiconTable(text, 'places.tsv', ['name', 'kind'])) {
      this.#kinds.set(cells[0] ?? '', oneOf(cells[1] ?? '', KINDS, 'kind', place));
    }
  }

  kindOf(name: string): PlaceKind | null {
    return this.#kinds.get(name) ?? null;
  }

  isCountry(name: string): boolean {
    return this.#kinds.get(name) === 'country';
  }
}
