/**
 * Files of the package that programs made: models and compiled cores. A bit that flips on a disk would change what comes
 * out without a word, so each must have the hash that `npm run build` stated. Word lists are for people to edit.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UnusableFileError } from '../src/unusable-file-error.js';
import { nameInPackage } from './file-hash.js';
import { fileDamaged } from './messages.js';
import { PACKAGE_ROOT } from './package-root.js';

const STATED = path.join(PACKAGE_ROOT, 'dist', 'checksums.json');
const FOLDERS = ['models', 'dist'];
const MADE = /\.(?:bin|json|wasm)$/u;

/** The bytes of a file. Throws UnusableFileError when they are not those that the build stated for it. */
export function readChecked(file: string): Buffer {
  const bytes = readFileSync(file);
  const name = nameInPackage(file);
  stated ??= readChecksums();
  const hash = name === null ? undefined : stated.get(name);
  if (hash !== undefined && hash !== hashOf(bytes)) throw new UnusableFileError(fileDamaged(file));
  return bytes;
}

/** States the hashes of what is there now; whoever makes such a file anew has to. */
export function stateChecksums(): void {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(PACKAGE_ROOT, folder))
      .filter((name) => MADE.test(name) && name !== path.basename(STATED))
      .map((name) => `${folder}/${name}`),
  );
  const hashes = files.map((name) => [name, hashOf(readFileSync(path.join(PACKAGE_ROOT, name)))]);
  writeFileSync(STATED, `${JSON.stringify(Object.fromEntries(hashes), null, 1)}\n`);
  stated = undefined;
}

/** By the file's path within the package. Read once: every model asks. */
let stated: ReadonlyMap<string, unknown> | undefined;

/** None before `npm run build`. */
function readChecksums(): ReadonlyMap<string, unknown> {
  if (!existsSync(STATED)) return new Map();
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(STATED, 'utf8'))));
  } catch {
    throw new UnusableFileError(fileDamaged(STATED));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
