import { InputError } from '../errors.js';
import type { SheetRow } from '../sheets/sheet-row.js';
import { workbookRows } from '../sheets/workbook-rows.js';
import { matchHeaders, type NamedColumns, unmatchedBody } from './field-aliases.js';
import { fieldsUnder } from './fields-under.js';
import { cellTooLong, emptyWorkbook, onlyHeaders } from './messages.js';
import { isPipe, isZipped, wholeBytes } from './open-text.js';
import type { RawRecord } from './raw-record.js';
import { MAX_BODY_LENGTH } from './to-article.js';

/** Titles, dates of the search and the like stand above the header of an export. */
const FARTHEST_HEADER = 20;
/** Headers that a message lists. */
const MOST_NAMED = 40;
/** A workbook within gzip or from a pipe is read into memory. */
const LARGEST_PACKED = 200_000_000;

/**
 * The articles of a workbook (BIGKinds' NewsResult.xlsx and other tables): those of every sheet that has a row, among its
 * first, that names a column of texts.
 */
export async function* readWorkbook(
  file: string,
  columns: NamedColumns,
  onBytes: (count: number) => void,
): AsyncGenerator<RawRecord> {
  const rows =
    isZipped(file) || isPipe(file)
      ? workbookRows(await wholeBytes(file, onBytes, LARGEST_PACKED))
      : workbookRows(file, onBytes);
  const firstRows: string[][] = [];
  let sheet: SheetTable | undefined;
  let tables = 0;
  let record = 0;
  for await (const row of rows) {
    if (sheet === undefined || sheet.name !== row.sheet) {
      sheet = new SheetTable(row.sheet, columns);
      firstRows.push([...row.cells.values()]);
    }
    const read = sheet.take(row);
    if (read === 'header') tables++;
    else if (read !== null) yield { record: record++, ...read };
  }
  if (firstRows.length === 0) throw new InputError('empty-file', emptyWorkbook);
  if (tables === 0)
    throw new InputError('no-body-field', unmatchedBody(firstRows.flat().slice(0, MOST_NAMED)));
  if (record === 0) throw new InputError('empty-file', onlyHeaders);
}

/** One sheet: rows before its header, the header, articles. */
class SheetTable {
  #headers: ReadonlyMap<number, string> | undefined;
  #before = 0;

  constructor(
    readonly name: string,
    readonly columns: NamedColumns,
  ) {}

  /** What a row is: the header, an article or what is wrong with it; null when it says nothing about articles. */
  take({ sheet, number, cells, tooLong }: SheetRow): 'header' | Content | null {
    const headers = this.#headers;
    if (headers === undefined) return this.#isHeader(cells) ? 'header' : null;
    if (tooLong) {
      const problem = cellTooLong(sheet, number, MAX_BODY_LENGTH);
      return { problem: new InputError('too-long', problem) };
    }
    // tables joined end to end repeat their header
    if ([...headers].every(([column, header]) => cells.get(column) === header)) return null;
    const fields = fieldsUnder(headers, (column) => cells.get(column));
    return Object.values(fields).some((text) => typeof text === 'string' && text.trim() !== '')
      ? { fields }
      : null;
  }

  #isHeader(cells: ReadonlyMap<number, string>): boolean {
    if (this.#before++ >= FARTHEST_HEADER || !matchHeaders([...cells.values()], this.columns).has('body'))
      return false;
    this.#headers = cells;
    return true;
  }
}

type Content = { readonly fields: ReturnType<typeof fieldsUnder> } | { readonly problem: InputError };
