import type { ByteList } from './byte-list.js';

/** Whole numbers as little-endian groups of seven bits: small ones, the bulk of all columns, take a byte. */

/** Appends `value`, a whole number from 0 to 2^32 - 1. */
export function pushVarint(bytes: ByteList, value: number): void {
  let rest = value >>> 0;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** The numbers that `pushVarint` appended. */
export function readVarints(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  let count = 0;
  for (const byte of bytes) if (byte < 0x80) count++;
  const values = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    values[index] = value >>> 0;
  }
  return values;
}
