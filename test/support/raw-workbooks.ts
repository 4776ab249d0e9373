/** Workbooks written part by part, as programs other than ours write them. */
import type { Buffer } from 'node:buffer';
import { zipped } from './zipped.js';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface RawXlsx {
  /** `sheetData` of each sheet by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** `si` elements. */
  readonly shared?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  readonly from1904?: boolean;
}

/** The sheets stand before the shared texts, as Excel and POI write them. */
export function rawXlsx({ sheets, shared = '', styles = '', from1904 = false }: RawXlsx): Promise<Buffer> {
  const names = Object.keys(sheets);
  const listed = names
    .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  const related = names
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('');
  return zipped({
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${related}<Relationship Id="s" Type="${OFFICE}/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SHEET}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${shared}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET}">${styles}</styleSheet>`,
  });
}

/** A row of texts written into its cells; what begins with < is a cell as it is. */
export function inlineRow(...cells: readonly string[]): string {
  return `<row>${cells
    .map((cell) =>
      cell.startsWith('<')
        ? cell
        : `<c t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;')}</t></is></c>`,
    )
    .join('')}</row>`;
}

/** An .ods file with these `table:table` elements. */
export function rawOds(tables: string): Promise<Buffer> {
  const names = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${names}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}
