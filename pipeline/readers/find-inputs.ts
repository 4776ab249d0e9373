import { stat } from 'node:fs/promises';
import { codeOf, UsageError } from '../errors.js';
import { filesBelow } from './files-below.js';
import { parseGlob } from './glob.js';
import { noFiles, noMatch, noSuchFile } from './messages.js';
import { STDIN } from './open-text.js';
import type { Input } from './read-item.js';

/**
 * The files that the user's inputs name, in the order given; the content of a folder or a glob in code-point
 * order of the paths, so that every machine reads the same sequence. Throws UsageError on what does not exist.
 */
export async function findInputs(inputs: readonly string[]): Promise<Input[]> {
  const unique = new Set<Input>();
  for (const input of inputs) for (const found of await expand(input)) unique.add(found);
  if (unique.size === 0) throw new UsageError(noFiles(inputs));
  return [...unique];
}

async function expand(input: string): Promise<readonly Input[]> {
  if (input === STDIN) return [STDIN];
  const kind = await kindOf(input);
  if (kind === 'folder') return await filesBelow(input);
  if (kind === 'file') return [input];
  const glob = parseGlob(input);
  if (glob === null) throw new UsageError(noSuchFile(input));
  const files = (await kindOf(glob.base)) === 'folder' ? await filesBelow(glob.base, glob.wanted) : [];
  if (files.length === 0) throw new UsageError(noMatch(input));
  return files;
}

async function kindOf(input: string): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(input);
    if (found.isDirectory()) return 'folder';
    if (found.isFile()) return 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || codeOf(error) === 'ENAMETOOLONG')
      return 'none';
    return 'file';
  }
  // a pipe or a device, named by hand: /dev/stdin, <(…)
  return 'file';
}
