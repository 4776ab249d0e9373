import { type PackedSheet, workbookBytes } from '../sheets/workbook-bytes.js';
import { CellGuard, type SheetLimits } from './safe-cell.js';
import { SheetTable } from './sheet-table.js';
import type { StagedFolder } from './staged-folder.js';
import type { Table } from './table.js';
import { type OpenTable, openForCells, type TableForm, type WrittenTable } from './table-form.js';

const FILE = 'report.xlsx';

/** What a workbook could not take as it was. */
export interface WorkbookLosses {
  /** Cells that were cut. */
  readonly cut: number;
  /** Addresses that stand there as text. */
  readonly unlinked: number;
}

/** Tables as the sheets of one workbook. */
export class WorkbookForm implements TableForm {
  readonly #tables: SheetTable<never>[] = [];
  readonly #cells: CellGuard;

  constructor(
    readonly folder: StagedFolder,
    limits: SheetLimits,
  ) {
    this.#cells = new CellGuard(limits);
  }

  open<Row>(table: Table<Row>): OpenTable<Row> {
    const sheets = new SheetTable(table, this.folder, this.#cells);
    this.#tables.push(sheets);
    return openForCells(table, (rows) => sheets.write(rows));
  }

  async close(): Promise<WrittenTable[]> {
    const packed: (readonly PackedSheet[])[] = [];
    for (const table of this.#tables) packed.push(await table.close());
    const file = await this.folder.create(FILE);
    for await (const chunk of workbookBytes(packed.flat())) await file.writeBytes(chunk);
    const written = await this.folder.close(file);
    for (const table of this.#tables) await table.drop();
    return this.#tables.map(({ table, rows }, i) => ({
      table,
      rows,
      places: (packed[i] ?? []).map(({ name }) => ({ format: 'xlsx', file: written, sheet: name })),
    }));
  }

  get losses(): WorkbookLosses {
    return {
      cut: this.#cells.cut,
      unlinked: this.#tables.reduce((sum, { unlinked }) => sum + unlinked, 0),
    };
  }
}
