import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { StagedFile, StagedFolder } from './staged-folder.js';
import type { Cell, Column, Table } from './table.js';
import { type OpenTable, openForCells, type TableForm, type WrittenTable } from './table-form.js';

/** A group of rows is written when it has so many rows, or so many characters: that bounds memory. */
const GROUP_ROWS = 10_000;
const GROUP_CHARACTERS = 16_000_000;

/** Tables as Parquet files: typed columns, ids as text, what is empty as null. */
export class ParquetForm implements TableForm {
  readonly #tables: ParquetTable[] = [];

  constructor(readonly folder: StagedFolder) {}

  open<Row>(table: Table<Row>): OpenTable<Row> {
    const file = new ParquetTable(table, this.folder);
    this.#tables.push(file);
    return openForCells(table, (rows) => file.write(rows));
  }

  async close(): Promise<WrittenTable[]> {
    const written: WrittenTable[] = [];
    for (const table of this.#tables) written.push(await table.close());
    return written;
  }
}

type Value = string | number | null;

class ParquetTable {
  #open: { readonly file: StagedFile; readonly writer: ParquetWriter } | null = null;
  #columns: Value[][];
  #characters = 0;
  #rows = 0;

  constructor(
    readonly table: Table<never>,
    readonly folder: StagedFolder,
  ) {
    this.#columns = table.columns.map(() => []);
  }

  async write(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const row of rows) {
      for (const [i, column] of this.table.columns.entries()) {
        const value = storedValue(column, row[i] ?? null);
        if (typeof value === 'string') this.#characters += value.length;
        this.#columns[i]?.push(value);
      }
      this.#rows++;
      if (this.#waiting >= GROUP_ROWS || this.#characters >= GROUP_CHARACTERS) await this.#endGroup();
    }
  }

  async close(): Promise<WrittenTable> {
    if (this.#waiting > 0) await this.#endGroup();
    const { file, writer } = await this.#begun();
    await writer.finish();
    const written = await this.folder.close(file);
    return { table: this.table, rows: this.#rows, places: [{ format: 'parquet', file: written }] };
  }

  get #waiting(): number {
    return this.#columns[0]?.length ?? 0;
  }

  async #endGroup(): Promise<void> {
    const { writer } = await this.#begun();
    const columnData = this.table.columns.map(({ name }, i) => ({ name, data: this.#columns[i] ?? [] }));
    await writer.write({ columnData, rowGroupSize: this.#waiting });
    this.#columns = this.table.columns.map(() => []);
    this.#characters = 0;
  }

  async #begun(): Promise<{ readonly file: StagedFile; readonly writer: ParquetWriter }> {
    if (this.#open !== null) return this.#open;
    const file = await this.folder.create(`${this.table.name}.parquet`);
    const fields = this.table.columns.map((column) => ({
      name: column.name,
      repetition_type: 'OPTIONAL' as const,
      ...TYPES[column.type],
    }));
    const schema = [{ name: 'root', num_children: fields.length }, ...fields];
    this.#open = {
      file,
      writer: new ParquetWriter({ writer: new StagedBytes(file), schema, createdBy: 'nonjo' }),
    };
    return this.#open;
  }
}

const TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
} as const;

const DAY = 86_400_000;

function storedValue({ type }: Column<never>, cell: Cell): Value {
  if (cell === null || cell === '') return null;
  if (type === 'string') return String(cell);
  if (type !== 'date') return Number(cell);
  const day = Date.parse(String(cell)) / DAY;
  return Number.isInteger(day) ? day : null;
}

/** Hands on what the library has written after each group of rows. */
class StagedBytes extends ByteWriter {
  constructor(readonly file: StagedFile) {
    super();
  }

  async flush(): Promise<void> {
    const bytes = this.getBytes().slice();
    this.index = 0;
    await this.file.writeBytes(bytes);
  }

  override async finish(): Promise<void> {
    await this.flush();
  }
}
