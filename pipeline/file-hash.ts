import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from './package-root.js';

/** A file that decides what comes out of a run, as run.json names it. */
export interface PartName {
  /** Path within the package, for files that come with nonjo; otherwise as it was found. */
  readonly name: string;
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly hash: string;
}

const DIGITS = 16;

/** The name and hash of bytes that were read from a file. */
export function partName(file: string, bytes: string | Uint8Array): PartName {
  const own = path.relative(PACKAGE_ROOT, path.resolve(file));
  const inPackage = !own.startsWith('..') && !path.isAbsolute(own);
  return {
    name: inPackage ? own.split(path.sep).join('/') : file,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS),
  };
}

/** The name and hash of a file. */
export function filePartName(file: string): PartName {
  return partName(file, readFileSync(file));
}
