import { widthOf } from '../columns.js';
import {
  columnName,
  dayNumber,
  LOOK,
  type Look,
  rowXml,
  type SheetCell,
  type SheetLink,
  sheetHead,
  sheetTail,
} from '../sheets/sheet-xml.js';
import type { PackedSheet } from '../sheets/workbook-bytes.js';
import type { CellGuard } from './safe-cell.js';
import type { StagedFile, StagedFolder } from './staged-folder.js';
import type { Cell, Column, Table } from './table.js';

/** Rows that decide how wide the columns are. */
const MEASURED = 100;
const NARROWEST = 8;
const WIDEST = 60;
/** What Excel opens: links in a sheet, characters of an address. */
const MOST_LINKS = 65_530;
const LONGEST_ADDRESS = 2079;

/** A table on its way to sheets of a workbook, none longer than a sheet may be. Their XML waits on the disk. */
export class SheetTable<Row> {
  readonly #finished: (PackedSheet & { readonly scratch: StagedFile })[] = [];
  readonly #looks: readonly Look[];
  readonly #linked: number;
  #file: StagedFile | null = null;
  /** The first rows, until the widths are known. */
  #waiting: SheetCell[][] = [];
  /** Rows of the sheet under way, its header among them. */
  #number = 0;
  #links: SheetLink[] = [];
  readonly #relations = new Map<string, number>();
  #rows = 0;
  #unlinked = 0;

  constructor(
    readonly table: Table<Row>,
    readonly folder: StagedFolder,
    readonly cells: CellGuard,
  ) {
    this.#looks = table.columns.map(lookOf);
    this.#linked = this.#looks.indexOf(LOOK.link);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Addresses that stand there as text: no more links fit, or it is none that Excel opens. */
  get unlinked(): number {
    return this.#unlinked;
  }

  async write(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const row of rows) {
      if (this.#number > this.cells.limits.rows) await this.#endSheet();
      this.#number ||= 1;
      this.#number++;
      this.#rows++;
      const cells = this.table.columns.map((column, i) => this.#cell(column, row[i] ?? null));
      if (this.#file === null && this.#waiting.push(cells) < MEASURED) continue;
      if (this.#file === null) await this.#begin();
      else await this.#file.write(this.#row(this.#number, cells));
    }
  }

  /** The sheets in order; a table without rows is a sheet with a header only. */
  async close(): Promise<readonly PackedSheet[]> {
    if (this.#number > 0 || this.#finished.length === 0) await this.#endSheet();
    return this.#finished;
  }

  /** Removes what waited on the disk. */
  async drop(): Promise<void> {
    for (const { scratch } of this.#finished) await this.folder.drop(scratch);
  }

  async #begin(): Promise<StagedFile> {
    const name = this.#sheetName();
    const file = await this.folder.create(`${name}.sheet`);
    this.#file = file;
    const header = this.table.columns.map((column) => column.name);
    await file.write(sheetHead(header.map((_, i) => this.#width([header, ...this.#waiting], i))));
    await file.write(
      rowXml(
        1,
        header,
        header.map(() => LOOK.header),
      ),
    );
    const first = this.#number - this.#waiting.length + 1;
    for (const [i, cells] of this.#waiting.entries()) await file.write(this.#row(first + i, cells));
    this.#waiting = [];
    return file;
  }

  async #endSheet(): Promise<void> {
    this.#number ||= 1;
    const file = this.#file ?? (await this.#begin());
    await file.write(sheetTail(this.table.columns.length, this.#number, [], this.#links));
    const addresses = [...this.#relations.keys()];
    const xml = { file: await this.folder.setAside(file) };
    this.#finished.push({ name: this.#sheetName(), xml, addresses, scratch: file });
    this.#file = null;
    this.#number = 0;
    this.#links = [];
    this.#relations.clear();
  }

  #sheetName(): string {
    const part = this.#finished.length + 1;
    return part === 1 ? this.table.name : `${this.table.name}-${part}`;
  }

  #width(rows: readonly (readonly SheetCell[])[], column: number): number {
    const widths = rows.map((row) => widthOf(String(row[column] ?? '').slice(0, WIDEST)));
    return Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2);
  }

  #cell({ type }: Column<Row>, value: Cell): SheetCell {
    if (typeof value !== 'string') return value;
    return (type === 'date' ? dayNumber(value) : null) ?? this.cells.cutOnly(value);
  }

  #row(number: number, cells: readonly SheetCell[]): string {
    const address = cells[this.#linked];
    if (typeof address !== 'string' || address === '') return rowXml(number, cells, this.#looks);
    if (this.#links.length < MOST_LINKS && isLink(address)) {
      const { href } = new URL(address);
      const relation = this.#relations.get(href) ?? this.#relations.size;
      this.#relations.set(href, relation);
      this.#links.push({ cell: `${columnName(this.#linked)}${number}`, relation });
      return rowXml(number, cells, this.#looks);
    }
    this.#unlinked++;
    return rowXml(number, cells, this.#looks.with(this.#linked, LOOK.plain));
  }
}

function lookOf({ name, type }: Column<never>): Look {
  if (type === 'date') return LOOK.date;
  if (name === 'url') return LOOK.link;
  return /_(?:id|key)$/u.test(name) ? LOOK.id : LOOK.plain;
}

function isLink(address: string): boolean {
  return (
    /^https?:\/\//iu.test(address) && URL.canParse(address) && new URL(address).href.length <= LONGEST_ADDRESS
  );
}
