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

/** The same table over rows whose cells are known already, by position. */
export function ofCells<Row>(table: Table<Row>): Table<readonly Cell[]> {
  return {
    ...table,
    columns: table.columns.map((column, at) => ({ ...column, value: (cells) => cells[at] ?? null })),
  };
}
