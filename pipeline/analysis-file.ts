import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity } from '../src/document.js';
import type { CodableArticle } from '../src/stance/agreement/code-sheet.js';
import { messageOf, UsageError } from './errors.js';
import { noReports } from './messages.js';

/** A line of analysis.jsonl, as far as commands read it again. */
export interface ReadArticle extends CodableArticle {
  readonly entities: readonly Entity[];
}

/** The articles of a reports folder (its analysis.jsonl). Throws UsageError when there is none to read. */
export function readAnalysis(folder: string): ReadArticle[] {
  const file = path.join(folder, 'analysis.jsonl');
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ReadArticle);
  } catch (error) {
    throw new UsageError(noReports(file, messageOf(error)));
  }
}
