/**
 * A part: what comes out of one batch, as bytes that are the same in memory, on the disk and between machines. Named
 * sections behind their hash and a header that tells their lengths. Invariant: a section of two parts together is the
 * one behind the other, so that a batch can be analysed in pieces.
 */
import { createHash } from 'node:crypto';

const HASH_BYTES = 32;
const HEADER_START = HASH_BYTES + 4;

type Sections = ReadonlyMap<string, readonly Uint8Array[]>;

/** The bytes of a part are not what was written. */
export class DamagedPartError extends Error {
  override readonly name = 'DamagedPartError';
}

/** The sections as one piece. A section is given in chunks. */
export function sealPart(sections: Sections): Uint8Array<ArrayBuffer> {
  const lengths = [...sections].map(
    ([name, chunks]) => [name, sum(chunks.map(({ length }) => length))] as const,
  );
  const header = Buffer.from(JSON.stringify(Object.fromEntries(lengths)), 'utf8');
  const bytes = new Uint8Array(HEADER_START + header.length + sum(lengths.map(([, length]) => length)));
  new DataView(bytes.buffer).setUint32(HASH_BYTES, header.length, true);
  bytes.set(header, HEADER_START);
  let at = HEADER_START + header.length;
  for (const chunks of sections.values()) {
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  bytes.set(hashOf(bytes), 0);
  return bytes;
}

/** Throws DamagedPartError when the bytes, which come from a disk or another machine, are not those that were sealed. */
export function verifyPart(bytes: Uint8Array): void {
  if (bytes.length < HEADER_START || !hashOf(bytes).equals(bytes.subarray(0, HASH_BYTES)))
    throw new DamagedPartError('the bytes of a finished batch do not have the hash they state');
}

/** The sections of a whole part, not copied. */
export function unsealPart(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(HASH_BYTES, true);
  let at = HEADER_START + headerLength;
  const header = new TextDecoder().decode(bytes.subarray(HEADER_START, at));
  // sealPart wrote it
  const lengths = JSON.parse(header) as Record<string, number>;
  return new Map(
    Object.entries(lengths).map(([name, length]) => {
      const section = bytes.subarray(at, at + length);
      at += length;
      return [name, section];
    }),
  );
}

/** Parts of consecutive pieces of a batch as the part of the batch. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const joined = new Map<string, Uint8Array[]>();
  for (const [name, section] of parts.flatMap((part) => [...unsealPart(part)])) {
    const known = joined.get(name);
    if (known === undefined) joined.set(name, [section]);
    else known.push(section);
  }
  return sealPart(joined);
}

/** Names a part by its content. */
export function partHash(part: Uint8Array): string {
  return Buffer.from(part.subarray(0, HASH_BYTES)).toString('hex');
}

function hashOf(part: Uint8Array): Buffer {
  return createHash('sha256').update(part.subarray(HASH_BYTES)).digest();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
