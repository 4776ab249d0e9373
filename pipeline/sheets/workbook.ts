/** Sheets for people: workbooks in and out. */
import { writeXlsx } from 'hucre/xlsx';
import type { SheetRow } from './sheet-row.js';
import { workbookRows } from './workbook-rows.js';

/** A sheet to write: texts only, so that nothing is taken for a number, a date or a formula. */
export interface TextSheet {
  readonly name: string;
  /** The header first. */
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The columns (0-based) whose cells below the header are chosen from a list. */
  readonly choices?: readonly { readonly column: number; readonly values: readonly string[] }[];
}

/** Whether a file is a workbook by its name. */
export function isWorkbook(file: string): boolean {
  return /\.(?:xlsx|ods)$/iu.test(file);
}

/** The rows of the first sheet as records of header to cell text. */
export async function readWorkbook(source: string | Buffer): Promise<Record<string, string>[]> {
  const records: Record<string, string>[] = [];
  let first: SheetRow | undefined;
  for await (const row of workbookRows(source)) {
    first ??= row;
    if (row.sheet !== first.sheet) break;
    if (row === first) continue;
    records.push(Object.fromEntries([...first.cells].map(([at, name]) => [name, row.cells.get(at) ?? ''])));
  }
  return records;
}

/** A workbook of sheets with a frozen, filtered header. */
export async function writeWorkbook(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: sheets.map(({ name, rows, widths, choices = [] }) => ({
      name,
      rows: rows.map((row) => [...row]),
      columns: widths.map((width) => ({ width, style: { alignment: { wrapText: true, vertical: 'top' } } })),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${columnName(widths.length - 1)}${rows.length}` },
      dataValidations: choices.map(({ column, values }) => ({
        type: 'list',
        values: [...values],
        range: `${columnName(column)}2:${columnName(column)}${Math.max(2, rows.length)}`,
        showErrorMessage: true,
      })),
    })),
  });
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
