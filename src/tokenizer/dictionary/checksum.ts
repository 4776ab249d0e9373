/**
 * A 32-bit checksum of `[offset, offset + length)`, both multiples of 4, over the little-endian words in four
 * interleaved lanes. Each step is a bijection of its lane's state, so a change of one word always shows.
 */
export function checksum(buffer: ArrayBufferLike, offset: number, length: number): number {
  const words = new Int32Array(buffer, offset, length >> 2);
  let a = 0x2545f491;
  let b = 0x7feb352d;
  let c = 0x3c6ef372;
  let d = 0x1b873593;
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
  let sum = words.length;
  for (const lane of [a, b, c, d]) {
    sum = Math.imul(sum ^ lane, PRIME);
    sum ^= sum >>> 16;
  }
  return sum >>> 0;
}

const PRIME = 0x9e3779b1;
