import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { nonjo, ROOT, readJsonLines, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const HOOK = `--import=${path.join(ROOT, 'test/support/hostile-texts.mjs')}`;
const SAID = '도하람 나래부 장관은 “풍차를 세워야 한다”고 말했다.';

it('an article that hangs or kills its worker, or throws, costs itself alone', {
  timeout: 300_000,
}, async () => {
  const bodies = [SAID, '멎는 글', `${SAID} 둘`, '죽는 글', `${SAID} 셋`, '틀린 글', `${SAID} 넷`];
  const input = path.join(folder, 'in.jsonl');
  writeFileSync(input, bodies.map((body, id) => JSON.stringify({ id: `n${id}`, body })).join('\n'));
  const out = path.join(folder, 'out');
  const { code } = await nonjo(['analyze', input, '--out', out, '--quiet', '--workers', '2'], {
    env: { NODE_OPTIONS: HOOK },
  });
  expect(code).toBe(1);
  const analysed = readJsonLines<{ id: string; quotes: unknown[] }>(path.join(out, 'analysis.jsonl'));
  expect(analysed.map(({ id, quotes }) => [id, quotes.length])).toEqual([
    ['n0', 1],
    ['n2', 1],
    ['n4', 1],
    ['n6', 1],
  ]);
  const errors: Record<string, string>[] = parse(readFileSync(path.join(out, 'errors.csv')), {
    bom: true,
    columns: true,
  });
  expect(errors.map(({ record, stage, code }) => [record, stage, code])).toEqual([
    ['1', 'analyse', 'timeout'],
    ['3', 'analyse', 'worker-died'],
    ['5', 'analyse', 'worker-died'],
  ]);
  expect(JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))).toMatchObject({
    read: 7,
    analysed: 4,
    failed: 3,
    skipped: 0,
  });
});
