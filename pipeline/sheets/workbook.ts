/** Sheets for people: small workbooks in and out. */
import type { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type { SheetRow } from './sheet-row.js';
import { type Choice, LOOK, rowXml, sheetHead, sheetTail } from './sheet-xml.js';
import { workbookBytes } from './workbook-bytes.js';
import { workbookRows } from './workbook-rows.js';

/** A sheet to write: texts only, so that nothing is taken for a number, a date or a formula. */
export interface TextSheet {
  readonly name: string;
  /** The header first. */
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The columns whose cells below the header are chosen from a list. */
  readonly choices?: readonly Choice[];
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
export async function writeWorkbook(sheets: readonly TextSheet[]): Promise<Buffer> {
  return buffer(
    workbookBytes(sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet), addresses: [] }))),
  );
}

function sheetXml({ rows, widths, choices = [] }: TextSheet): string {
  const looks = (row: number) => widths.map(() => (row === 0 ? LOOK.header : LOOK.wrapped));
  const body = rows.map((cells, row) => rowXml(row + 1, cells, looks(row)));
  return sheetHead(widths) + body.join('') + sheetTail(widths.length, rows.length, choices, []);
}
