import type { CellGuard } from './safe-cell.js';

type ColumnType = 'string' | 'integer' | 'number' | 'date';

/** What a cell holds; null is an empty one. */
export type Cell = string | number | null;

/** One column: what it holds and how to get it from a row. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly value: (row: Row) => Cell;
}

/** A table of the reports. Order of columns is order in the file. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey: readonly string[];
  /** Columns here that name a row of another table by the columns there. */
  readonly references: readonly {
    readonly fields: readonly string[];
    readonly table: string;
    readonly keys: readonly string[];
  }[];
}

/** The place of a column by its name. */
export function columnAt(table: Table<never>, name: string): number {
  return table.columns.findIndex((column) => column.name === name);
}

/** The cells of a row as text. Numbers are written as they are: only text can be taken for a formula. */
export function cellsOf<Row>(table: Table<Row>, row: Row, cells: CellGuard): string[] {
  return rawCellsOf(table, row).map((cell) => guardedCell(cell, cells));
}

/** The cells of a row as they are. */
export function rawCellsOf<Row>(table: Table<Row>, row: Row): Cell[] {
  return table.columns.map((column) => column.value(row));
}

export function guardedCell(cell: Cell, cells: CellGuard): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : cells.guard(cell);
}
