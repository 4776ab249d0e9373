import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fencedBlocks } from '../support/fenced-blocks.js';
import { nonjo, ROOT, temporaryFolder } from '../support/nonjo.js';

const PAGE = path.join(ROOT, 'docs/other-tools.md');
const folder = temporaryFolder();
let columns: string[] = [];

beforeAll(async () => {
  const [command] = fencedBlocks(PAGE, 'sh');
  expect(command?.text).toBe('nonjo analyze corpus --format csv,jsonl,parquet -o run');
  const args = ['analyze', path.join(ROOT, 'corpus'), '--format', 'csv,jsonl,parquet', '-o', 'run', '-q'];
  expect(await nonjo(args, { cwd: folder })).toMatchObject({ code: 0 });
  const { stdout } = run('head', ['-1', 'run/quotes.csv']);
  columns = stdout.replace('\ufeff', '').trim().split(',');
  const program = path.join(folder, 'nonjo');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${path.join(ROOT, 'bin/nonjo.js')}" "$@"\n`);
  chmodSync(program, 0o755);
});

function run(command: string, args: readonly string[]) {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
}

const hasAll = (command: string, args: readonly string[]): boolean => run(command, args).status === 0;
const python = fencedBlocks(PAGE, 'python').map(({ text }) => text);
const pandas = fencedBlocks(PAGE, 'python pandas').map(({ text }) => text);
const r = fencedBlocks(PAGE, 'r').map(({ text }) => text);
const sql = fencedBlocks(PAGE, 'sql').map(({ text }) => text);

describe('the tables are read by other tools as the page says', () => {
  it('in Python without further packages', ({ skip }) => {
    if (!hasAll('python3', ['-c', 'import json'])) return skip('no Python');
    const [reading = '', asking = ''] = python.map((text) => run('python3', ['-c', text]).stdout);
    expect(reading).toMatch(/^\[\('[^']+', \d+\)/u);
    expect(asking.trim()).toBe('김하늘');
  });

  it.each([
    ['pandas', 'python3', ['-c', 'import pandas, pyarrow'], pandas, '-c', /outlet|position/u],
    ['DuckDB', 'duckdb', ['--version'], sql, '-c', /position_label/u],
    ['R', 'Rscript', ['--version'], r, '-e', /네이버클라우드|김유원|speaker/u],
  ] as const)('in %s', (_, command, check, programs, flag, printed) => {
    expect(programs).toHaveLength(1);
    // where the tool is not there: what the program calls a column is one
    const named = programs.join('\n').matchAll(/(?:quotes|sure)\$(\w+)|\["(\w+)"\]|"(\w+)"(?=,|\]|\))/gu);
    for (const [, a, b, c] of named) expect(columns).toContain(a ?? b ?? c);
    if (!hasAll(command, check)) return console.warn(`not run: ${command} ${check.join(' ')} is not here`);
    const { status, stdout } = run(command, [flag, programs.join('\n')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(printed);
  });
});
