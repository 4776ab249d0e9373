import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { Archive } from '../../pipeline/sheets/archive.js';
import { workbookBytes } from '../../pipeline/sheets/workbook-bytes.js';
import type { Table } from '../../pipeline/writers/table.js';
import { hasOffice, officeConverted } from '../support/office.js';
import { sheetRows, writtenInAllForms } from './forms.js';
import { scratchFolder } from './scratch-folder.js';

interface Row {
  readonly text: string;
  readonly date: string;
  readonly url: string;
}

const TABLE: Table<Row> = {
  name: 'rows',
  title: 'Rows',
  primaryKey: [],
  references: [],
  columns: [
    { name: 'row_key', type: 'string', description: '', value: () => 'a-1' },
    { name: 'text', type: 'string', description: '', value: ({ text }) => text },
    { name: 'date', type: 'date', description: '', value: ({ date }) => date },
    { name: 'url', type: 'string', description: '', value: ({ url }) => url },
  ],
};
const ROW: Row = { text: '가나다라마', date: '2025-08-04', url: 'https://example.org/가?a=1&b="2"' };

async function partOf(workbook: Buffer, part: string): Promise<string> {
  const archive = await Archive.open(workbook, () => {});
  return text(archive.read(part) as AsyncIterable<Buffer> as never);
}

describe('a sheet', () => {
  it('has a frozen header with a filter, widths by what is in it, dates and links', async () => {
    const { bytes } = await writtenInAllForms(TABLE, [
      ROW,
      { ...ROW, date: '1883-10-31' },
      { ...ROW, url: '' },
    ]);
    const sheet = await partOf(bytes('report.xlsx'), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D4"/>');
    expect(sheet).toContain('<col min="2" max="2" width="12" customWidth="1"/>');
    expect(sheet).toContain('<c r="C2" s="2"><v>45873</v></c>');
    expect(sheet).toMatch(/<c r="C3" s="2" t="inlineStr"><is><t xml:space="preserve">1883-10-31</);
    expect(sheet).toContain(
      '<hyperlinks><hyperlink ref="D2" r:id="l0"/><hyperlink ref="D3" r:id="l0"/></hyperlinks>',
    );
    expect(await partOf(bytes('report.xlsx'), 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="https://example.org/%EA%B0%80?a=1&amp;b=%222%22" TargetMode="External"',
    );
  });

  it('has no link to what is none, and no more than Excel opens; these are counted', async () => {
    const others = [
      'javascript:alert(1)',
      'example.org',
      `https://example.org/${'a'.repeat(2100)}`,
      'https://',
    ];
    const rows = [...others, ...Array.from({ length: 65_531 }, () => 'https://example.org/1')].map((url) => ({
      ...ROW,
      url,
    }));
    const { bytes, losses } = await writtenInAllForms(TABLE, rows);
    const sheet = await partOf(bytes('report.xlsx'), 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<hyperlink /gu)).toHaveLength(65_530);
    expect(losses).toEqual({ cut: 0, unlinked: 5 });
  }, 60_000);

  it('without rows has its header', async () => {
    const { bytes } = await writtenInAllForms(TABLE, []);
    expect((await sheetRows(bytes('report.xlsx'))).map(({ cells }) => [...cells.values()])).toEqual([
      ['row_key', 'text', 'date', 'url'],
    ]);
  });

  it('leaves nothing beside the workbook', async () => {
    const { folder } = await writtenInAllForms(TABLE, [ROW]);
    expect(readdirSync(folder).sort()).toEqual(['report.xlsx', 'rows.csv', 'rows.parquet', 'run.json']);
  });
});

describe('the bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('do not depend on the clock or where it stands', async () => {
    const of = async (timeZone: string): Promise<Buffer> => {
      process.env.TZ = timeZone;
      return buffer(workbookBytes([{ name: 'a', xml: '<worksheet/>', addresses: [] }]));
    };
    expect((await of('Asia/Seoul')).equals(await of('America/New_York'))).toBe(true);
  });
});

describe.runIf(hasOffice())('in LibreOffice', () => {
  const TEXTS = [
    '=1+1',
    '+1+1',
    '@SUM(1)',
    '-1+2',
    '＝1+1',
    '\t=1+1',
    '“어진솔” 대표는, "그렇다"\n둘째 줄',
    '똠방각하 훈민정ᄒᆞᆷ 漢字 😀',
    '0012',
    '1E5',
  ];
  const rows = TEXTS.map((text) => ({ ...ROW, text }));

  it('a workbook shows every text as it is; nothing runs', async () => {
    const { folder } = await writtenInAllForms(TABLE, rows);
    const csv = officeConverted(
      path.join(folder, 'report.xlsx'),
      'csv:Text - txt - csv (StarCalc):44,34,76,1',
      scratchFolder(),
    );
    const [, ...back] = parse(readFileSync(csv), { bom: true }) as string[][];
    expect(back.map((cells) => cells[1])).toEqual(TEXTS);
    expect(back.map((cells) => cells[2])).toEqual(TEXTS.map(() => '2025-08-04'));
  }, 120_000);

  it('a CSV file opens with Korean intact and no formula in it', async () => {
    const { folder } = await writtenInAllForms(TABLE, rows);
    const opened = readFileSync(officeConverted(path.join(folder, 'rows.csv'), 'xlsx', scratchFolder()));
    expect(await partOf(opened, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/u);
    const [, ...back] = await sheetRows(opened);
    const texts = back.map(({ cells }) => cells.get(1) ?? '');
    expect(texts.slice(0, 5)).toEqual(["'=1+1", "'+1+1", "'@SUM(1)", "'-1+2", "'＝1+1"]);
    expect(texts.slice(6, 8)).toEqual(TEXTS.slice(6, 8));
    expect(back.map(({ cells }) => cells.get(0))).toEqual(TEXTS.map(() => 'a-1'));
  }, 120_000);

  it('would run what is not made harmless', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-live-'));
    writeFileSync(path.join(folder, 'live.csv'), 'text\n=1+1\n');
    return expect(
      partOf(
        readFileSync(officeConverted(path.join(folder, 'live.csv'), 'xlsx', folder)),
        'xl/worksheets/sheet1.xml',
      ),
    ).resolves.toMatch(/<f[ >]/u);
  }, 120_000);
});
