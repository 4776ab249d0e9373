/**
 * A 32-bit checksum of little-endian words in four interleaved lanes, taken piece by piece. Each step is a bijection of
 * its lane's state, so a change of one word always shows.
 */
export class Checksum {
  #a = 0x2545f491;
  #b = 0x7feb352d;
  #c = 0x3c6ef372;
  #d = 0x1b873593;
  #length = 0;

  /** Adds words; all pieces but the last are a multiple of four words long. */
  add(words: Int32Array): void {
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    const whole = words.length & ~3;
    for (let i = 0; i < whole; i += 4) {
      a = Math.imul(a ^ words[i], PRIME);
      b = Math.imul(b ^ words[i + 1], PRIME);
      c = Math.imul(c ^ words[i + 2], PRIME);
      d = Math.imul(d ^ words[i + 3], PRIME);
      a ^= a >>> 15;
      b ^= b >>> 15;
      c ^= c >>> 15;
      d ^= d >>> 15;
    }
    for (let i = whole; i < words.length; i++) a = Math.imul(a ^ words[i], PRIME);
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
    this.#length += words.length;
  }

  get value(): number {
    let sum = this.#length;
    for (const lane of [this.#a, this.#b, this.#c, this.#d]) {
      sum = Math.imul(sum ^ lane, PRIME);
      sum ^= sum >>> 16;
    }
    return sum >>> 0;
  }
}

/** The checksum of `[offset, offset + length)`, both multiples of 4. */
export function checksum(buffer: ArrayBufferLike, offset: number, length: number): number {
  const sum = new Checksum();
  sum.add(new Int32Array(buffer, offset, length >> 2));
  return sum.value;
}

const PRIME = 0x9e3779b1;
