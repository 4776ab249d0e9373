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
import { extname, join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';
import { packedDictionary } from './packed-dictionary.js';

const OWN_CACHE = join(PACKAGE_ROOT, '.cache');

/** A checkout keeps what it compiles to itself; what a published package unpacks serves all its copies. */
function folders(): readonly string[] {
  const userCache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'nonjo');
  return packedDictionary() === null ? [OWN_CACHE, userCache] : [userCache, OWN_CACHE];
}

/** The kept file of this name; null when there is none. */
export function cachedFile(name: string): string | null {
  return (
    folders()
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path)) ?? null
  );
}

/**
 * Keeps a file in the first folder that can be written, whole or not at all; null when none can. In the package's own
 * folder, files of its kind with other names are of no further use and go.
 */
export function keepInCache(name: string, bytes: Uint8Array): string | null {
  const folder = folders().find(isWritable);
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
    if (extname(name) === extname(current) && name !== current)
      rmSync(join(OWN_CACHE, name), { force: true });
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
