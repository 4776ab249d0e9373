/** The compiled dictionary as a published package has it: compressed with brotli, 14 MB instead of 38. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { PACKAGE_ROOT } from '../package-root.js';

const ENDING = '.br';
const FOLDER = join(PACKAGE_ROOT, 'dist');

export interface PackedDictionary {
  /** Of the file to unpack it into. */
  readonly name: string;
  readonly unpack: () => Uint8Array;
}

/** The packed dictionary of this package; null in a checkout. */
export function packedDictionary(): PackedDictionary | null {
  const [packed] = packedIn(FOLDER);
  if (packed === undefined) return null;
  return {
    name: packed.slice(0, -ENDING.length),
    unpack: () => brotliDecompressSync(readFileSync(join(FOLDER, packed))),
  };
}

/** Packs a compiled dictionary into `folder`. Its name says what is in it, for caches that several versions share. */
export function packDictionary(bytes: Uint8Array, fingerprint: string, folder: string): void {
  removePacked(folder);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  // the last three per cent of size would take a minute
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(
    join(folder, `${fingerprint}-${hash}.dictionary${ENDING}`),
    brotliCompressSync(bytes, { params }),
  );
}

/** A checkout has none: a stale one would be taken for the dictionary. */
export function removePacked(folder: string): void {
  for (const name of packedIn(folder)) rmSync(join(folder, name));
}

function packedIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(`.dictionary${ENDING}`));
}
