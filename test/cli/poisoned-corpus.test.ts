import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { HOSTILE_SHAPES } from '../support/hostile-shapes.js';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const LENGTH = 3000;
/** Articles as papers write them, between two hostile ones. */
const ORDINARY = 9;

/** Lines that are no articles, and why. */
const BAD_LINES: readonly (readonly [line: string | Buffer, code: string])[] = [
  ['{"id":"x","body":', 'invalid-json'],
  ['[1,2]', 'not-a-record'],
  ['null', 'not-a-record'],
  ['{"id":"x","body":""}', 'empty-body'],
  ['{"id":"x","body":null}', 'empty-body'],
  ['{"id":"x","value":"글"}', 'no-body-field'],
  [`{"id":"${'가'.repeat(2000)}","body":"글"}`, 'id-too-long'],
  [`{"id":"x","body":"${'가'.repeat(1_000_001)}"}`, 'too-long'],
  ['{"id":"x","body":"글","분석제외 여부":"중복"}', 'excluded'],
  [Buffer.from('7b226964223a2278222c22626f6479223a22ff227d', 'hex'), 'encoding'],
];

/** Files that cannot be read as what they are called, and why. */
const BAD_FILES: readonly (readonly [name: string, content: string | Buffer, code: string])[] = [
  ['binary.txt', Buffer.from([0, 1, 2, 0, 3, 0, 255, 0]), 'binary'],
  ['cut.jsonl.gz', gzipSync('{"body":"글"}').subarray(0, 20), 'unreadable'],
  ['deep.json', '['.repeat(100_000), 'invalid-json'],
  ['empty.csv', '', 'empty-file'],
  ['no-text.csv', '이름,값\n1,2\n', 'no-body-field'],
  ['no.html', `<html>${'<div>'.repeat(10_000)}`, 'invalid-html'],
  ['no.xlsx', 'PK', 'invalid-workbook'],
  ['other.hwp', 'x', 'unknown-format'],
];

it('hostile documents of every kind among ordinary ones: exit code 1, every document in a table or in errors.csv', {
  timeout: 300_000,
}, async () => {
  const input = path.join(folder, 'in');
  mkdirSync(input);
  const lines: (string | Buffer)[] = [];
  const ids: string[] = [];
  const add = (title: string, body: string): void => {
    const id = `n${lines.length}`;
    ids.push(id);
    lines.push(JSON.stringify({ id, title, body, date: '2025-08-04' }));
  };
  const addOrdinary = (): void => {
    for (let n = 0; n < ORDINARY; n++)
      add('언덕에 풍차', `도하람 나래부 장관은 “풍차 ${lines.length}기를 세워야 한다”고 말했다.`);
  };
  for (const shape of HOSTILE_SHAPES.values()) {
    const { title, body } = shape(LENGTH);
    add(title, `${body}\n${lines.length}`);
    addOrdinary();
  }
  const refused = BAD_LINES.map(([line, code]) => {
    lines.push(line);
    addOrdinary();
    return [`${path.join(input, 'news.jsonl')} ${lines.length - ORDINARY - 1}`, code] as const;
  });
  writeFileSync(
    path.join(input, 'news.jsonl'),
    Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])),
  );
  for (const [name, content] of BAD_FILES) writeFileSync(path.join(input, name), content);

  const out = path.join(folder, 'out');
  const { code, stderr } = await nonjo(['analyze', input, '--out', out, '--quiet', '--workers', '2']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const table = (name: string): Record<string, string>[] =>
    parse(readFileSync(path.join(out, name)), { bom: true, columns: true });
  expect(table('articles.csv').map((row) => row.article_id)).toEqual(ids);
  expect(
    Object.fromEntries(table('errors.csv').map((row) => [`${row.source} ${row.record}`, row.code])),
  ).toEqual(
    Object.fromEntries([
      ...refused,
      ...BAD_FILES.map(([name, , code]) => [`${path.join(input, name)} `, code] as const),
    ]),
  );
  const run = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
  expect(run.read).toBe(lines.length + BAD_FILES.length);
  expect(run.analysed + run.skipped + run.failed).toBe(run.read);
});
