import type { Archive } from './archive.js';
import { numberText, PLAIN } from './cell-text.js';
import { CellText, MOST_ROWS, type SheetRow } from './sheet-row.js';
import { type Attributes, parsing, type XmlListener } from './xml.js';

/** Columns of a sheet at most; what repeats beyond is the empty rest of it. */
const MOST_COLUMNS = 16_384;
/** What one mark may stand for: blanks, or cells that say the same. */
const MOST_REPEATED = 1000;

/** The rows of all sheets of an .ods file in order, as `xlsxRows` gives those of .xlsx. */
export async function* odsRows(archive: Archive): AsyncGenerator<SheetRow> {
  const listener = new TablesListener();
  for await (const _ of parsing(archive.read('content.xml'), listener)) yield* listener.taken();
}

interface Waiting {
  readonly row: SheetRow;
  readonly times: number;
}

class TablesListener implements XmlListener {
  #rows: Waiting[] = [];
  #sheet = '';
  /** Rows of the sheet before this one. */
  #before = 0;
  #times = 1;
  #cells = new Map<number, string>();
  #tooLong = false;
  #column = 0;
  #cell: Attributes | null = null;
  #paragraphs = 0;
  #inParagraph = false;
  /** Within a note: its text is none of the cell's. */
  #notes = 0;
  readonly #text = new CellText();

  *taken(): Generator<SheetRow> {
    const rows = this.#rows;
    this.#rows = [];
    for (const { row, times } of rows) {
      for (let i = 0; i < times; i++) yield { ...row, number: row.number + i };
    }
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'annotation') this.#notes++;
    else if (name === 'table') this.#startSheet(attributes);
    else if (name === 'table-row') this.#startRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#cell = attributes;
    else if (this.#notes === 0 && this.#cell !== null) this.#openText(name, attributes);
  }

  text(value: string): void {
    if (this.#inParagraph && this.#notes === 0) this.#text.add(value);
  }

  close(name: string): void {
    if (name === 'annotation') this.#notes--;
    else if (name === 'p' && this.#notes === 0) this.#inParagraph = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
    else if (name === 'table-row') this.#endRow();
  }

  #openText(name: string, attributes: Attributes): void {
    if (name === 'p') {
      if (this.#paragraphs++ > 0) this.#text.add('\n');
      this.#inParagraph = true;
    } else if (name === 's') {
      this.#text.add(' '.repeat(repeated(attributes['text:c'], MOST_REPEATED)));
    } else if (name === 'tab') {
      this.#text.add('\t');
    } else if (name === 'line-break') {
      this.#text.add('\n');
    }
  }

  #startSheet(attributes: Attributes): void {
    this.#sheet = attributes['table:name'] ?? '';
    this.#before = 0;
  }

  #startRow(attributes: Attributes): void {
    this.#times = repeated(attributes['table:number-rows-repeated'], MOST_ROWS);
    this.#column = 0;
  }

  #endCell(): void {
    if (this.#cell === null) return;
    if (this.#text.tooLong) this.#tooLong = true;
    const text = saidBy(this.#cell, this.#text.take());
    const times = repeated(this.#cell['table:number-columns-repeated'], MOST_COLUMNS);
    const filled = text === '' ? 0 : Math.min(times, MOST_REPEATED);
    for (let i = 0; i < filled; i++) this.#cells.set(this.#column + i, text);
    this.#column = Math.min(MOST_COLUMNS, this.#column + times);
    this.#paragraphs = 0;
    this.#cell = null;
  }

  #endRow(): void {
    const number = this.#before + 1;
    const times = Math.min(this.#times, MOST_ROWS - this.#before);
    if (this.#cells.size > 0 && times > 0) {
      const row = { sheet: this.#sheet, number, cells: this.#cells, tooLong: this.#tooLong };
      this.#rows.push({ row, times });
    }
    this.#before += this.#times;
    this.#cells = new Map();
    this.#tooLong = false;
  }
}

/** The value as it is stored, where it is more exact than the text that shows it. */
function saidBy(cell: Attributes, shown: string): string {
  switch (cell['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberText(cell['office:value'] ?? '', { ...PLAIN, digits: leadingZeros(shown) }, false);
    case 'date':
      return (cell['office:date-value'] ?? '').replace(/T00:00:00(?:\.0+)?$/u, '');
    default:
      return shown;
  }
}

/** A number shown as 0042 is read as that. */
function leadingZeros(shown: string): number {
  return /^0\d+$/u.test(shown) ? shown.length : 0;
}

function repeated(times: string | undefined, most: number): number {
  const number = Number(times ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}
