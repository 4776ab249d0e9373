import { createHash } from 'node:crypto';

/** The first 64 bits of SHA-256, as two numbers of 32: of a million texts two share one once in 30 million corpora. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** The hash of some texts one behind the other, kept apart by a NUL. */
export function hashOf(...texts: readonly string[]): Hash {
  const hash = createHash('sha256');
  texts.forEach((text, index) => {
    if (index > 0) hash.update('\0');
    hash.update(text);
  });
  const bytes = hash.digest();
  // a low half of 0 is an empty place of the table
  return { high: bytes.readUInt32LE(0), low: bytes.readUInt32LE(4) || 1 };
}

/** Numbers of a place in the table: key and value. */
const WIDTH = 4;

/** Hashes by hashes, in one typed array (open addressing): 32 to 64 bytes each. */
export class HashTable {
  #places = new Uint32Array(1024 * WIDTH);
  #size = 0;

  get(key: Hash): Hash | undefined {
    const at = this.#placeOf(key);
    if (this.#places[at + 1] === 0) return undefined;
    return { high: this.#places[at + 2] ?? 0, low: this.#places[at + 3] ?? 0 };
  }

  has(key: Hash): boolean {
    return this.#places[this.#placeOf(key) + 1] !== 0;
  }

  set(key: Hash, value: Hash): void {
    let at = this.#placeOf(key);
    if (this.#places[at + 1] === 0) {
      this.#size++;
      if (this.#size * WIDTH * 2 > this.#places.length) {
        this.#double();
        at = this.#placeOf(key);
      }
    }
    this.#places.set([key.high, key.low, value.high, value.low], at);
  }

  #placeOf({ high, low }: Hash): number {
    const places = this.#places;
    const mask = places.length - 1;
    let at = (low * WIDTH) & mask;
    while (places[at + 1] !== 0 && (places[at] !== high || places[at + 1] !== low)) at = (at + WIDTH) & mask;
    return at;
  }

  #double(): void {
    const places = this.#places;
    this.#places = new Uint32Array(places.length * 2);
    for (let at = 0; at < places.length; at += WIDTH) {
      const low = places[at + 1] ?? 0;
      if (low === 0) continue;
      const high = places[at] ?? 0;
      this.#places.set(places.subarray(at, at + WIDTH), this.#placeOf({ high, low }));
    }
  }
}
