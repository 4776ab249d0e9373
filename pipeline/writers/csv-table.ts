import { type FinishedRows, RowFinisher, rowsOf } from '../parts/finished-rows.js';
import { csvCell } from './csv-row.js';
import type { CellGuard } from './safe-cell.js';
import type { StagedFile, StagedFolder, WrittenFile } from './staged-folder.js';
import { cellsOf, type Table } from './table.js';
import type { WrittenTable } from './table-form.js';

const BOM = '\uFEFF';

/** Bounds memory: one speaker or statement may have a long cell. */
const ROWS_AT_ONCE = 100;

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
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const finished = new RowFinisher(this.table.columns.length);
      for (const row of rows.slice(from, from + ROWS_AT_ONCE))
        finished.add(cellsOf(this.table, row, this.cells));
      await this.append(rowsOf(finished.bytes, finished.pieces));
    }
  }

  /** Rows that were finished elsewhere; `fill` gives what belongs into the hole of each, by its place among them. */
  async append({ bytes, pieces }: FinishedRows, fill: (row: number) => string = () => ''): Promise<void> {
    let at = 0;
    for (let row = 0; row < pieces.length / 2; ) {
      const file = this.#file !== null && this.#room > 0 ? this.#file : await this.#nextFile();
      const until = Math.min(pieces.length / 2, row + this.#room);
      this.#room -= until - row;
      this.#rows += until - row;
      const chunks: Uint8Array[] = [];
      let from = at;
      for (; row < until; row++) {
        const filling = fill(row);
        if (filling !== '') {
          const hole = at + (pieces[row * 2] ?? 0);
          chunks.push(bytes.subarray(from, hole), Buffer.from(filling, 'utf8'));
          from = hole;
        }
        at += (pieces[row * 2] ?? 0) + (pieces[row * 2 + 1] ?? 0);
      }
      chunks.push(bytes.subarray(from, at));
      await file.writeBytes(Buffer.concat(chunks));
    }
  }

  /** A table without rows is a file with a header only. */
  async close(): Promise<WrittenTable> {
    if (this.#file === null) await this.#nextFile();
    await this.#closeFile();
    const places = this.#files.map((file) => ({ format: 'csv', file }) as const);
    return { table: this.table, rows: this.#rows, places };
  }

  async #nextFile(): Promise<StagedFile> {
    await this.#closeFile();
    const file = await this.folder.create(partFileName(this.table.name, this.#files.length + 1));
    await file.write(`${BOM}${this.table.columns.map(({ name }) => csvCell(name)).join(',')}\r\n`);
    this.#file = file;
    this.#room = this.cells.limits.rows;
    return file;
  }

  async #closeFile(): Promise<void> {
    if (this.#file !== null) this.#files.push(await this.folder.close(this.#file));
    this.#file = null;
  }
}
