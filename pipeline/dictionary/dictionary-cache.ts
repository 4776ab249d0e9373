/** Where compiled dictionaries are kept between runs: in .cache/ of the package, or in the user's cache. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';

export const OWN_CACHE = join(PACKAGE_ROOT, '.cache');

export function userCache(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'nonjo');
}

/** The file of this name in the first of `folders` that has it; null when none does. */
export function cachedFile(name: string, folders: readonly string[]): string | null {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * Keeps a file in the first of `folders` that can be written, whole or not at all; null when none can. In the package's
 * own folder, dictionaries of other names are of no further use and go.
 */
export function keepInCache(name: string, bytes: Uint8Array, folders: readonly string[]): string | null {
  const folder = folders.find(isWritable);
  if (folder === undefined) return null;
  const path = join(folder, name);
  const partial = `${path}.${process.pid}`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
  if (folder === OWN_CACHE) removeOthers(name);
  return path;
}

function removeOthers(current: string): void {
  for (const name of readdirSync(OWN_CACHE)) {
    if (name.endsWith('.dictionary') && name !== current) rmSync(join(OWN_CACHE, name), { force: true });
  }
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
