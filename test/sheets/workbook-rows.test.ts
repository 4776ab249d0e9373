import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../pipeline/sheets/sheet-row.js';
import { workbookRows } from '../../pipeline/sheets/workbook-rows.js';
import { inlineRow, rawOds, rawXlsx } from '../support/raw-workbooks.js';
import { zipped } from '../support/zipped.js';

async function rowsOf(bytes: Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of workbookRows(bytes)) rows.push(row);
  return rows;
}

/** The texts of the first row. */
async function cellsOf(bytes: Buffer): Promise<string[]> {
  return [...((await rowsOf(bytes))[0]?.cells.values() ?? [])];
}

const STYLES = `<numFmts count="4">
  <numFmt numFmtId="170" formatCode="yyyy&quot;년&quot; m&quot;월&quot; d&quot;일&quot;;@"/>
  <numFmt numFmtId="171" formatCode="00000000"/>
  <numFmt numFmtId="172" formatCode="#,##0&quot;days&quot;"/>
  <numFmt numFmtId="173" formatCode="[h]:mm"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="22"/></cellXfs>`;

describe('cells of .xlsx', () => {
  it('numbers keep every digit that the file has', async () => {
    const cells = ['21001012025080412345', '2.1001012025E+18', '2100101.2025080401', '7.0', '-1.5E-3', '0']
      .map((number) => `<c><v>${number}</v></c>`)
      .join('');
    expect(await cellsOf(await rawXlsx({ sheets: { a: `<row>${cells}</row>` } }))).toEqual([
      '21001012025080412345',
      '2100101202500000000',
      '2100101.2025080401',
      '7',
      '-0.0015',
      '0',
    ]);
  });

  it('a number shown with leading zeros is read as shown', async () => {
    expect(
      await cellsOf(
        await rawXlsx({ sheets: { a: '<row><c s="3"><v>2100101</v></c></row>' }, styles: STYLES }),
      ),
    ).toEqual(['02100101']);
  });

  it('dates are ISO 8601 by the format of the cell, in either system of dates', async () => {
    const row = `<row><c s="1"><v>45873</v></c><c s="2"><v>45873</v></c><c s="5"><v>45873.395833333336</v></c>
      <c s="4"><v>45873</v></c><c s="1"><v>1</v></c><c s="5"><v>0.5</v></c><c t="d"><v>2025-08-04</v></c></row>`;
    expect(await cellsOf(await rawXlsx({ sheets: { a: row }, styles: STYLES }))).toEqual([
      '2025-08-04',
      '2025-08-04',
      '2025-08-04T09:30:00',
      '45873',
      '1900-01-01',
      '12:00:00',
      '2025-08-04',
    ]);
    const early = await rawXlsx({
      sheets: { a: '<row><c s="1"><v>44411</v></c></row>' },
      styles: STYLES,
      from1904: true,
    });
    expect(await cellsOf(early)).toEqual(['2025-08-04']);
  });

  it('texts: shared, rich, formula results, booleans; no phonetic guides, no errors', async () => {
    const shared = `<si><t>가나</t></si><si><r><t>굵은 </t></r><r><rPr><b/></rPr><t>글</t></r></si>
      <si><t>漢字</t><rPh sb="0" eb="2"><t>한자</t></rPh></si><si><t xml:space="preserve"> 첫 줄_x000D_
둘째 줄 _x005F_x0041_</t></si>`;
    const row = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>
      <c t="str"><f>A1&amp;"!"</f><v>가나!</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><r><t>안</t></r><r><t>쪽</t></r></is></c></row>`;
    expect(await cellsOf(await rawXlsx({ sheets: { a: row }, shared }))).toEqual([
      '가나',
      '굵은 글',
      '漢字',
      ' 첫 줄\r\n둘째 줄 _x0041_',
      '가나!',
      'TRUE',
      '안쪽',
    ]);
  });

  it('rows and columns are numbered as the sheet does, gaps and sheets in order', async () => {
    const sheets = {
      하나: '<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row><row r="9"><c><v>3</v></c></row>',
      둘: '<row><c><v>4</v></c></row>',
    };
    expect(await rowsOf(await rawXlsx({ sheets }))).toEqual([
      {
        sheet: '하나',
        number: 3,
        cells: new Map([
          [1, '1'],
          [26, '2'],
        ]),
        tooLong: false,
      },
      { sheet: '하나', number: 9, cells: new Map([[0, '3']]), tooLong: false },
      { sheet: '둘', number: 1, cells: new Map([[0, '4']]), tooLong: false },
    ]);
  });

  it('a control character that XML forbids costs nothing', async () => {
    expect(await cellsOf(await rawXlsx({ sheets: { a: inlineRow('가\u0001나&#x2;다') } }))).toHaveLength(1);
  });

  it('rows come before the sheet is read to its end', async () => {
    const data = inlineRow('본문'.repeat(1000)).repeat(2000);
    const rows = workbookRows(await rawXlsx({ sheets: { a: `${data}<row><broken></row>` } }));
    expect((await rows.next()).done).toBe(false);
    await rows.return(undefined);
  });
});

describe('cells of .ods', () => {
  it('texts with their paragraphs, blanks and lines; values as stored; notes left out', async () => {
    const table = `<table:table table:name="기사"><table:table-row>
      <table:table-cell office:value-type="string"><office:annotation><text:p>메모</text:p></office:annotation><text:p>첫<text:s text:c="2"/>문단 <text:span>굵게</text:span></text:p><text:p>둘째<text:tab/>문<text:line-break/>단</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="21001012025080412345"><text:p>2.1E+19</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="42"><text:p>0042</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="2"/>
      <table:table-cell office:value-type="date" office:date-value="2025-08-04T00:00:00"><text:p>25. 8. 4.</text:p></table:table-cell>
      <table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>둘</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="16376"/></table:table-row>
      <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>끝</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table>`;
    expect(await rowsOf(await rawOds(table))).toEqual([
      {
        sheet: '기사',
        number: 1,
        cells: new Map([
          [0, '첫  문단 굵게\n둘째\t문\n단'],
          [1, '21001012025080412345'],
          [2, '0042'],
          [5, '2025-08-04'],
          [6, '둘'],
          [7, '둘'],
        ]),
        tooLong: false,
      },
      { sheet: '기사', number: 5, cells: new Map([[0, '끝']]), tooLong: false },
      { sheet: '기사', number: 6, cells: new Map([[0, '끝']]), tooLong: false },
    ]);
  });
});

describe('what is no workbook to trust is refused with a remedy', () => {
  it.each([
    ['text', Buffer.from('id,본문\n1,글\n'), /no \.xlsx or \.ods workbook/],
    [
      'an old or locked workbook',
      Buffer.from('d0cf11e0a1b11ae1'.repeat(9), 'hex'),
      /has a password.*save it as \.xlsx/,
    ],
    ['nothing', Buffer.alloc(0), /no \.xlsx or \.ods workbook/],
  ])('%s', async (_, bytes, message) => {
    await expect(rowsOf(bytes)).rejects.toThrow(message);
  });

  it('an archive of something else, a sheet that breaks off', async () => {
    await expect(rowsOf(await zipped({ 'word/document.xml': '<a/>' }))).rejects.toThrow(/holds no workbook/);
    await expect(rowsOf(await rawXlsx({ sheets: { a: '<row><c>' } }))).rejects.toThrow(/workbook is damaged/);
  });

  it('a damaged archive', async () => {
    const bytes = await rawXlsx({ sheets: { a: inlineRow('가나다라'.repeat(500)) } });
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 60;
    bytes.fill(0xff, at, at + 20);
    await expect(rowsOf(bytes)).rejects.toThrow(/workbook is damaged/);
  });

  it('a bomb is not unpacked', async () => {
    const blank = ' '.repeat(70_000_000);
    await expect(rowsOf(await rawXlsx({ sheets: { a: `<row>${blank}</row>` } }))).rejects.toThrow(
      /a part that unpacks from \d+ to 70\d+ bytes/,
    );
  });

  it('entities that multiply are not expanded', async () => {
    const bytes = await zipped({
      'content.xml': '<!DOCTYPE x [<!ENTITY a "가"><!ENTITY b "&a;&a;">]><x>&b;</x>',
    });
    await expect(rowsOf(bytes)).rejects.toThrow(/undefined entity|damaged/);
  });

  it('a giant cell is told of its row and kept no further than an article may reach', async () => {
    const sheets = { a: `${inlineRow('가'.repeat(1_000_001))}${inlineRow('나')}` };
    const [giant, small] = await rowsOf(await rawXlsx({ sheets }));
    expect([giant?.tooLong, small?.tooLong]).toEqual([true, false]);
    expect(giant?.cells.get(0)).toHaveLength(1_000_000);
    const shared = `<si><t>${'가'.repeat(1_000_001)}</t></si>`;
    const [row] = await rowsOf(await rawXlsx({ sheets: { a: '<row><c t="s"><v>0</v></c></row>' }, shared }));
    expect(row?.tooLong).toBe(true);
  });
});
