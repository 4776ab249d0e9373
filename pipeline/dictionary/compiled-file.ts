/**
 * Finds the compiled dictionary, or makes it: in .cache/ of the package, or in the user's cache where the package
 * cannot be written. The file's name carries the fingerprint of its source, so a stale one is simply not found.
 */
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
import { compileDictionary } from '../../src/tokenizer/compiler/compile.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { mecabDirectory, readMecabFiles, sourceFingerprint } from './mecab-ko-dic.js';

const OWN_CACHE = join(PACKAGE_ROOT, '.cache');

/** Path of the compiled dictionary; compiles it (some ten seconds, told on stderr) when it is missing. */
export function compiledDictionary(): string {
  const fingerprint = sourceFingerprint();
  const name = `${fingerprint}.dictionary`;
  const directories = [OWN_CACHE, userCache()];
  const found = directories.map((directory) => join(directory, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  process.stderr.write('nonjo: compiling the dictionary from mecab-ko-dic, once (about 10 s) …\n');
  const bytes = compileDictionary(readMecabFiles(mecabDirectory()), fingerprint);
  const directory = directories.find(isWritable);
  if (directory === undefined)
    throw new Error(`no place for the compiled dictionary: ${directories.join(', ')}`);
  const path = join(directory, name);
  const partial = `${path}.${process.pid}`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
  if (directory === OWN_CACHE) removeStale(name);
  return path;
}

/** In our own cache, files of other fingerprints are of no further use. */
function removeStale(current: string): void {
  for (const name of readdirSync(OWN_CACHE)) {
    if (name.endsWith('.dictionary') && name !== current) rmSync(join(OWN_CACHE, name), { force: true });
  }
}

function userCache(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'nonjo');
}

function isWritable(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
