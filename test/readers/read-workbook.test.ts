import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ReadOptions, readArticles } from '../../pipeline/readers/read-articles.js';
import type { ReadItem } from '../../pipeline/readers/read-item.js';
import { isCutShort } from '../../src/text/cut-short.js';
import { hasOffice, officeConverted } from '../support/office.js';
import { inlineRow, rawXlsx } from '../support/raw-workbooks.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nonjo-sheets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

async function read(place: string, options: ReadOptions = {}): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readArticles([place], options)) items.push(item);
  return items;
}

const BIGKINDS = [
  '뉴스 식별자',
  '일자',
  '언론사',
  '기고자',
  '제목',
  '통합 분류1',
  '통합 분류2',
  '통합 분류3',
  '사건/사고 분류1',
  '사건/사고 분류2',
  '사건/사고 분류3',
  '인물',
  '위치',
  '기관',
  '키워드',
  '특성추출(가중치순 상위 50개)',
  '본문',
  'URL',
  '분석제외 여부',
];
const SENTENCE = '나래시는 새 도서관을 짓기로 하고 부지를 고르고 있다고 밝혔다. ';
const CUT = SENTENCE.repeat(9).slice(0, 200);

function newsRow(id: string, date: string, body: string, excluded = ''): string {
  const cells = [
    '새길일보',
    '기세찬',
    '새 도서관 짓는다',
    '지역>나래',
    '',
    '',
    '',
    '',
    '',
    '양지우',
    '나래',
    '나래시',
  ];
  return inlineRow(id, date, ...cells, '도서관,부지', '도서관', body, 'https://example.org/1', excluded);
}

describe('BIGKinds NewsResult.xlsx', () => {
  const rows = [
    newsRow('<c><v>02100101202508041234567</v></c>', '<c><v>20250804</v></c>', CUT),
    newsRow('02100101.20250805000000001', '20250805', '첫 문단이다.\n둘째 문단이다.'),
    newsRow('02100101.20250806000000001', '20250806', '같은 글이다.', '중복'),
  ];

  it('ids to the last digit, dates, passed-through columns, line breaks, excluded rows; cut bodies are known', async () => {
    const items = await read(
      file('NewsResult.xlsx', await rawXlsx({ sheets: { sheet: inlineRow(...BIGKINDS) + rows.join('') } })),
    );
    expect(items).toMatchObject([
      {
        article: {
          id: '2100101202508041234567',
          date: '2025-08-04',
          outlet: '새길일보',
          byline: '기세찬',
          title: '새 도서관 짓는다',
          body: CUT,
          url: 'https://example.org/1',
          source: { record: 0 },
          passed: {
            '통합 분류1': '지역>나래',
            인물: '양지우',
            위치: '나래',
            기관: '나래시',
            키워드: '도서관,부지',
            '특성추출(가중치순 상위 50개)': '도서관',
          },
        },
      },
      {
        article: {
          id: '02100101.20250805000000001',
          body: '첫 문단이다.\n둘째 문단이다.',
          date: '2025-08-05',
        },
      },
      { entry: { fate: 'skipped', code: 'excluded', record: 2 } },
    ]);
    expect(items.map((item) => 'article' in item && isCutShort(item.article.body))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('headers that drift: other blanks, remarks and line breaks in them, rows above them', async () => {
    const drifted = BIGKINDS.map((name) =>
      name === '본문' ? '본문\n(최대 200자)' : name === '뉴스 식별자' ? '뉴스식별자' : name,
    );
    const data =
      inlineRow('뉴스 검색 결과') + inlineRow('기간', '2025-08-01 ~ 2025-08-31') + inlineRow(...drifted);
    expect(await read(file('a.xlsx', await rawXlsx({ sheets: { sheet: data + rows[1] } })))).toMatchObject([
      { article: { id: '02100101.20250805000000001', title: '새 도서관 짓는다' } },
    ]);
  });
});

describe('other workbooks', () => {
  it('every sheet with a column of texts is read, others are not; a repeated header is none', async () => {
    const head = inlineRow('id', 'text');
    const sheets = {
      안내: inlineRow('이 파일은 기사 표입니다'),
      '8월': head + inlineRow('a', '여덟') + head + inlineRow('b', '아홉'),
      '9월': `${inlineRow('본문', 'id')}<row/>${inlineRow('열', 'c')}`,
    };
    expect(await read(file('a.xlsx', await rawXlsx({ sheets })))).toMatchObject([
      { article: { id: 'a', body: '여덟', source: { record: 0 } } },
      { article: { id: 'b', body: '아홉', source: { record: 1 } } },
      { article: { id: 'c', body: '열', source: { record: 2 } } },
    ]);
  });

  it('columns named by hand; gzip', async () => {
    const bytes = await rawXlsx({ sheets: { a: inlineRow('번호', '원고') + inlineRow('7', '글이다.') } });
    const columns = new Map([['body', '원고'] as const, ['id', '번호'] as const]);
    expect(await read(file('a.xlsx.gz', gzipSync(bytes)), { columns })).toMatchObject([
      { article: { id: '7', body: '글이다.' } },
    ]);
  });

  it('the user is told of what is missing or too long, and the other rows are read', async () => {
    const long = inlineRow('text') + inlineRow('가'.repeat(1_000_001)) + inlineRow('둘째');
    expect(await read(file('long.xlsx', await rawXlsx({ sheets: { 표: long } })))).toMatchObject([
      {
        entry: {
          fate: 'failed',
          code: 'too-long',
          message: { en: expect.stringContaining('sheet "표", row') },
        },
      },
      { article: { body: '둘째' } },
    ]);
    expect(
      await read(file('none.xlsx', await rawXlsx({ sheets: { 표: inlineRow('번호', '이름') } }))),
    ).toMatchObject([
      { entry: { code: 'no-body-field', message: { en: expect.stringContaining('Found: "번호", "이름"') } } },
    ]);
    expect(await read(file('head.xlsx', await rawXlsx({ sheets: { 표: inlineRow('text') } })))).toMatchObject(
      [{ entry: { code: 'empty-file' } }],
    );
    expect(await read(file('empty.xlsx', await rawXlsx({ sheets: { 표: '' } })))).toMatchObject([
      { entry: { code: 'empty-file' } },
    ]);
    expect(await read(file('old.xls', 'x'))).toMatchObject([
      { entry: { code: 'unknown-format', message: { en: expect.stringContaining('save it as .xlsx') } } },
    ]);
  });

  it('progress is told of as the workbook is read', async () => {
    let bytes = 0;
    const place = file(
      'a.xlsx',
      await rawXlsx({ sheets: { a: inlineRow('text') + inlineRow('글'.repeat(9000)) } }),
    );
    await read(place, {
      onBytes: (count) => {
        bytes += count;
      },
    });
    expect(bytes).toBeGreaterThan(100);
  });

  it.runIf(hasOffice()).each(['xlsx', 'ods'])(
    'a table that LibreOffice saved as .%s',
    async (format) => {
      const csv = file(
        '표.csv',
        '\ufeff일자,언론사,제목,본문\r\n2025-08-04,새길일보,"제목, 하나","첫 줄.\n둘째 줄."\r\n',
      );
      expect(await read(officeConverted(csv, format, folder))).toMatchObject([
        {
          article: { date: '2025-08-04', outlet: '새길일보', title: '제목, 하나', body: '첫 줄.\n둘째 줄.' },
        },
      ]);
    },
    120_000,
  );
});

it('what reads workbooks and pages is loaded with the first of them', async () => {
  const loadedBy = (place: string): string => {
    const script = `import { createRequire } from 'node:module';
      const { readArticles } = await import('${path.resolve('dist/pipeline/readers/read-articles.js')}');
      for await (const item of readArticles(['${place}'])) item;
      console.log(Object.keys(createRequire('${place}').cache).join());`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout;
  };
  expect(loadedBy(file('a.txt', '글이다.'))).not.toMatch(/readability|saxes|yauzl/u);
  const sheet = loadedBy(file('a.xlsx', await rawXlsx({ sheets: { a: inlineRow('text') } })));
  expect(sheet).toMatch(/saxes/u);
  expect(sheet).not.toMatch(/readability/u);
  expect(loadedBy(file('a.html', '<p>글이다.</p>'))).toMatch(/readability/u);
});
