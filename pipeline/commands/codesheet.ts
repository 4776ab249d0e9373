import { stringify } from 'csv-stringify/sync';
import { codeSheet } from '../../src/stance/agreement/code-sheet.js';
import { readAnalysis } from '../analysis-file.js';
import { CellGuard, EXCEL_LIMITS } from '../writers/safe-cell.js';
import type { Out } from './issue.js';

export interface CodeSheetCommandOptions {
  /** Decides the order of the rows. @default 1 */
  readonly seed?: number;
  /** Adds the machine's code. @default false */
  readonly machine?: boolean;
}

/** `codesheet DIR`: the quotes of a reports folder as CSV for human coders. Throws UsageError. */
export function codeSheetCommand(folder: string, options: CodeSheetCommandOptions, out: Out): number {
  const rows = codeSheet(readAnalysis(folder), {
    seed: options.seed ?? 1,
    showMachine: options.machine ?? false,
  });
  const cells = new CellGuard(EXCEL_LIMITS);
  const csv = stringify(
    rows.map((row) => row.map((cell) => cells.guard(cell))),
    { bom: true, record_delimiter: 'windows' },
  );
  out(csv.trimEnd());
  return 0;
}
