import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, expect, it } from 'vitest';
import { unguarded } from '../../pipeline/writers/safe-cell.js';
import { nonjo, temporaryFolder } from '../support/nonjo.js';
import { sheetRows } from '../writers/forms.js';

const TABLES = ['articles', 'entities', 'quotes', 'stances', 'speakers', 'statements', 'headlines', 'errors'];
const SAID =
  '양지우 나래시장은 “물길을 되살려 걸어서 갈 수 있는 도서관을 강가에 짓겠다”고 말했다. 공사는 내년 봄에 시작한다.';

const folder = temporaryFolder();
const out = path.join(folder, 'out');
beforeAll(async () => {
  const news = path.join(folder, 'news.csv');
  const rows = [
    `0012,2025-08-04,새길일보,=도서관,"${SAID}",강가,https://example.org/1`,
    `21001012025080412345,2025-08-04,한빛일보,강가에 도서관,"${SAID}",,https://example.org/2`,
    '7,2025-08-05,새길일보,빈 글,,,',
  ];
  writeFileSync(news, `뉴스 식별자,일자,언론사,제목,본문,status,URL\n${rows.join('\n')}\n`);
  const done = await nonjo(['analyze', news, '--out', out, '--format', 'csv,xlsx,parquet', '--quiet']);
  expect(done).toMatchObject({ code: 1 });
}, 60_000);

/** The rows of a CSV table as records of texts. */
function csv(name: string): Record<string, string>[] {
  return parse(readFileSync(path.join(out, `${name}.csv`)), { bom: true, columns: true, cast: unguarded });
}

it('the tables have what only the whole corpus tells, and the columns of the input', () => {
  expect(csv('quotes').map(({ article_id, statement, title }) => [article_id, statement, title])).toEqual([
    ['0012', 's1', '=도서관'],
    ['21001012025080412345', 's1', '강가에 도서관'],
  ]);
  expect(csv('articles').map((row) => [row.article_id, row.input_status])).toEqual([
    ['0012', '강가'],
    ['21001012025080412345', ''],
  ]);
});

it('report.xlsx and the Parquet files say the same as the CSV files', async () => {
  const sheets = await sheetRows(readFileSync(path.join(out, 'report.xlsx')));
  expect([...new Set(sheets.map(({ sheet }) => sheet))]).toEqual(TABLES);
  for (const name of TABLES) {
    const rows = csv(name);
    const [header, ...cells] = sheets.filter(({ sheet }) => sheet === name).map((row) => row.cells);
    const columns = [...(header ?? [])];
    expect(
      cells.map((row) => Object.fromEntries(columns.map(([at, column]) => [column, row.get(at) ?? '']))),
      name,
    ).toEqual(rows);

    const bytes = new Uint8Array(readFileSync(path.join(out, `${name}.parquet`)));
    const records = await parquetReadObjects({ file: bytes.buffer });
    const texts = (record: Record<string, unknown>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(record).map(([column, value]) => [
          column,
          value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''),
        ]),
      );
    expect(records.map(texts), name).toEqual(rows);
  }
});

it('datapackage.json describes every table in every form', () => {
  const { resources } = JSON.parse(readFileSync(path.join(out, 'datapackage.json'), 'utf8'));
  const stated = (resources as { name: string; path: string; dialect?: { sheet?: string } }[]).map(
    ({ name, path: file, dialect }) => [name, file, dialect?.sheet],
  );
  expect(stated.sort()).toEqual(
    TABLES.flatMap((name) => [
      [name, `${name}.csv`, undefined],
      [`${name}.parquet`, `${name}.parquet`, undefined],
      [`${name}.xlsx`, 'report.xlsx', name],
    ]).sort(),
  );
  const run = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
  expect(run.workbook).toEqual({ cut: 0, unlinked: 0 });
  expect(run.rows).toMatchObject({ articles: 2, quotes: 2, errors: 1 });
});
