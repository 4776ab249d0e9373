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

/** The path of a file within the package; null for one that lies elsewhere. */
export function nameInPackage(file: string): string | null {
  const own = path.relative(PACKAGE_ROOT, path.resolve(file));
  return own.startsWith('..') || path.isAbsolute(own) ? null : own.split(path.sep).join('/');
}

/** The name and hash of bytes that were read from a file. */
export function partName(file: string, bytes: string | Uint8Array): PartName {
  return {
    name: nameInPackage(file) ?? file,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS),
  };
}

/** The name and hash of a file. */
export function filePartName(file: string): PartName {
  return partName(file, readFileSync(file));
}
