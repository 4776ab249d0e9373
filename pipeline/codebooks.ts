import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Codebook } from '../src/stance/codebook.js';
import { parseCodebook } from '../src/stance/parse-codebook.js';
import { UsageError } from './errors.js';
import { unknownIssue } from './messages.js';
import { PACKAGE_ROOT } from './package-root.js';
import { readTextFile } from './text-file.js';

const FOLDER = path.join(PACKAGE_ROOT, 'codebooks');
const EXTENSION = /\.(ya?ml|json)$/u;

/** A codebook as it lies on disk, parsed. Other machines are given `text`, so that all parse the same bytes. */
export interface CodebookFile {
  readonly file: string;
  readonly text: string;
  readonly codebook: Codebook;
}

/** Ids of the codebooks that come with nonjo, sorted. */
export function builtInIssues(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => EXTENSION.test(name))
    .map((name) => name.replace(EXTENSION, ''))
    .sort();
}

/** The codebook named by a built-in id or a file path. Throws UsageError (unknown), CodebookError (invalid). */
export function loadCodebook(idOrFile: string): CodebookFile {
  const file = fileOf(idOrFile);
  const text = readTextFile(file, 'codebook');
  return { file, text, codebook: parseCodebook(text, file) };
}

/** Whether a codebook file, as `loadCodebook` names it, is one that comes with nonjo. */
export function isBuiltIn(file: string): boolean {
  return path.dirname(path.resolve(file)) === path.resolve(FOLDER);
}

function fileOf(idOrFile: string): string {
  if (/^[\w-]+$/u.test(idOrFile)) {
    const builtIn = path.join(FOLDER, `${idOrFile}.yaml`);
    if (existsSync(builtIn)) return builtIn;
  }
  if (existsSync(idOrFile)) return idOrFile;
  throw new UsageError(unknownIssue(idOrFile, builtInIssues()));
}
