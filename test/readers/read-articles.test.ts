import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs } from '../../pipeline/readers/find-inputs.js';
import { readArticles } from '../../pipeline/readers/read-articles.js';
import type { ReadItem } from '../../pipeline/readers/read-item.js';
import { MAX_BODY_LENGTH } from '../../pipeline/readers/to-article.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nonjo-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

function brokenLink(name: string): string {
  const place = path.join(folder, name);
  symlinkSync(path.join(folder, 'nowhere'), place);
  return place;
}

async function read(...files: string[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readArticles(files)) items.push(item);
  return items;
}

describe('formats', () => {
  it('txt: a short first line before an empty line or a lone dash is the title', async () => {
    const items = await read(
      file('a.txt', '제목입니다\n\n본문 첫 줄.\n둘째 줄.\n'),
      file('b.txt', '제목입니다\n-\n본문.'),
      file('c.txt', '본문만 있다.\n이어지는 줄.'),
    );
    expect(items).toMatchObject([
      { article: { title: '제목입니다', body: '본문 첫 줄.\n둘째 줄.' } },
      { article: { title: '제목입니다', body: '본문.' } },
      { article: { title: '', body: '본문만 있다.\n이어지는 줄.' } },
    ]);
  });

  it('json: one article or an array', async () => {
    const items = await read(
      file('one.json', '{"id":7,"text":"가"}'),
      file('many.json', '[{"body":"나"},3]'),
    );
    expect(items).toMatchObject([
      { article: { id: '7', body: '가' } },
      { article: { body: '나' } },
      { entry: { fate: 'failed', code: 'not-a-record', record: 1 } },
    ]);
  });

  it('jsonl: a broken line is named and costs itself alone', async () => {
    const good = [1, 2, 3, 4, 5, 6].map((n) => JSON.stringify({ id: n, body: `글 ${n}` }));
    const items = await read(file('a.jsonl', [...good, '{"id":7,', '{"id":8,"body":"글 8"}'].join('\n')));
    expect(items).toHaveLength(8);
    expect(items[6]).toMatchObject({
      entry: { code: 'invalid-json', record: 6, message: { en: expect.stringContaining('line 7') } },
    });
    expect(items[7]).toMatchObject({ article: { id: '8', source: { record: 7 } } });
  });

  it('csv and tsv: headers by alias, line breaks in cells, gzip, CP949', async () => {
    const csv =
      '뉴스 식별자,일자,언론사,기고자,제목,본문,URL,분석제외 여부\r\n01.2,20250804,한들일보,임하늘,"제, 목","첫 줄\r\n둘째 ""줄""",http://a.example,\r\n3,20250805,x,,t,글,,중복\r\n';
    const items = await read(
      file('a.csv', iconv.encode(csv, 'cp949')),
      file('b.tsv.gz', gzipSync('기사 본문\t매체명\n글\t나라신문\n')),
    );
    expect(items).toMatchObject([
      {
        article: {
          id: '01.2',
          date: '2025-08-04',
          outlet: '한들일보',
          byline: '임하늘',
          title: '제, 목',
          body: '첫 줄\r\n둘째 "줄"',
        },
      },
      { entry: { fate: 'skipped', code: 'excluded', message: { en: expect.stringContaining('중복') } } },
      { article: { outlet: '나라신문', body: '글' } },
    ]);
  });
});

describe('what cannot be read ends in the ledger, and the rest is read', () => {
  const good = () => file('z.jsonl', '{"id":"good","body":"글"}');

  it.each<[string, () => string, string, string | RegExp]>([
    ['an empty file', () => file('a.txt', ''), 'empty-file', 'Fill it in'],
    ['a table without rows', () => file('a.csv', ''), 'empty-file', 'Fill it in'],
    ['a binary file', () => file('a.txt', Buffer.alloc(4000, '\x00\x01\x02가')), 'binary', 'not text'],
    [
      'a CSV without a body column',
      () => file('a.csv', '이름,값\n1,2\n'),
      'no-body-field',
      /Found: "이름", "값"\. Wanted: .*본문/u,
    ],
    ['a table with headers only', () => file('a.csv', 'id,body\n'), 'empty-file', 'no records'],
    ['UTF-32', () => file('a.txt', iconv.encode('글이다. 글이다.', 'utf32-le')), 'encoding', 'UTF-32'],
    [
      'a damaged text',
      () => file('a.txt', Buffer.concat([Buffer.from('가나다라마바사아자차'), Buffer.from([0xff])])),
      'encoding',
      'Save it as UTF-8',
    ],
    [
      'a text that unpacks to more than any article has',
      () => file('a.txt.gz', gzipSync('가'.repeat(2 * MAX_BODY_LENGTH + 1))),
      'too-long',
      'Split it',
    ],
    [
      'a damaged gzip file',
      () => file('a.jsonl.gz', gzipSync('{"body":"글"}').subarray(0, 20)),
      'unreadable',
      'damaged',
    ],
    ['an unfinished JSON file', () => file('a.json', '[{"body":'), 'invalid-json', 'Mend it'],
    ['an unreadable file', () => brokenLink('a.txt'), 'unreadable', 'broken link'],
  ])('%s', async (_, make, code, message) => {
    const bad = make();
    const items = await read(bad, good());
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      entry: {
        fate: 'failed',
        file: bad,
        record: null,
        code,
        message: { en: expect.stringMatching(message) },
      },
    });
    expect(items[1]).toMatchObject({ article: { id: 'good' } });
  });

  it('a bad byte or a byte order mark costs its line at most', async () => {
    const line = (id: number, text: string): Buffer => Buffer.from(`{"id":${id},"body":"${text}"}\n`);
    const bad = Buffer.concat([
      Buffer.from('{"id":2,"body":"끊긴 '),
      Buffer.from([0xea, 0xb8]),
      Buffer.from('"}\n'),
    ]);
    const items = await read(
      file('a.jsonl', Buffer.concat([line(1, '멀쩡한 글입니다'), bad, line(3, '\ufffd가 있는 글입니다')])),
      file('b.jsonl', Buffer.concat([line(4, '글'), Buffer.from('\ufeff'), line(5, '글')])),
      file(
        'c.csv',
        Buffer.concat([
          Buffer.from('id,body\n6,이상한 글입니다'),
          Buffer.from([0xff]),
          Buffer.from('\n7,멀쩡한 글입니다\n'),
        ]),
      ),
    );
    expect(items.map((item) => ('article' in item ? item.article.id : item.entry.message.en))).toEqual([
      '1',
      expect.stringMatching(/a\.jsonl, record 2: line 2 has bytes that are no text/),
      '3',
      '4',
      '5',
      expect.stringMatching(/c\.csv, record 1: line 2 has bytes/),
      '7',
    ]);
  });

  it('a text that is too long, an empty one', async () => {
    const lines = [{ body: '가'.repeat(MAX_BODY_LENGTH + 1) }, { body: '  ' }, { title: '본문이 없다' }].map(
      (r) => JSON.stringify(r),
    );
    const items = await read(file('a.jsonl', lines.join('\n')), good());
    expect(items.map((item) => ('entry' in item ? item.entry.code : item.article.id))).toEqual([
      'too-long',
      'empty-body',
      'no-body-field',
      'good',
    ]);
  });

  it('a format that is not read is skipped aloud', async () => {
    expect(await read(file('a.docx', 'x'))).toMatchObject([
      { entry: { fate: 'skipped', code: 'unknown-format' } },
    ]);
  });
});

describe('fields', () => {
  const bodies = (items: readonly ReadItem[]): string[] =>
    items.map((item) => ('article' in item ? item.article.body : item.entry.code));

  it('a column without a name says nothing', async () => {
    const items = await read(
      file('a.csv', ',제목,본문\n0,하나,글 하나\n1,둘,글 둘\n'),
      file('b.csv', '본문,\n글 셋,x\n'),
    );
    expect(items).toMatchObject([
      { article: { title: '하나', body: '글 하나', outlet: '' } },
      { article: { title: '둘', body: '글 둘', url: '' } },
      { article: { body: '글 셋' } },
    ]);
  });

  it.each([
    ['중복', 'excluded'],
    ['예외', 'excluded'],
    ['유효 URL 없음', 'excluded'],
    ['Y', 'excluded'],
    ['NA', '글'],
    ['nan', '글'],
    ['본문 확보', '글'],
    ['0', '글'],
  ])('the exporter’s remark %s makes the record %s', async (remark, outcome) => {
    expect(bodies(await read(file('a.csv', `본문,분석제외 여부\n글,${remark}\n`)))).toEqual([outcome]);
  });

  it('the first field that is filled gives the text; paragraphs may be a list', async () => {
    const items = await read(
      file('a.jsonl', '{"body":null,"text":"글 하나"}\n{"body":["첫째.","둘째."]}\n'),
      file('b.csv', '본문,본문\n,글 셋\n글 넷,\n'),
    );
    expect(bodies(items)).toEqual(['글 하나', '첫째.\n둘째.', '글 셋', '글 넷']);
  });

  it('a column named by hand gives its field, whatever its name', async () => {
    const table = file('a.csv', '기사 내용 전체,본문,등록 시각\n글 하나,다른 것,20250804\n');
    const page = `<html><body><article><h1>풍차</h1><p>${'언덕에 풍차를 세운다. '.repeat(20)}</p></article></body></html>`;
    const others = [file('b.txt', '글 둘'), file('c.html', page)];
    const columns = new Map([
      ['body', '기사내용전체'],
      ['date', '등록 시각'],
    ] as const);
    const items: ReadItem[] = [];
    for await (const item of readArticles([table, ...others], { columns })) items.push(item);
    expect(items).toMatchObject([
      { article: { body: '글 하나', date: '2025-08-04' } },
      { article: { body: '글 둘' } },
      { article: { body: expect.stringContaining('언덕에 풍차를 세운다.') } },
    ]);
  });

  it('ids keep every digit', async () => {
    const items = await read(
      file(
        'a.jsonl',
        '{"id":12345678901234567891,"text":"가"}\n{"id":1100101.20250804123456001,"text":"나"}\n',
      ),
    );
    expect(items).toMatchObject([
      { article: { id: '12345678901234567891' } },
      { article: { id: '1100101.20250804123456001' } },
    ]);
  });

  it('an id so long that it would swell every row about its article costs the article', async () => {
    const ids = ['가'.repeat(1000), '가'.repeat(1001)];
    const items = await read(file('a.jsonl', ids.map((id) => JSON.stringify({ id, body: id })).join('\n')));
    expect(items).toMatchObject([
      { article: { id: ids[0] } },
      {
        entry: {
          record: 1,
          code: 'id-too-long',
          message: { en: expect.stringMatching(/1001.*--column id=/u) },
        },
      },
    ]);
  });

  it('a date that is not understood is noted, and the article read', async () => {
    const [item, fine] = await read(file('a.csv', '본문,일자\n글 하나,그저께\n글 둘,20250804\n'));
    expect(item).toMatchObject({
      article: { body: '글 하나', date: '' },
      note: {
        fate: 'noted',
        record: 0,
        code: 'date',
        message: { en: expect.stringContaining('"그저께" is not understood') },
      },
    });
    expect(fine).toMatchObject({ article: { date: '2025-08-04' } });
    expect(fine).not.toHaveProperty('note');
  });
});

describe('ids', () => {
  it('a missing id is a hash of the content, the same in every file', async () => {
    const [a, b] = await read(
      file('a.jsonl', '{"body":"글","title":"t"}'),
      file('b.json', '{"title":"t","본문":"글"}'),
    );
    expect(a).toMatchObject({ article: { id: expect.stringMatching(/^[0-9a-f]{16}$/u) } });
    expect(b).toMatchObject({ entry: { fate: 'skipped', code: 'duplicate' } });
  });

  it('another text under a known id keeps both', async () => {
    const items = await read(
      file(
        'a.jsonl',
        '{"id":1,"body":"가"}\n{"id":1,"body":"나"}\n{"id":1,"body":"다"}\n{"id":1,"body":"나"}',
      ),
    );
    expect(items.map((item) => ('article' in item ? item.article.id : item.entry.code))).toEqual([
      '1',
      '1~2',
      '1~3',
      'duplicate',
    ]);
  });

  it('a text that came under another id is kept, unless each is wanted once', async () => {
    const twice = file('a.jsonl', '{"id":1,"body":"글"}\n{"id":2,"body":"글"}\n');
    const outcomes = async (dedupe: boolean): Promise<string[]> => {
      const found: string[] = [];
      for await (const item of readArticles([twice], { dedupe }))
        found.push('article' in item ? item.article.id : item.entry.code);
      return found;
    };
    expect(await outcomes(false)).toEqual(['1', '2']);
    expect(await outcomes(true)).toEqual(['1', 'duplicate']);
  });

  it('one id for everything: each text once', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `{"id":0,"body":"글 ${i % 2000}"}`);
    const items = await read(file('a.jsonl', lines.join('\n')));
    const ids = items.flatMap((item) => ('article' in item ? [item.article.id] : []));
    expect(ids.slice(0, 3)).toEqual(['0', '0~2', '0~3']);
    expect(new Set(ids).size).toBe(2000);
    expect(items).toHaveLength(3000);
  });
});

it('a pipe named by hand is read', async () => {
  const pipe = path.join(folder, 'pipe.jsonl');
  execFileSync('mkfifo', [pipe]);
  const end = openSync(pipe, constants.O_RDWR);
  const line = `sleep 1; echo '{"id":1,"body":"글"}'`;
  const writer = spawn('sh', ['-c', line], { stdio: ['ignore', end, 'inherit'] });
  closeSync(end);
  const items = read(pipe);
  await new Promise((resolve) => writer.on('exit', resolve));
  expect(await items).toMatchObject([{ article: { id: '1', body: '글' } }]);
});

describe('findInputs', () => {
  it('expands folders and globs in code-point order, each file once', async () => {
    mkdirSync(path.join(folder, 'sub'));
    for (const name of ['b.txt', 'B.txt', 'sub/a.json', '.hidden.txt']) file(name, 'x');
    const found = await findInputs([folder, path.join(folder, '*.txt')]);
    expect(found.map((name) => path.relative(folder, String(name)))).toEqual([
      'B.txt',
      'b.txt',
      'sub/a.json',
    ]);
  });

  it('follows links, each folder once, and names what it cannot read', async () => {
    mkdirSync(path.join(folder, 'sub'));
    file('sub/a.txt', '글');
    symlinkSync(folder, path.join(folder, 'sub', 'round'));
    symlinkSync(path.join(folder, 'sub'), path.join(folder, 'again'));
    brokenLink('broken.txt');
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
    const found = await findInputs([folder]);
    expect(found.map((input) => (typeof input === 'string' ? path.basename(input) : input))).toMatchObject([
      'a.txt',
      {
        entry: {
          fate: 'failed',
          code: 'unreadable',
          message: { en: expect.stringContaining('broken link') },
        },
      },
      { entry: { fate: 'skipped', code: 'not-a-file' } },
    ]);
  });

  it('a glob follows links too and names what it cannot read; elsewhere it does not look', async () => {
    for (const name of ['in', 'in/2025', 'elsewhere', 'elsewhere/deep']) mkdirSync(path.join(folder, name));
    file('in/2025/a.txt', '글');
    file('in/2025/a.csv', '글');
    file('elsewhere/b.txt', '글');
    file('elsewhere/deep/c.txt', '글');
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'in', '2026'));
    symlinkSync(path.join(folder, 'in'), path.join(folder, 'in', '2025', 'round'));
    symlinkSync(path.join(folder, 'elsewhere', 'deep', 'c.txt'), path.join(folder, 'in', '2025', 'c.txt'));
    brokenLink('in/2025/broken.txt');
    brokenLink('in/2025/broken.csv');
    execFileSync('mkfifo', [path.join(folder, 'in', '2025', 'pipe.txt')]);
    const names = async (glob: string): Promise<string[]> =>
      (await findInputs([path.join(folder, glob)])).map((input) => {
        if (typeof input === 'string') return path.relative(folder, input);
        return 'entry' in input ? `${path.relative(folder, input.entry.file)}: ${input.entry.code}` : '';
      });
    const of2025 = [
      'in/2025/a.txt',
      'in/2025/broken.txt: unreadable',
      'in/2025/c.txt',
      'in/2025/pipe.txt: not-a-file',
    ];
    expect(await names('in/*/*.txt')).toEqual([...of2025, 'in/2026/b.txt']);
    expect(await names('in/**/*.txt')).toEqual([...of2025, 'in/2026/b.txt', 'in/2026/deep/c.txt']);
    expect(await names('in/202{5/c,6/deep/c}.txt')).toEqual(['in/2025/c.txt', 'in/2026/deep/c.txt']);
    expect(await names('in/2026/*/*')).toEqual(['in/2026/deep/c.txt']);
    await expect(findInputs([path.join(folder, 'nowhere/*.txt')])).rejects.toThrow('no file matches');
  });

  it('folders linked to one another in a net are each read once', async () => {
    const places = Array.from({ length: 7 }, (_, i) => path.join(folder, `d${i}`));
    for (const place of places) mkdirSync(place);
    for (const [i, from] of places.entries())
      for (const [k, to] of places.entries()) symlinkSync(to, path.join(from, `l${i}${k}`));
    file('d3/a.txt', '글');
    expect(await findInputs([folder])).toHaveLength(1);
    expect(await findInputs([path.join(folder, '**/*.txt')])).toHaveLength(1);
  });

  it('leaves the reports of an earlier run out, and says so', async () => {
    file('a.txt', '글');
    file('quotes.csv', 'x');
    file('run.json', '{"version":"1","files":[{"name":"quotes.csv"}]}');
    file('notes.json', '{}');
    expect(await findInputs([folder])).toMatchObject([
      { entry: { fate: 'skipped', code: 'own-reports', file: folder } },
      path.join(folder, 'a.txt'),
      path.join(folder, 'notes.json'),
    ]);
  });

  it('refuses what does not exist', async () => {
    await expect(findInputs([path.join(folder, 'none.txt')])).rejects.toThrow('no such file or folder');
    await expect(findInputs([path.join(folder, '*.csv')])).rejects.toThrow('no file matches');
    await expect(findInputs([folder])).rejects.toThrow('no files');
  });
});
