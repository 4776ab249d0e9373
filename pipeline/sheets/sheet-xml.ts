/** The XML of a sheet. Text is written into its cell as text, whatever it looks like: nothing runs, no id becomes a number. */

/** Text, a number, a date as the number of its day (`dayNumber`), or nothing. */
export type SheetCell = string | number | null;

/** How cells look: places in the list of formats of `workbook-parts`. */
export const LOOK = { plain: 0, header: 1, date: 2, id: 3, link: 4, wrapped: 5 } as const;
export type Look = (typeof LOOK)[keyof typeof LOOK];

export interface Choice {
  /** 0-based. */
  readonly column: number;
  readonly values: readonly string[];
}

export interface SheetLink {
  /** `B2`. */
  readonly cell: string;
  /** Its place among the addresses of the sheet. */
  readonly relation: number;
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LAST_ROW = 1_048_576;

/** What XML cannot hold, white space it would change, and what stands for these in cells. */
const ESCAPED = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9a-f]{4})/giu;
const MARKUP = /[&<>]/gu;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Up to the rows: a frozen header and the widths of the columns in characters. */
export function sheetHead(widths: readonly number[]): string {
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

/** A row; `looks` are those of its cells, by column. */
export function rowXml(number: number, cells: readonly SheetCell[], looks: readonly Look[]): string {
  let xml = `<row r="${number}">`;
  for (const [i, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    const look = looks[i] ?? LOOK.plain;
    const start = `<c r="${columnName(i)}${number}"${look === LOOK.plain ? '' : ` s="${look}"`}`;
    xml +=
      typeof cell === 'number'
        ? `${start}><v>${cell}</v></c>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

/** What follows the rows, of which the header is the first. */
export function sheetTail(
  columns: number,
  rows: number,
  choices: readonly Choice[],
  links: readonly SheetLink[],
): string {
  const filter = `<autoFilter ref="A1:${columnName(Math.max(0, columns - 1))}${rows}"/>`;
  const validations = choices.map(({ column, values }) => {
    const name = columnName(column);
    const list = attribute(`"${values.join(',')}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${name}2:${name}${Math.min(LAST_ROW, Math.max(2, rows))}"><formula1>${list}</formula1></dataValidation>`;
  });
  const chosen =
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
  const linked =
    links.length === 0
      ? ''
      : `<hyperlinks>${links.map(({ cell, relation }) => `<hyperlink ref="${cell}" r:id="l${relation}"/>`).join('')}</hyperlinks>`;
  return `</sheetData>${filter}${chosen}${linked}</worksheet>`;
}

/** 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** For attributes and elements of XML. */
export function attribute(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => MARKS[mark] ?? mark);
}

function cellText(text: string): string {
  return text
    .replace(ESCAPED, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(MARKUP, (mark) => MARKS[mark] ?? mark);
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Excel counts a leap day of 1900 that never was; before it nothing agrees. */
const FIRST_DAY = 61;

/** The number of an ISO date in a spreadsheet; null when there is none (no date, or before March 1900). */
export function dayNumber(date: string): number | null {
  const days = /^\d{4}-\d\d-\d\d$/u.test(date) ? (Date.parse(date) - EPOCH) / DAY : Number.NaN;
  return days >= FIRST_DAY ? days : null;
}
