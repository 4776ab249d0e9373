import { csvCell } from './csv-row.js';
import { CsvTable } from './csv-table.js';
import type { CellGuard } from './safe-cell.js';
import type { StagedFolder } from './staged-folder.js';
import { type Cell, guardedCell, type Table } from './table.js';
import type { OpenTable, TableForm, WrittenTable } from './table-form.js';

/** Tables as CSV files. */
export class CsvForm implements TableForm {
  readonly #tables: CsvTable<never>[] = [];

  constructor(
    readonly folder: StagedFolder,
    readonly cells: CellGuard,
  ) {}

  open<Row>(table: Table<Row>): OpenTable<Row> {
    const csv = new CsvTable(table, this.folder, this.cells);
    this.#tables.push(csv);
    return {
      append: (part, filling) =>
        csv.append(part.rows(table.name), (row) => {
          if (filling === undefined) return '';
          const cells = filling.cells(row);
          // a hole within the row has its commas already
          return this.#text(cells, filling.column + cells.length < table.columns.length ? 1 : 0);
        }),
      write: (rows) => csv.write(rows),
    };
  }

  async close(): Promise<WrittenTable[]> {
    const written: WrittenTable[] = [];
    for (const table of this.#tables) written.push(await table.close());
    return written;
  }

  /** Cells with a comma before each, the first `bare` ones excepted. */
  #text(cells: readonly Cell[], bare: number): string {
    return cells.map((cell, i) => `${i < bare ? '' : ','}${csvCell(guardedCell(cell, this.cells))}`).join('');
  }
}
