import { CellGuard, EXCEL_LIMITS } from '../../writers/safe-cell.js';

/** Name and value of a column of the CSV. */
export type CsvColumn = readonly [name: string, value: (row: number) => string | number];

/** Saves rows as the tables of a run are saved: byte order mark, CRLF, nothing that a spreadsheet would run. */
export function downloadCsv(name: string, rows: Uint32Array, columns: readonly CsvColumn[]): void {
  const guard = new CellGuard(EXCEL_LIMITS);
  const cell = (value: string | number): string =>
    typeof value === 'number' ? String(value) : `"${guard.guard(value).replaceAll('"', '""')}"`;
  const lines = [columns.map(([header]) => header).join(',')];
  for (const row of rows) lines.push(columns.map(([, value]) => cell(value(row))).join(','));
  const blob = new Blob(['\ufeff', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be reading
}
