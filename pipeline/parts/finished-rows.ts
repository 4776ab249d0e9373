import { csvCell } from '../writers/csv-row.js';
import { GrowingBytes, uint32sOf } from './growing-bytes.js';

/** Rows of a CSV table as bytes, each with the lengths of its two pieces; between these a hole may be filled. */
export interface FinishedRows {
  readonly bytes: Uint8Array;
  readonly pieces: Uint32Array;
}

/**
 * Finishes rows of a table. `hole` is the column whose cell, or, behind the last, whose further cells are known only
 * when the whole corpus was read.
 */
export class RowFinisher {
  readonly #bytes = new GrowingBytes();
  readonly #pieces = new GrowingBytes();

  constructor(readonly hole: number) {}

  add(cells: readonly string[]): void {
    const { hole } = this;
    const before = cells.slice(0, hole).map(csvCell).join(',');
    const after = cells
      .slice(hole + 1)
      .map((cell) => `,${csvCell(cell)}`)
      .join('');
    this.#pieces.uint32(this.#bytes.text(hole < cells.length && hole > 0 ? `${before},` : before));
    this.#pieces.uint32(this.#bytes.text(`${after}\r\n`));
  }

  get bytes(): Uint8Array {
    return this.#bytes.bytes;
  }

  /** The lengths as bytes, as `rowsOf` takes them. */
  get pieces(): Uint8Array {
    return this.#pieces.bytes;
  }
}

export function rowsOf(bytes: Uint8Array, pieces: Uint8Array): FinishedRows {
  return { bytes, pieces: uint32sOf(pieces) };
}
