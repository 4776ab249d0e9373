/**
 * Packs a trie into a double array of two u32 a slot:
 *
 *   word 0 = base << 10 | high 10 bits of value     word 1 = code << 10 | low 10 bits of value
 *
 * The child of a slot for character code c (1, 2, ...) is at base + c, and is there if its own code is c. That
 * check is enough because no two slots share a base. Base 0: no children; value 0: no key ends here; otherwise
 * value = the key's number + 1. The root is slot 0. The array is padded so that base + code never leaves it.
 */
import type { Trie } from './trie.js';

const VALUE_BITS = 20;
const BASE_BITS = 22;
const MOST_SLOTS = 1 << BASE_BITS;

/** `codes`: of each UTF-16 unit, 1 to `largestCode`. Throws RangeError when the trie outgrows the format. */
export function packDoubleArray(trie: Trie, codes: Uint16Array, largestCode: number): Uint32Array {
  const roomy = 4 * (trie.size + largestCode);
  const slots = new FreeSlots(Math.min(roomy, MOST_SLOTS), largestCode);
  const slotOf = new Int32Array(trie.size);
  const baseOf = new Int32Array(trie.size);
  const code = (node: number) => codes[trie.unit[node]];

  const branches: number[] = [];
  const chains: number[] = [];
  for (let node = 0; node < trie.size; node++) {
    const count = trie.childCount[node];
    if (count > 1) branches.push(node);
    else if (count === 1) chains.push(node);
  }
  // The widest first, while there is room; single children then fill the holes.
  branches.sort((a, b) => trie.childCount[b] - trie.childCount[a] || a - b);
  const onlyChildCode = (node: number) => code(trie.firstChild[node]);
  chains.sort((a, b) => onlyChildCode(b) - onlyChildCode(a) || a - b);

  const children: number[] = [];
  const childCodes: number[] = [];
  for (const node of [...branches, ...chains]) {
    trie.children(node, children);
    childCodes.length = 0;
    for (const child of children) childCodes.push(code(child));
    const base = slots.place(childCodes);
    baseOf[node] = base;
    for (const child of children) slotOf[child] = base + code(child);
  }

  const packed = new Uint32Array(2 * (slots.end + largestCode + 1));
  for (let node = 0; node < trie.size; node++) {
    const value = trie.value[node];
    if (value >= 1 << VALUE_BITS)
      throw new RangeError(`dictionary value ${value} exceeds ${VALUE_BITS} bits`);
    const slot = slotOf[node];
    packed[2 * slot] = (baseOf[node] << 10) | (value >> 10);
    packed[2 * slot + 1] = (node === 0 ? 0 : code(node) << 10) | (value & 0x3ff);
  }
  return packed;
}

/** The free slots as a doubly linked list in rising order; slot 0, the root's, is its head. */
class FreeSlots {
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #taken: Uint8Array;
  readonly #baseTaken: Uint8Array;
  readonly #capacity: number;
  readonly #largestCode: number;
  /** Searches begin after this slot: what lies before is too crowded for families of the present size. */
  #start = 0;
  #familySize = 0;
  /** One past the highest slot taken. */
  end = 1;

  constructor(capacity: number, largestCode: number) {
    this.#next = new Int32Array(capacity);
    this.#previous = new Int32Array(capacity);
    this.#taken = new Uint8Array(capacity);
    this.#baseTaken = new Uint8Array(capacity);
    this.#capacity = capacity;
    this.#largestCode = largestCode;
    for (let slot = 0; slot < capacity; slot++) {
      this.#next[slot] = slot + 1;
      this.#previous[slot] = slot - 1;
    }
    this.#taken[0] = 1;
  }

  /** Finds a base at which every code falls on a free slot, takes the slots, returns the base. */
  place(codes: readonly number[]): number {
    if (codes.length !== this.#familySize) {
      this.#familySize = codes.length;
      // Smaller families fit into gaps that larger ones left.
      if (codes.length < 32 || codes.length % 32 === 0) this.#start = 0;
    }
    let lead = codes[0];
    for (const code of codes) if (code < lead) lead = code;
    const limit = this.#capacity - this.#largestCode;
    let tries = 0;
    let slot = this.#next[this.#start];
    while (!this.#fits(slot - lead, codes)) {
      slot = this.#next[slot];
      tries++;
      if (slot >= limit) throw new RangeError(`dictionary trie exceeds ${this.#capacity} slots`);
    }
    if (tries > 100) this.#skip(tries >> 1);
    const base = slot - lead;
    this.#baseTaken[base] = 1;
    for (const code of codes) this.#take(base + code);
    return base;
  }

  #fits(base: number, codes: readonly number[]): boolean {
    if (base <= 0 || this.#baseTaken[base] === 1) return false;
    for (const code of codes) if (this.#taken[base + code] === 1) return false;
    return true;
  }

  #skip(count: number): void {
    for (let i = 0; i < count; i++) this.#start = this.#next[this.#start];
  }

  #take(slot: number): void {
    const [next = 0, previous = 0] = [this.#next[slot], this.#previous[slot]];
    if (slot === this.#start) this.#start = previous;
    this.#taken[slot] = 1;
    this.#next[previous] = next;
    if (next < this.#capacity) this.#previous[next] = previous;
    if (slot >= this.end) this.end = slot + 1;
  }
}
