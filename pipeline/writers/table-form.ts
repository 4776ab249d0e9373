import type { Part } from '../parts/part.js';
import type { WrittenFile } from './staged-folder.js';
import { type Cell, rawCellsOf, type Table } from './table.js';

/** A written table: where it is, each file or sheet with a header of its own, and the rows in all of them. */
export interface WrittenTable {
  readonly table: Table<never>;
  readonly rows: number;
  readonly places: readonly TablePlace[];
}

export interface TablePlace {
  readonly format: 'csv' | 'xlsx' | 'parquet';
  readonly file: WrittenFile;
  /** In a workbook. */
  readonly sheet?: string;
}

/** Cells of the rows of a part that are known only when the whole corpus was read. */
export interface Filling {
  /** The column of the first. */
  readonly column: number;
  readonly cells: (row: number) => readonly Cell[];
}

/** A table on its way in one form. Await each call before the next: that bounds memory. */
export interface OpenTable<Row> {
  /** The rows that a part has of it. */
  append(part: Part, filling?: Filling): Promise<void>;
  write(rows: readonly Row[]): Promise<void>;
}

/** One way to write tables down: CSV, a workbook, Parquet. */
export interface TableForm {
  open<Row>(table: Table<Row>): OpenTable<Row>;
  /** Ends all tables, in the order in which they were opened. */
  close(): Promise<WrittenTable[]>;
}

/** A table in several forms at once. */
export function openIn<Row>(forms: readonly TableForm[], table: Table<Row>): OpenTable<Row> {
  const open = forms.map((form) => form.open(table));
  return {
    async append(part, filling) {
      for (const each of open) await each.append(part, filling);
    },
    async write(rows) {
      for (const each of open) await each.write(rows);
    },
  };
}

/** A table in a form that takes cells as they are. */
export function openForCells<Row>(
  table: Table<Row>,
  write: (rows: readonly (readonly Cell[])[]) => Promise<void>,
): OpenTable<Row> {
  return {
    append: (part, filling) => write(filled(part.cells(table.name), filling)),
    write: (rows) => write(rows.map((row) => rawCellsOf(table, row))),
  };
}

function filled(
  rows: readonly (readonly Cell[])[],
  filling: Filling | undefined,
): readonly (readonly Cell[])[] {
  if (filling === undefined) return rows;
  const { column } = filling;
  return rows.map((row, i) => {
    const cells = filling.cells(i);
    return [...row.slice(0, column), ...cells, ...row.slice(column + cells.length)];
  });
}
