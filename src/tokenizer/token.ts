/**
 * A morpheme whose features are looked up when they are asked for; but for the tag, which the later stages ask for
 * dozens of times.
 */
import type { Morpheme } from '../document.js';
import type { Features, FeatureTable } from './dictionary/features.js';

export class Token implements Morpheme {
  readonly tag: string;
  readonly #table: FeatureTable;

  constructor(
    table: FeatureTable,
    /** Number of the dictionary entry. */
    readonly id: number,
    readonly start: number,
    readonly end: number,
    readonly surface: string,
    readonly spaceBefore: boolean,
  ) {
    this.#table = table;
    this.tag = table.tag(id);
  }

  get semantic(): string {
    return this.#table.semantic(this.id);
  }

  get expression(): string {
    return this.#table.expression(this.id);
  }

  /** Not in any dictionary: guessed from its characters. */
  get isUnknown(): boolean {
    return this.#table.isUnknown(this.id);
  }

  /** All eight columns of mecab-ko-dic. */
  get features(): Features {
    return this.#table.features(this.id, this.surface);
  }

  /** The feature row as MeCab prints it. */
  get featureRow(): string {
    return this.#table.row(this.id, this.surface);
  }

  /** The Morpheme's fields: accessors are no own properties and would be left out of JSON. */
  toJSON(): Morpheme {
    const { start, end, surface, tag, semantic, expression, spaceBefore } = this;
    return { start, end, surface, tag, semantic, expression, spaceBefore };
  }
}
