import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type FilledRow, readFilledSheet } from '../src/stance/agreement/filled-sheet.js';
import { messageOf, UsageError } from './errors.js';
import { unguarded } from './writers/safe-cell.js';

/** The coded rows of a filled sheet (CSV with a header). Throws UsageError or CodeSheetError. */
export function readCodeSheet(file: string, labels: readonly string[]): FilledRow[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(readFileSync(file), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      cast: unguarded,
    });
  } catch (error) {
    throw new UsageError(`code sheet ${file} cannot be read: ${messageOf(error)}. Save it as CSV (UTF-8).`);
  }
  return readFilledSheet(rows, file, labels);
}
