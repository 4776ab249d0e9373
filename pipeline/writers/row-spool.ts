import { textLines } from '../readers/text-lines.js';
import type { StagedFile, StagedFolder } from './staged-folder.js';
import type { Cell, Table } from './table.js';

/** Rows of a table on which the last word is spoken when the run ends: their cells wait on the disk, not in memory. */
export class RowSpool<Row> {
  #file: StagedFile | null = null;

  constructor(
    readonly table: Table<Row>,
    readonly folder: StagedFolder,
  ) {}

  async write(rows: readonly Row[]): Promise<void> {
    this.#file ??= await this.folder.create(`${this.table.name}.rows`);
    for (const row of rows) {
      await this.#file.write(`${JSON.stringify(this.table.columns.map((column) => column.value(row)))}\n`);
    }
  }

  /** All rows in order, once; nothing can be written after. */
  async *rows(): AsyncGenerator<readonly Cell[]> {
    if (this.#file === null) return;
    for await (const { text } of textLines(this.folder.readBack(this.#file), Number.POSITIVE_INFINITY)) {
      if (text !== null) yield JSON.parse(text);
    }
  }
}
