type ColumnType = 'string' | 'integer' | 'number' | 'date';

/** One column: what it holds and how to get it from a row. Null is an empty cell. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly value: (row: Row) => string | number | null;
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
