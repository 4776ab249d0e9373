/** The working space of one analysis in the shared memory: views of it, and whose turn it is. */
import type { DictionaryMeta } from '../dictionary/dictionary.js';
import type { OpenLattice } from '../lattice/commit-path.js';
import { END, NODE_WORDS, START } from '../lattice/node-layout.js';
import { ARENA_STATES, ARENA_TEXT, ARENAS, arenaAddresses } from '../memory-layout.js';

/** When this many positions have been stamped, the memo is wiped so that the stamp cannot wrap. */
const STAMP_LIMIT = 0x3fffffff;
const FREE = 0;
const BUSY = 1;

export class Arena {
  readonly addresses: ReturnType<typeof arenaAddresses>;
  readonly text: Uint16Array;
  readonly output: Int32Array;
  readonly lattice: OpenLattice;
  readonly #states: Int32Array;
  readonly #stamp: Int32Array;
  readonly #memo: Int32Array;
  readonly #slots: Int32Array;

  constructor(
    buffer: ArrayBufferLike,
    readonly index: number,
    fileLength: number,
    meta: DictionaryMeta,
  ) {
    const at = arenaAddresses(index, fileLength, meta);
    this.addresses = at;
    this.text = new Uint16Array(buffer, at.text, ARENA_TEXT);
    this.output = new Int32Array(buffer, at.output, 3 * ARENA_TEXT);
    this.lattice = {
      nodes: new Int32Array(buffer, at.nodes, (at.end - at.nodes) >> 2),
      ending: new Int32Array(buffer, at.ending, ARENA_TEXT + 1),
      linkBase: at.nodes,
      linkShift: 2,
    };
    this.#states = new Int32Array(buffer, ARENA_STATES, ARENAS);
    this.#stamp = new Int32Array(buffer, at.stamp, 1);
    this.#memo = new Int32Array(buffer, at.memo, 4 * meta.rows);
    this.#slots = new Int32Array(buffer, at.slots, meta.columns);
  }

  /** Claims it for this thread; false when another is in it. */
  claim(): boolean {
    if (Atomics.compareExchange(this.#states, this.index, FREE, BUSY) !== FREE) return false;
    if (this.#stamp[0] > STAMP_LIMIT) {
      this.#memo.fill(0);
      this.#stamp[0] = 0;
    }
    return true;
  }

  release(): void {
    Atomics.store(this.#states, this.index, FREE);
  }

  /** Wipes what an analysis that was given up leaves behind. */
  reset(): void {
    this.#slots.fill(0);
  }

  /**
   * Takes `distance` from all positions, so that the window's text can begin there: of the nodes before word index
   * `top`, and of the lists of the `length` positions. Lists behind those are emptied.
   */
  slide(distance: number, top: number, length: number): void {
    const { nodes, ending } = this.lattice;
    for (let node = 0; node < top; node += NODE_WORDS) {
      nodes[node + START] -= distance;
      nodes[node + END] -= distance;
    }
    ending.copyWithin(0, distance, length + 1);
    ending.fill(-1, length + 1 - distance);
  }
}
