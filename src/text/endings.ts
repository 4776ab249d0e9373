/**
 * A list of endings, looked up in place: from the last letter of a text leftwards, nothing is cut out of it. A trie
 * over the reversed endings whose edges lie in one hash table.
 */

/** Edges that the table of an empty list has room for; a power of two. */
const LEAST_BITS = 6;
const ROOT = 0;
const SPREAD = 0x9e3779b1;

export class Endings<Value> {
  #bits = LEAST_BITS;
  /** An edge a slot: the node it leaves, its letter, and the node it leads to; ROOT where the slot is free. */
  #froms = new Int32Array(1 << LEAST_BITS);
  #letters = new Uint16Array(1 << LEAST_BITS);
  #tos = new Int32Array(1 << LEAST_BITS);
  /** For each node the value of the ending that it completes. */
  readonly #values: (Value | null)[] = [null];

  /** Adds an ending, or gives it another value. */
  set(ending: string, value: Value): void {
    let node = ROOT;
    for (let at = ending.length - 1; at >= 0; at--) {
      const letter = ending.charCodeAt(at);
      const next = this.#tos[this.#slot(node, letter)] ?? ROOT;
      node = next === ROOT ? this.#add(node, letter) : next;
    }
    this.#values[node] = value;
  }

  /**
   * The value of the longest ending of `text[0, end)` that `accepts`, told the ending's value and the number of letters
   * before it, lets stand; null when there is none.
   */
  longest(text: string, accepts: (value: Value, stem: number) => boolean, end = text.length): Value | null {
    let longest: Value | null = null;
    let node = ROOT;
    for (let at = end - 1; at >= 0; at--) {
      node = this.#tos[this.#slot(node, text.charCodeAt(at))] ?? ROOT;
      if (node === ROOT) break;
      const value = this.#values[node] ?? null;
      if (value !== null && accepts(value, at)) longest = value;
    }
    return longest;
  }

  #add(from: number, letter: number): number {
    const node = this.#values.push(null) - 1;
    if (2 * node >= this.#tos.length) this.#widen();
    this.#put(from, letter, node);
    return node;
  }

  #put(from: number, letter: number, to: number): void {
    const slot = this.#slot(from, letter);
    this.#froms[slot] = from;
    this.#letters[slot] = letter;
    this.#tos[slot] = to;
  }

  #widen(): void {
    const [froms, letters, tos] = [this.#froms, this.#letters, this.#tos];
    this.#bits += 1;
    this.#froms = new Int32Array(1 << this.#bits);
    this.#letters = new Uint16Array(1 << this.#bits);
    this.#tos = new Int32Array(1 << this.#bits);
    for (const [slot, to] of tos.entries())
      if (to !== ROOT) this.#put(froms[slot] as number, letters[slot] as number, to);
  }

  /** Where the edge is, or the free slot it belongs in. */
  #slot(from: number, letter: number): number {
    const last = this.#tos.length - 1;
    let slot = Math.imul(Math.imul(from, SPREAD) ^ letter, SPREAD) >>> (32 - this.#bits);
    while (this.#tos[slot] !== ROOT && (this.#froms[slot] !== from || this.#letters[slot] !== letter))
      slot = (slot + 1) & last;
    return slot;
  }
}
