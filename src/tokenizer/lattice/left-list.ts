import { doubled } from './doubled.js';
import * as neighbour from './left-neighbours.js';
import * as layout from './node-layout.js';

// V8 folds a module's own constants into the code, imported ones it reads each time.
const { COLUMN, COST, NEXT_ENDING } = layout;
const { LEFT_COLUMN, LEFT_COST, LEFT_NODE, LEFT_ORDER, LEFT_WORDS } = neighbour;
const WORST = 0x7fffffff;

/** The left neighbours of one position: what left-neighbours.ts describes, in JavaScript. */
export class LeftList {
  words: Int32Array = new Int32Array(LEFT_WORDS << 10);
  readonly #columnBounds: Int16Array;
  /** Index into `words` by column, -1 where the column has not occurred. */
  readonly #slotOfColumn: Int32Array;

  /** `columnBounds`: smallest and largest connection cost of each column. */
  constructor(columnBounds: Int16Array) {
    this.#columnBounds = columnBounds;
    this.#slotOfColumn = new Int32Array(columnBounds.length >> 1).fill(-1);
  }

  /** Fills `words` from the list of nodes that begins at `head`; returns the end. */
  gather(nodes: Int32Array, head: number): number {
    const columnBounds = this.#columnBounds;
    const slotOfColumn = this.#slotOfColumn;
    let left = this.words;
    let end = 0;
    let ceiling = WORST;
    for (let node = head; node >= 0; node = nodes[node + NEXT_ENDING]) {
      if (end === left.length) this.words = left = doubled(left);
      const column = nodes[node + COLUMN];
      const cost = nodes[node + COST];
      const slot = slotOfColumn[column];
      if (slot >= 0) {
        if (cost >= left[slot + LEFT_COST]) continue;
        left[slot + LEFT_COLUMN] = -1; // its place in list order is now that of the cheaper node
      }
      slotOfColumn[column] = end;
      left[end + LEFT_COLUMN] = column;
      left[end + LEFT_COST] = cost;
      left[end + LEFT_NODE] = node;
      end += LEFT_WORDS;
      const worst = cost + columnBounds[2 * column + 1];
      if (worst < ceiling) ceiling = worst;
    }
    let kept = 0;
    for (let i = 0; i < end; i += LEFT_WORDS) {
      const column = left[i + LEFT_COLUMN];
      if (column < 0) continue;
      slotOfColumn[column] = -1;
      const cost = left[i + LEFT_COST];
      if (cost + columnBounds[2 * column] > ceiling) continue;
      const node = left[i + LEFT_NODE];
      let at = kept;
      for (; at > 0 && left[at - LEFT_WORDS + LEFT_COST] > cost; at -= LEFT_WORDS) {
        left[at + LEFT_COLUMN] = left[at - LEFT_WORDS + LEFT_COLUMN];
        left[at + LEFT_COST] = left[at - LEFT_WORDS + LEFT_COST];
        left[at + LEFT_NODE] = left[at - LEFT_WORDS + LEFT_NODE];
        left[at + LEFT_ORDER] = left[at - LEFT_WORDS + LEFT_ORDER];
      }
      left[at + LEFT_COLUMN] = column;
      left[at + LEFT_COST] = cost;
      left[at + LEFT_NODE] = node;
      left[at + LEFT_ORDER] = i;
      kept += LEFT_WORDS;
    }
    return kept;
  }
}
