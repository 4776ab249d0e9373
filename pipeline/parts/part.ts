import type { Cell } from '../writers/table.js';
import { type FinishedRows, rowsOf } from './finished-rows.js';
import { uint32sOf } from './growing-bytes.js';
import type { ItemDigest } from './item-digest.js';
import { unsealPart } from './part-bytes.js';

const NOTHING = new Uint8Array();

/** What came out of one batch, as the coordinator of a run reads it. */
export class Part {
  readonly #sections: ReadonlyMap<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#sections = unsealPart(bytes);
  }

  /** How each item of the batch went, in order; an article may be followed by entries about it. */
  items(): ItemDigest[] {
    return linesOf(this.section('digest')).map((line) => JSON.parse(line) as ItemDigest);
  }

  /** The statement digests of its articles, one behind the other. */
  words(): Uint32Array {
    return uint32sOf(this.section('words'));
  }

  /** Cells that had to be made harmless, and those that were cut. */
  guarded(): { readonly neutralised: number; readonly cut: number } {
    const numbers = uint32sOf(this.section('guarded'));
    const every = (from: number): number =>
      numbers.reduce((sum, number, at) => sum + (at % 2 === from ? number : 0), 0);
    return { neutralised: every(0), cut: every(1) };
  }

  /** The rows of a table. */
  rows(table: string): FinishedRows {
    return rowsOf(this.section(`${table}.csv`), this.section(`${table}.pieces`));
  }

  /** The rows of a table as cells that are neither guarded nor cut; no rows where no form asked for them. */
  cells(table: string): (readonly Cell[])[] {
    return linesOf(this.section(`${table}.cells`)).map((line) => JSON.parse(line) as readonly Cell[]);
  }

  /** Empty when the part has none of that name. */
  section(name: string): Uint8Array {
    return this.#sections.get(name) ?? NOTHING;
  }
}

const LINE_END = 10;

/** The lines of UTF-8 text, each of which ends. One by one: a text of megabytes takes three times as long to decode. */
export function linesOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: string[] = [];
  let at = 0;
  for (let end = text.indexOf(LINE_END); end >= 0; end = text.indexOf(LINE_END, at)) {
    lines.push(text.toString('utf8', at, end));
    at = end + 1;
  }
  return lines;
}
