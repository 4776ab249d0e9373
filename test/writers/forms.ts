import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetRow } from '../../pipeline/sheets/sheet-row.js';
import { workbookRows } from '../../pipeline/sheets/workbook-rows.js';
import { FORMATS } from '../../pipeline/writers/formats.js';
import { CellGuard, EXCEL_LIMITS, type SheetLimits } from '../../pipeline/writers/safe-cell.js';
import { StagedFolder } from '../../pipeline/writers/staged-folder.js';
import type { Table } from '../../pipeline/writers/table.js';
import { openIn, type WrittenTable } from '../../pipeline/writers/table-form.js';
import { TableForms } from '../../pipeline/writers/table-forms.js';
import type { WorkbookLosses } from '../../pipeline/writers/workbook-form.js';
import { scratchFolder } from './scratch-folder.js';

export interface Written {
  readonly folder: string;
  readonly tables: readonly WrittenTable[];
  readonly losses: WorkbookLosses | null;
  readonly cells: CellGuard;
  bytes(name: string): Buffer;
}

/** A table of rows as every form leaves it. */
export async function writtenInAllForms<Row>(
  table: Table<Row>,
  rows: readonly Row[],
  limits: SheetLimits = EXCEL_LIMITS,
  folder = scratchFolder(),
): Promise<Written> {
  const staged = await StagedFolder.open(folder);
  const cells = new CellGuard(limits);
  const forms = await TableForms.create(FORMATS, staged, cells);
  await openIn(forms.wanted, table).write(rows);
  const tables = await forms.close();
  await staged.writeWhole('run.json', '');
  await staged.publish([]);
  await staged.leave();
  return { folder, tables, cells, losses: forms.losses, bytes: (name) => readFileSync(join(folder, name)) };
}

/** The rows of a workbook's sheets. */
export async function sheetRows(bytes: Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of workbookRows(bytes)) rows.push(row);
  return rows;
}
