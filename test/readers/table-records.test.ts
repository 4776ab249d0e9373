import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableRecord, tableRecords } from '../../pipeline/readers/table-records.js';

async function records(text: string, delimiter = ',', chunk = text.length + 1): Promise<TableRecord[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += chunk) yield text.slice(at, at + chunk);
  }
  const found: TableRecord[] = [];
  for await (const record of tableRecords(pieces(), delimiter)) found.push(record);
  return found;
}
const cells = async (text: string, delimiter?: string): Promise<(readonly string[] | string)[]> =>
  (await records(text, delimiter)).map((record) =>
    'cells' in record ? record.cells : `line ${record.line}`,
  );

describe('tableRecords', () => {
  it('reads what a writer of RFC 4180 wrote, whatever the cells and the chunks', async () => {
    const cell = fc.string({ unit: fc.constantFrom('가', ',', '"', '\n', '\r\n', ' ', 'a') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, chunk) => {
          const lines = rows.filter((one) => one.length > 1);
          const text = stringify(lines, { record_delimiter: 'windows', quoted: true });
          const found = await records(text, ',', chunk);
          expect(found.map((record) => ('cells' in record ? record.cells : null))).toEqual(lines);
        },
      ),
    );
  });

  it('knows the line where each record starts, and takes line ends as they come', async () => {
    expect(await records('a,b\r\n1,"x\r\ny"\n\n2,z')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\r\ny'] },
      { line: 5, cells: ['2', 'z'] },
    ]);
  });

  it('takes a stray mark for a letter where the cells come out right', async () => {
    expect(await cells('a,b\n1,그는 "좋다"고 했다\n2,"그는 "좋다"고 했다"\n3,"끝"이다\n4,글\n')).toEqual([
      ['a', 'b'],
      ['1', '그는 "좋다"고 했다'],
      ['2', '"그는 "좋다"고 했다"'],
      ['3', '"끝"이다'],
      ['4', '글'],
    ]);
    expect(await cells('a\tb\n그는 "크다"고\t글\n"크다"고\t글\n', '\t')).toEqual([
      ['a', 'b'],
      ['그는 "크다"고', '글'],
      ['"크다"고', '글'],
    ]);
  });

  it('a mark that is never closed costs its record, not those before and after', async () => {
    expect(await cells('a,b\n1,글\n2,"열린 글\n3,글\n4,"닫힌 글"\n5,글\n')).toEqual([
      ['a', 'b'],
      ['1', '글'],
      'line 3',
      ['3', '글'],
      ['4', '닫힌 글'],
      ['5', '글'],
    ]);
    expect(await cells('a,b\n1,"열린 글\n2,글\n3,글')).toEqual([
      ['a', 'b'],
      'line 2',
      ['2', '글'],
      ['3', '글'],
    ]);
  });
});
