import type { Archive } from './archive.js';
import { columnOf, numberText, PLAIN, unescaped } from './cell-text.js';
import { CellText, MOST_ROWS, type SheetRow } from './sheet-row.js';
import { isBeginning, type XlsxParts, xlsxParts } from './xlsx-parts.js';
import { type Attributes, parsing, type XmlListener } from './xml.js';

/** The rows of all sheets in order; numbers with every digit the file has, dates in ISO 8601. */
export async function* xlsxRows(archive: Archive): AsyncGenerator<SheetRow> {
  const parts = await xlsxParts(archive);
  for (const { name, part } of parts.sheets) {
    const sheet = new SheetListener(name, parts);
    for await (const _ of parsing(archive.read(part), sheet)) yield* sheet.taken();
  }
}

/** Gathers the rows of one sheet. */
class SheetListener implements XmlListener {
  #rows: SheetRow[] = [];
  #number = 0;
  #cells = new Map<number, string>();
  #tooLong = false;
  #column = -1;
  #type = '';
  #style = 0;
  /** Whether the text that passes is what the cell says: its value, or a text written into it. */
  #listening = false;
  #guide = false;
  readonly #text = new CellText();

  constructor(
    readonly sheet: string,
    readonly parts: XlsxParts,
  ) {}

  taken(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#startCell(attributes);
    else if (name === 'v') this.#listening = this.#type !== 'inlineStr';
    else if (name === 't') this.#listening = this.#type === 'inlineStr' && !this.#guide;
    else if (name === 'rPh') this.#guide = true;
    else if (name === 'row') this.#startRow(attributes);
  }

  text(value: string): void {
    if (this.#listening) this.#text.add(value);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#listening = false;
    else if (name === 'rPh') this.#guide = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  #startRow({ r }: Attributes): void {
    this.#number = r === undefined ? this.#number + 1 : Number(r);
    this.#column = -1;
  }

  #startCell({ r, t, s }: Attributes): void {
    this.#column = (r === undefined ? null : columnOf(r)) ?? this.#column + 1;
    this.#type = t ?? 'n';
    this.#style = Number(s ?? 0);
  }

  #endCell(): void {
    if (this.#text.tooLong) this.#tooLong = true;
    const text = this.#said(this.#text.take());
    if (text !== '') this.#cells.set(this.#column, text);
  }

  #said(stored: string): string {
    const { texts, formats, from1904 } = this.parts;
    switch (this.#type) {
      case 's': {
        const text = texts[Number(stored)] ?? '';
        if (isBeginning(text)) this.#tooLong = true;
        return text;
      }
      case 'inlineStr':
      case 'str':
        return unescaped(stored);
      case 'b':
        return stored === '' ? '' : stored === '0' ? 'FALSE' : 'TRUE';
      // what went wrong in a formula is nothing that anybody wrote
      case 'e':
        return '';
      case 'd':
        return stored;
      default:
        return numberText(stored, formats[this.#style] ?? PLAIN, from1904);
    }
  }

  #endRow(): void {
    if (this.#cells.size > 0 && this.#number <= MOST_ROWS) {
      const { sheet } = this;
      this.#rows.push({ sheet, number: this.#number, cells: this.#cells, tooLong: this.#tooLong });
    }
    this.#cells = new Map();
    this.#tooLong = false;
  }
}
