import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvTable } from '../../pipeline/writers/csv-table.js';
import { CellGuard, EXCEL_LIMITS, type SheetLimits } from '../../pipeline/writers/safe-cell.js';
import { StagedFolder } from '../../pipeline/writers/staged-folder.js';
import type { Table } from '../../pipeline/writers/table.js';
import { scratchFolder } from './scratch-folder.js';

type Row = readonly [string, number | null];

const TABLE: Table<Row> = {
  name: 'rows',
  title: 'Rows',
  primaryKey: [],
  references: [],
  columns: [
    { name: 'text', type: 'string', description: '', value: ([text]) => text },
    { name: 'number', type: 'number', description: '', value: ([, number]) => number },
  ],
};

/** The files that writing `rows` leaves, by name. */
async function written(rows: readonly Row[], limits: SheetLimits = EXCEL_LIMITS) {
  const folder = scratchFolder();
  const staged = await StagedFolder.open(folder);
  const table = new CsvTable(TABLE, staged, new CellGuard(limits));
  for (const row of rows) await table.write([row]);
  const { places } = await table.close();
  await staged.writeWhole('run.json', '');
  await staged.publish([]);
  await staged.leave();
  return new Map(places.map(({ file: { name } }) => [name, readFileSync(join(folder, name))]));
}

describe('a table', () => {
  it('is UTF-8 with a byte order mark and CRLF, quoted where RFC 4180 asks', async () => {
    const files = await written([
      ['가, "나"', 1],
      ['줄\n바꿈', null],
    ]);
    expect(files.get('rows.csv')?.toString('latin1').startsWith('\xEF\xBB\xBF')).toBe(true);
    expect(files.get('rows.csv')?.toString('utf8')).toBe(
      '\uFEFFtext,number\r\n"가, ""나""",1\r\n"줄\n바꿈",\r\n',
    );
  });

  it('leaves numbers as they are', async () => {
    const files = await written([['-1', -1]]);
    expect(files.get('rows.csv')?.toString('utf8')).toBe("\uFEFFtext,number\r\n'-1,-1\r\n");
  });

  it('without rows has its header', async () => {
    expect((await written([])).get('rows.csv')?.toString('utf8')).toBe('\uFEFFtext,number\r\n');
  });

  it('continues in a further file when a sheet is full', async () => {
    const rows: Row[] = ['가', '나', '다', '라', '마'].map((text, index) => [text, index]);
    const files = await written(rows, { ...EXCEL_LIMITS, rows: 2 });
    expect([...files].map(([name, bytes]) => [name, bytes.toString('utf8')])).toEqual([
      ['rows.csv', '\uFEFFtext,number\r\n가,0\r\n나,1\r\n'],
      ['rows-2.csv', '\uFEFFtext,number\r\n다,2\r\n라,3\r\n'],
      ['rows-3.csv', '\uFEFFtext,number\r\n마,4\r\n'],
    ]);
  });

  it('takes many rows at once', async () => {
    const folder = scratchFolder();
    const staged = await StagedFolder.open(folder);
    const table = new CsvTable(TABLE, staged, new CellGuard({ ...EXCEL_LIMITS, rows: 250 }));
    await table.write(Array.from({ length: 610 }, (_, index): Row => ['가', index]));
    const { places, rows } = await table.close();
    await staged.writeWhole('run.json', '');
    await staged.publish([]);
    await staged.leave();
    const numbers = places.flatMap(({ file: { name } }) =>
      parse(readFileSync(join(folder, name)), { bom: true, from: 2 }).map(([, number]) => Number(number)),
    );
    expect([places.length, rows]).toEqual([3, 610]);
    expect(numbers).toEqual(Array.from({ length: 610 }, (_, index) => index));
  });

  it('exactly as long as a sheet has one file', async () => {
    expect((await written([['가', 1], ['나', 2]], { ...EXCEL_LIMITS, rows: 2 })).size).toBe(1); // biome-ignore format: one line
  });

  it('comes back from a CSV reader as it went in', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'",\r\n\t =가') }),
    );
    const row = fc.tuple(cell, fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })));
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (rows) => {
        const file = (await written(rows)).get('rows.csv') ?? '';
        const records = parse(file, { bom: true, from: 2, record_delimiter: '\r\n' });
        const unguarded = (text: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text);
        expect(records.map(([text, number]) => [unguarded(text ?? ''), number])).toEqual(
          rows.map(([text, number]) => [text, number === null ? '' : String(number)]),
        );
      }),
      { numRuns: 30 },
    );
  });
});
