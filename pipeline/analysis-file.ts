import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodableArticle } from '../src/stance/agreement/code-sheet.js';
import { messageOf, UsageError } from './errors.js';
import { noReports } from './messages.js';

/** The articles of a reports folder (its analysis.jsonl). Throws UsageError when there is none to read. */
export function readAnalysis(folder: string): CodableArticle[] {
  const file = path.join(folder, 'analysis.jsonl');
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as CodableArticle);
  } catch (error) {
    throw new UsageError(noReports(file, messageOf(error)));
  }
}
