import { InputError } from '../errors.js';
import { matchHeaders, type NamedColumns, unmatchedBody } from './field-aliases.js';
import { fieldsUnder } from './fields-under.js';
import { emptyFile, onlyHeaders, tooManyCells } from './messages.js';
import type { FormatReader, RawRecord } from './raw-record.js';
import { type TableRecord, tableRecords } from './table-records.js';
import type { RawFields } from './to-article.js';

/** A reader of delimited tables whose first row names the columns. */
export function tableReader(delimiter: ',' | '\t'): FormatReader {
  return async function* readTable(chunks, columns): AsyncGenerator<RawRecord> {
    let headers: readonly string[] | undefined;
    let record = 0;
    for await (const row of tableRecords(chunks, delimiter)) {
      if (headers === undefined) {
        headers = headersOf(row, columns);
      } else if ('problem' in row) {
        yield { record: record++, problem: row.problem };
      } else if (!isHeaderAgain(row.cells, headers)) {
        yield { record: record++, ...recordOf(row.cells, headers, row.line) };
      }
    }
    if (headers === undefined) throw new InputError('empty-file', emptyFile);
    if (record === 0) throw new InputError('empty-file', onlyHeaders);
  };
}

function headersOf(row: TableRecord, columns: NamedColumns): readonly string[] {
  if ('problem' in row) throw row.problem;
  if (!matchHeaders(row.cells, columns).has('body'))
    throw new InputError('no-body-field', unmatchedBody(row.cells));
  return row.cells;
}

/** Tables joined end to end repeat their header. */
function isHeaderAgain(cells: readonly string[], headers: readonly string[]): boolean {
  return cells.length === headers.length && cells.every((cell, i) => cell === headers[i]);
}

function recordOf(
  cells: readonly string[],
  headers: readonly string[],
  line: number,
): { readonly fields: RawFields } | { readonly problem: InputError } {
  if (cells.slice(headers.length).some((cell) => cell.trim() !== '')) {
    const problem = tooManyCells(line, cells.length, headers.length);
    return { problem: new InputError('too-many-cells', problem) };
  }
  return { fields: fieldsUnder(headers.entries(), (column) => cells[column]) };
}
