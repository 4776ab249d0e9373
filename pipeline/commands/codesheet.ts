import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { CODE_COLUMN, codeSheet } from '../../src/stance/agreement/code-sheet.js';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import { readAnalysis } from '../analysis-file.js';
import { loadCodebook } from '../codebooks.js';
import { messageOf, UsageError } from '../errors.js';
import { readRunFile } from '../run-file.js';
import { isWorkbook, writeWorkbook } from '../sheets/workbook.js';
import { CellGuard, EXCEL_LIMITS } from '../writers/safe-cell.js';
import type { Out } from './issue.js';
import { otherWorkbook, sheetUnwritable } from './messages.js';

export interface CodeSheetCommandOptions {
  /** Decides the order of the rows and which are drawn. @default 1 */
  readonly seed?: number;
  /** Adds the machine's code. @default false */
  readonly machine?: boolean;
  /** Draws so many quotes, outlets, months and positions in their shares. @default all */
  readonly sample?: number;
  /** Where the sheet goes; a name in .xlsx makes a workbook with a list of codes to choose from. @default printed as CSV */
  readonly out?: string;
}

/** Widths in characters, in the order of the columns. */
const WIDTHS = [14, 12, 12, 30, 60, 50, 50, 14, 18, 20, 30];
const MACHINE_WIDTH = 18;

/** `codesheet DIR`: the quotes of a reports folder as a sheet for human coders. Throws UsageError. */
export async function codeSheetCommand(
  folder: string,
  options: CodeSheetCommandOptions,
  out: Out,
): Promise<number> {
  const { codebook } = loadCodebook(readRunFile(folder).issue);
  const rows = codeSheet(readAnalysis(folder), codebook, {
    seed: options.seed ?? 1,
    showMachine: options.machine ?? false,
    sample: options.sample ?? null,
  });
  if (options.out !== undefined && isWorkbook(options.out)) {
    if (!/\.xlsx$/iu.test(options.out)) throw new UsageError(otherWorkbook(options.out));
    write(options.out, await workbook(rows, codebook));
    return 0;
  }
  const cells = new CellGuard(EXCEL_LIMITS);
  const csv = stringify(
    rows.map((row) => row.map((cell) => cells.guard(cell))),
    { bom: true, record_delimiter: 'windows' },
  );
  // whoever prints a line ends it with LF, which makes the last CRLF whole again
  if (options.out === undefined) out(csv.slice(0, -1));
  else write(options.out, csv);
  return 0;
}

/** The sheet to fill in, and a second one that says what the codes mean. */
function workbook(rows: readonly (readonly string[])[], codebook: Codebook): Promise<Uint8Array> {
  const labels = labelsOf(codebook);
  const cells = new CellGuard(EXCEL_LIMITS);
  const meanings = codebook.positions.map(({ id, label, description }) => [id, label.ko, description]);
  return writeWorkbook([
    {
      name: 'codes',
      rows: rows.map((row) => row.map((cell) => cells.cutOnly(cell))),
      widths: rows[0]?.length === WIDTHS.length ? WIDTHS : [...WIDTHS, MACHINE_WIDTH],
      choices: [{ column: CODE_COLUMN, values: labels }],
    },
    { name: 'codebook', rows: [['code', 'label', 'description'], ...meanings], widths: [20, 20, 100] },
  ]);
}

function write(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(sheetUnwritable(messageOf(error)));
  }
}
