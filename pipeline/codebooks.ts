import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Codebook, parseCodebook } from '../src/stance/codebook.js';
import { messageOf, UsageError } from './errors.js';
import { PACKAGE_ROOT } from './package-root.js';

const FOLDER = path.join(PACKAGE_ROOT, 'codebooks');
const EXTENSION = /\.(ya?ml|json)$/u;

/** A codebook as it lies on disk, parsed. Workers are given `text`, so that all parse the same bytes. */
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
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`codebook ${file} cannot be read: ${messageOf(error)}`);
  }
  return { file, text, codebook: parseCodebook(text, file) };
}

function fileOf(idOrFile: string): string {
  if (/^[\w-]+$/u.test(idOrFile)) {
    const builtIn = path.join(FOLDER, `${idOrFile}.yaml`);
    if (existsSync(builtIn)) return builtIn;
  }
  if (existsSync(idOrFile)) return idOrFile;
  throw new UsageError(
    `unknown issue "${idOrFile}": it is neither one of ${builtInIssues().join(', ')} nor a codebook file. ` +
      'Name one of these, or write a codebook (nonjo issue show sovereign-ai prints one to start from).',
  );
}
