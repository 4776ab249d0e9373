import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nonjo, ROOT, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const PRELOAD = pathToFileURL(path.join(ROOT, 'test/support/no-network.mjs')).href;

/** A run in which every socket, every look-up of a name and every fetch is refused and noted, in threads too. */
async function withoutNetwork(name: string, args: readonly string[]) {
  const log = path.join(folder, `${name}.log`);
  const env = { NODE_OPTIONS: `--import=${PRELOAD}`, NETWORK_LOG: log };
  const { code, stderr } = await nonjo(args, { cwd: folder, env });
  return { code, stderr, asked: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

describe('nothing leaves the machine unless a judge is named', () => {
  const article = path.join(folder, 'article.txt');
  writeFileSync(article, '다리 다시 놓는다\n\n나루한 강변시장은 4일 “다리를 다시 놓겠다”고 말했다.\n');

  it('analyze in two threads, every format, asks for no network', async () => {
    const formats = ['--format', 'csv,json,jsonl,html,xlsx,parquet'];
    const args = ['analyze', article, path.join(ROOT, 'corpus'), '--workers', '2', '-o', 'out', ...formats];
    expect(await withoutNetwork('analyze', args)).toMatchObject({ code: 0, asked: '' });
    expect(JSON.parse(readFileSync(path.join(folder, 'out/run.json'), 'utf8'))).toBeTruthy();
  });

  it('with a judge it does: the test would notice', async () => {
    const judge = ['--judge', 'openai:http://127.0.0.1:9/v1,any'];
    const { asked } = await withoutNetwork('judge', ['analyze', article, '-o', 'judged', ...judge]);
    expect(asked).toContain('127.0.0.1');
  });
});
