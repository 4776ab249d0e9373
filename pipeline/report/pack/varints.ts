/** Whole numbers as little-endian groups of seven bits: small ones, the bulk of all columns, take a byte. */

/** Appends `value`, a whole number from 0 to 2^32 - 1. */
export function pushVarint(bytes: { push(byte: number): void }, value: number): void {
  let rest = value >>> 0;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** The numbers that `pushVarint` appended. */
export function readVarints(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const values = new Uint32Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] as number; // `at` is below the length; a number never ends within its last byte
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    values[count++] = value;
  }
  return values.slice(0, count);
}
