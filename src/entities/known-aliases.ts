import type { EntityType } from '../document.js';
import { oneOf, parseLexiconTable } from './lexicon-table.js';

const TYPES = ['OG', 'LC'] as const satisfies readonly EntityType[];

/** Knows which names mean the same whatever the article says. */
export class KnownAliases {
  readonly #fuller = new Map<string, string[]>();
  readonly #types = new Map<string, (typeof TYPES)[number]>();

  /** Text of lexicons/aliases.tsv. */
  constructor(text: string) {
    for (const { cells, place } of parseLexiconTable(text, 'aliases.tsv', ['name', 'alias', 'type'])) {
      const [name = '', alias = '', type = ''] = cells;
      const known = oneOf(type, TYPES, 'type', place);
      this.#fuller.set(alias, [...(this.#fuller.get(alias) ?? []), name]);
      this.#types.set(alias, known);
      this.#types.set(name, known);
    }
  }

  /** The fuller names that `alias` may stand for. */
  fullerNames(alias: string): readonly string[] {
    return this.#fuller.get(alias) ?? [];
  }

  /** The type of a listed name or alias; null when it is not listed. */
  typeOf(name: string): (typeof TYPES)[number] | null {
    return this.#types.get(name) ?? null;
  }
}
