import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXCEL_LIMITS } from '../../pipeline/writers/safe-cell.js';
import type { Column, Table } from '../../pipeline/writers/table.js';
import { temporaryFolder } from '../support/nonjo.js';
import { sheetRows, type Written, writtenInAllForms } from './forms.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly count: number;
  readonly score: number | null;
}

const column = (name: keyof Row, type: Column<Row>['type']): Column<Row> => ({
  name,
  type,
  description: '',
  value: (row) => row[name],
});
const TABLE: Table<Row> = {
  name: 'rows',
  title: 'Rows',
  primaryKey: [],
  references: [],
  columns: [
    { ...column('id', 'string'), name: 'row_id' },
    column('text', 'string'),
    column('date', 'date'),
    column('count', 'integer'),
    column('score', 'number'),
  ],
};

/** What spreadsheets, separators, XML and escapes of cells stumble over, and everything else. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'",;\r\n\t\'=+-@＝＋－＠<>&|가나 \u0000\u0001\u000b\u001f\u007f\u0085\u200b\ufeff\ufffe\uffff\u2028😀',
    ),
  }),
  fc.string({ unit: fc.constantFrom('_x', '_', 'x', '0041', '000D', '005F', '\u0001', '가') }),
  fc.constantFrom(
    '=HYPERLINK("http://example.org","가")',
    '=1+1',
    '1E5',
    '007',
    'TRUE',
    '#N/A',
    '2025-08-04',
    '1/2',
    "'=1",
    ' 가 ',
    'NULL',
    ']]>',
    '&amp;',
    '&#x1;',
  ),
);
/** Numbers that become others in spreadsheets. */
const id = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String),
  fc.stringMatching(/^0[0-9]{7}\.20[0-9]{15}$/u),
  fc.stringMatching(/^[0-9]{1,4}[eE][0-9]{1,3}$/u),
);
const row: fc.Arbitrary<Row> = fc.record({
  id,
  text: nasty,
  date: fc.oneof(
    fc.constant(''),
    fc
      .date({ min: new Date('1883-10-31'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  count: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  score: fc.option(
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((score) => !Object.is(score, -0)),
  ),
});

/** As a cell of text gives it. */
const shown = ({ id, text, date, count, score }: Row): string[] => [
  id,
  text,
  date,
  String(count),
  score === null ? '' : String(score),
];

describe('ten thousand rows with every nasty character come back as they went in', () => {
  const rows = fc.sample(row, { numRuns: 10_000, seed: 20250804 });
  const folder = temporaryFolder();
  let written: Written;
  beforeAll(async () => {
    written = await writtenInAllForms(TABLE, rows, EXCEL_LIMITS, folder);
  }, 60_000);

  it('from CSV, but for the one apostrophe before what a spreadsheet would run', () => {
    const FORMULA = /^'+(?:[\t\r\n]|[\p{Cc}\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])/u;
    const records: string[][] = parse(written.bytes('rows.csv'), {
      bom: true,
      from: 2,
      record_delimiter: '\r\n',
    });
    const back = records.map((cells) =>
      cells.map((cell, i) => (i === 1 && FORMULA.test(cell) ? cell.slice(1) : cell)),
    );
    expect(back).toEqual(rows.map(shown));
    const changed = records.filter((cells, i) => cells[1] !== rows[i]?.text).length;
    expect(changed).toBe(written.cells.neutralised);
    expect(changed).toBeGreaterThan(1000);
  });

  it('from the workbook, ids and formulas as text, numbers and dates as such', async () => {
    const [header, ...back] = await sheetRows(written.bytes('report.xlsx'));
    expect([...(header?.cells.values() ?? [])]).toEqual(['row_id', 'text', 'date', 'count', 'score']);
    expect(back).toHaveLength(rows.length);
    const cells = back.map((one) => [0, 1, 2, 3, 4].map((at) => one.cells.get(at) ?? ''));
    // numbers are compared as numbers: 1e21 is written with its zeros
    const numbered = (texts: string[]) => [...texts.slice(0, 4), texts[4] === '' ? '' : Number(texts[4])];
    expect(cells.map(numbered)).toEqual(rows.map((one) => numbered(shown(one))));
    expect(written.losses).toEqual({ cut: 0, unlinked: 0 });
  });

  it('from the workbook as another library reads it', async () => {
    const { sheets } = await readXlsx(written.bytes('report.xlsx'));
    const back = sheets[0]?.rows.slice(1) ?? [];
    expect(back.map((cells) => [cells[0], cells[1] ?? '', cells[3]])).toEqual(
      rows.map(({ id, text, count }) => [id, text, count]),
    );
    const dates = rows
      .map(({ date }, i) => [date, back[i]?.[2]] as const)
      .filter(([date]) => date >= '1900-03-01');
    expect(
      dates.every(([date, cell]) => cell instanceof Date && cell.toISOString().slice(0, 10) === date),
    ).toBe(true);
  });

  it('from Parquet, typed, empty as null', async () => {
    const bytes = written.bytes('rows.parquet');
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const fields = parquetMetadata(file).schema.slice(1);
    expect(fields.map(({ name, type, converted_type }) => [name, type, converted_type])).toEqual([
      ['row_id', 'BYTE_ARRAY', 'UTF8'],
      ['text', 'BYTE_ARRAY', 'UTF8'],
      ['date', 'INT32', 'DATE'],
      ['count', 'INT32', undefined],
      ['score', 'DOUBLE', undefined],
    ]);
    // by default the reader drops a byte order mark at the start of a text
    const parsers = {
      ...DEFAULT_PARSERS,
      stringFromBytes: (text: Uint8Array) => Buffer.from(text).toString('utf8'),
    };
    const back = await parquetReadObjects({ file, parsers });
    expect(back).toEqual(
      rows.map(({ id, text, date, count, score }) => ({
        row_id: id,
        text: text || null,
        date: date === '' ? null : new Date(date),
        count,
        score,
      })),
    );
  });
});

describe('what does not fit', () => {
  const long = '가'.repeat(40_000);
  const one: Row = { id: '1', text: long, date: '', count: 0, score: null };

  it('is cut in CSV and workbook, whole in Parquet, and counted', async () => {
    const written = await writtenInAllForms(TABLE, [one]);
    const cut = `${'가'.repeat(32_766)}…`;
    expect((await sheetRows(written.bytes('report.xlsx')))[1]?.cells.get(1)).toBe(cut);
    expect(parse(written.bytes('rows.csv'), { bom: true, from: 2 })[0][1]).toBe(cut);
    const bytes = written.bytes('rows.parquet');
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    expect((await parquetReadObjects({ file }))[0]).toMatchObject({ text: long });
    expect([written.cells.cut, written.losses?.cut]).toEqual([1, 1]);
  });

  it('continues in further files and sheets, each with its header; Parquet has no such end', async () => {
    const rows = Array.from({ length: 250 }, (_, count) => ({ ...one, text: '글', count }));
    const { tables, bytes } = await writtenInAllForms(TABLE, rows, { ...EXCEL_LIMITS, rows: 120 });
    expect(
      tables.map(({ places, rows }) => [rows, places.map(({ file, sheet }) => sheet ?? file.name)]),
    ).toEqual([
      [250, ['rows.csv', 'rows-2.csv', 'rows-3.csv']],
      [250, ['rows', 'rows-2', 'rows-3']],
      [250, ['rows.parquet']],
    ]);
    const back = await sheetRows(bytes('report.xlsx'));
    expect(back.map(({ sheet, number, cells }) => [sheet, number, cells.get(3)])).toEqual(
      ['rows', 'rows-2', 'rows-3'].flatMap((sheet, part) => [
        [sheet, 1, 'count'],
        ...rows.slice(part * 120, part * 120 + 120).map(({ count }, i) => [sheet, i + 2, String(count)]),
      ]),
    );
  });
});
