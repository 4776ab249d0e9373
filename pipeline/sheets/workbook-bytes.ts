/** An .xlsx archive around sheets that are written already; the same bytes for the same sheets at any time and place. */
import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { attribute } from './sheet-xml.js';

export interface PackedSheet {
  /** At most 31 characters, none of []:*?/\, unlike the others. */
  readonly name: string;
  /** The XML as it is, or the path of the file that has it. */
  readonly xml: string | { readonly file: string };
  /** Addresses of the links in it, by their relation. */
  readonly addresses: readonly string[];
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** In the order of `LOOK`: plain, header, date, text (ids), link, wrapped. */
const STYLES = `${XML}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The bytes of the workbook, packed while they are read. */
export function workbookBytes(sheets: readonly PackedSheet[]): Readable {
  const zip = new ZipFile();
  // archives hold local time: the same in every zone
  const entry = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  const add = (name: string, xml: string): void => zip.addBuffer(Buffer.from(xml), name, entry);
  const related = (relations: readonly string[]): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
  const numbered = sheets.map((sheet, i) => ({ ...sheet, number: i + 1 }));

  add(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
  );
  add('_rels/.rels', related([relation('r1', 'officeDocument', 'xl/workbook.xml')]));
  add(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="s${number}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    related([
      ...numbered.map(({ number }) => relation(`s${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
      relation('styles', 'styles', 'styles.xml'),
    ]),
  );
  add('xl/styles.xml', STYLES);
  for (const { number, xml, addresses } of numbered) {
    const place = `xl/worksheets/sheet${number}.xml`;
    if (typeof xml === 'string') add(place, xml);
    else zip.addFile(xml.file, place, entry);
    if (addresses.length === 0) continue;
    add(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      related(
        addresses.map((address, i) => relation(`l${i}`, 'hyperlink', address, ' TargetMode="External"')),
      ),
    );
  }
  zip.end();
  // invariant: yazl makes its output by a PassThrough
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  return output;
}

function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${attribute(target)}"${mode}/>`;
}
