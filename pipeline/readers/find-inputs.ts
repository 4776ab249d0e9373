import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { codeOf, UsageError } from '../errors.js';

/** `-`, the name of standard input. */
export const STDIN = '-';

/**
 * The files that the user's inputs name, in the order given; the content of a folder or a glob in code-point
 * order of the paths, so that every machine reads the same sequence. Throws UsageError on what does not exist.
 */
export async function findInputs(inputs: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const input of inputs) files.push(...(await expand(input)));
  const unique = [...new Set(files)];
  if (unique.length === 0)
    throw new UsageError(`no files in ${inputs.join(', ')}. Name files, folders or globs with articles.`);
  return unique;
}

async function expand(input: string): Promise<string[]> {
  if (input === STDIN) return [STDIN];
  const kind = await kindOf(input);
  if (kind === 'folder') return globbed('**/*', input);
  if (kind === 'file') return [input];
  if (!isDynamicPattern(input)) throw new UsageError(`${input}: no such file or folder. Check the path.`);
  const files = await globbed(input, '.');
  if (files.length === 0)
    throw new UsageError(`${input}: no file matches this pattern. Check it, and quote it in the shell.`);
  return files;
}

async function kindOf(input: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(input)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || codeOf(error) === 'ENAMETOOLONG')
      return 'none';
    return 'file';
  }
}

async function globbed(pattern: string, folder: string): Promise<string[]> {
  const absolute = path.isAbsolute(pattern);
  const found = await glob(pattern, {
    cwd: folder,
    absolute,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
  });
  return found.map((file) => (absolute ? file : path.join(folder, file))).sort((a, b) => (a < b ? -1 : 1));
}
