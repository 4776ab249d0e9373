import { stringify } from 'csv-stringify/sync';
import type { CellGuard } from './safe-cell.js';
import type { StagedFile, StagedFolder, WrittenFile } from './staged-folder.js';
import type { Table } from './table.js';

const BOM = '\uFEFF';
const FORMAT = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ } as const;

/** Bounds memory: one article may have ten thousands of quotes, each repeating a long headline. */
const ROWS_AT_ONCE = 100;

/** A written table: its files in order, each with a header, and the rows in all of them. */
export interface WrittenTable {
  readonly table: Table<never>;
  readonly files: readonly WrittenFile[];
  readonly rows: number;
}

/** NAME.csv, NAME-2.csv … */
export function partFileName(table: string, part: number): string {
  return part === 1 ? `${table}.csv` : `${table}-${part}.csv`;
}

/** A table on its way to RFC 4180 files (UTF-8 with BOM, CRLF), none longer than a sheet. */
export class CsvTable<Row> {
  readonly #files: WrittenFile[] = [];
  #file: StagedFile | null = null;
  #rows = 0;
  #room = 0;

  constructor(
    readonly table: Table<Row>,
    readonly folder: StagedFolder,
    readonly cells: CellGuard,
  ) {}

  async write(rows: readonly Row[]): Promise<void> {
    for (let from = 0; from < rows.length; ) {
      const file = this.#file !== null && this.#room > 0 ? this.#file : await this.#nextFile();
      const slice = rows.slice(from, from + Math.min(this.#room, ROWS_AT_ONCE));
      await file.write(
        stringify(
          slice.map((row) => this.#record(row)),
          FORMAT,
        ),
      );
      from += slice.length;
      this.#room -= slice.length;
      this.#rows += slice.length;
    }
  }

  /** A table without rows is a file with a header only. */
  async close(): Promise<WrittenTable> {
    if (this.#file === null) await this.#nextFile();
    await this.#closeFile();
    return { table: this.table, files: this.#files, rows: this.#rows };
  }

  /** Numbers are written as they are: only text can be taken for a formula. */
  #record(row: Row): string[] {
    return this.table.columns.map((column) => {
      const value = column.value(row);
      if (value === null) return '';
      return typeof value === 'number' ? String(value) : this.cells.guard(value);
    });
  }

  async #nextFile(): Promise<StagedFile> {
    await this.#closeFile();
    const file = await this.folder.create(partFileName(this.table.name, this.#files.length + 1));
    await file.write(BOM + stringify([this.table.columns.map((column) => column.name)], FORMAT));
    this.#file = file;
    this.#room = this.cells.limits.rows;
    return file;
  }

  async #closeFile(): Promise<void> {
    if (this.#file !== null) this.#files.push(await this.folder.close(this.#file));
    this.#file = null;
  }
}
