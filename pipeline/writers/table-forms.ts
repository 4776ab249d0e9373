import { CsvForm } from './csv-form.js';
import type { Format } from './formats.js';
import type { CellGuard } from './safe-cell.js';
import type { StagedFolder } from './staged-folder.js';
import type { TableForm, WrittenTable } from './table-form.js';
import type { WorkbookForm, WorkbookLosses } from './workbook-form.js';

/** The forms that a run writes its tables in. Libraries of those that it does not are not loaded. */
export class TableForms {
  private constructor(
    readonly csv: CsvForm,
    readonly workbook: WorkbookForm | null,
    /** Those that every table is written in. */
    readonly wanted: readonly TableForm[],
  ) {}

  static async create(
    formats: readonly Format[],
    folder: StagedFolder,
    cells: CellGuard,
  ): Promise<TableForms> {
    const csv = new CsvForm(folder, cells);
    const wanted: TableForm[] = formats.includes('csv') ? [csv] : [];
    let workbook: WorkbookForm | null = null;
    if (formats.includes('xlsx')) {
      const { WorkbookForm } = await import('./workbook-form.js');
      workbook = new WorkbookForm(folder, cells.limits);
      wanted.push(workbook);
    }
    if (formats.includes('parquet')) {
      const { ParquetForm } = await import('./parquet-form.js');
      wanted.push(new ParquetForm(folder));
    }
    return new TableForms(csv, workbook, wanted);
  }

  /** With CSV whatever is wanted: for the table of what is missing. */
  get always(): readonly TableForm[] {
    return [...new Set<TableForm>([this.csv, ...this.wanted])];
  }

  async close(): Promise<WrittenTable[]> {
    const written: WrittenTable[] = [];
    for (const form of this.always) written.push(...(await form.close()));
    return written;
  }

  /** Null when there is no workbook. */
  get losses(): WorkbookLosses | null {
    return this.workbook?.losses ?? null;
  }
}
