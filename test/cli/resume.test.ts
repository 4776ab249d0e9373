import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { finishedIn, manyBatches, reportsIn } from '../support/many-batches.js';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const input = path.join(folder, 'news.jsonl');
const whole = path.join(folder, 'whole');

const analyze = (out: string, workers: number, ...more: string[]): string[] =>
  ['analyze', input, '--out', out, '--quiet', '--workers', String(workers)].concat(more);

beforeAll(async () => {
  writeFileSync(input, manyBatches());
  expect(await nonjo(analyze(whole, 1))).toMatchObject({ code: 1, stderr: '' });
}, 300_000);

describe('nonjo analyze --resume', { timeout: 300_000 }, () => {
  it('a run that is killed again and again leaves the same bytes as one left alone', async () => {
    const out = path.join(folder, 'killed');
    let kills = 0;
    for (let aim = 1; ; aim += 3) {
      const { code } = await nonjo(analyze(out, 1 + (kills % 3), '--resume'), {
        signal: 'SIGKILL',
        interruptWhen: () => finishedIn(out) >= aim,
      });
      if (code !== null) break;
      kills++;
      expect(existsSync(path.join(out, 'run.json'))).toBe(false);
    }
    expect(kills).toBeGreaterThanOrEqual(3);
    expect(reportsIn(out)).toEqual(reportsIn(whole));
  });

  it('a signal ends a run that waits for the writer of a pipe', async () => {
    const pipe = path.join(folder, 'pipe.jsonl');
    execFileSync('mkfifo', [pipe]);
    const out = path.join(folder, 'waiting');
    const args = ['analyze', pipe, '--out', out, '--quiet', '--workers', '1'];
    const run = nonjo(args, {
      signal: 'SIGTERM',
      interruptWhen: () => existsSync(path.join(out, '.nonjo-lock')),
    });
    expect(await run).toMatchObject({ code: 130 });
  });

  it('tells how to continue after Ctrl-C, and an unaware run of what is there', async () => {
    const out = path.join(folder, 'interrupted');
    const first = await nonjo(analyze(out, 2), { interruptWhen: () => finishedIn(out) >= 2 });
    expect(first).toMatchObject({ code: 130 });
    expect(first.stderr).toMatch(
      /^nonjo: interrupted; \d+ articles are done\. To continue, give the same command with --resume\.\n$/u,
    );
    expect(readdirSync(out).filter((name) => name !== '.nonjo-lock')).toEqual(['.nonjo-run']);

    const unaware = await nonjo(analyze(out, 2));
    expect(unaware).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('give the same command with --resume'),
    });

    const other = await nonjo(analyze(out, 2, '--resume', '--lang', 'ko'));
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('--lang (그때 en, 지금 ko)') });

    expect(await nonjo(analyze(out, 2, '--resume'))).toMatchObject({ code: 1, stderr: '' });
    expect(reportsIn(out)).toEqual(reportsIn(whole));
  });

  it('refuses another input, and says from where on', async () => {
    const out = path.join(folder, 'other-input');
    await nonjo(analyze(out, 1), { signal: 'SIGKILL', interruptWhen: () => finishedIn(out) >= 2 });
    const before = readFileSync(input, 'utf8');
    writeFileSync(input, before.replace('언덕 n1-0"', '고개 n1-0"'));
    const changed = await nonjo(analyze(out, 1, '--resume'));
    writeFileSync(input, before);
    expect(changed.code).toBe(2);
    expect(changed.stderr).toContain(`the input is different from ${input}, record 13 on`);
    expect(await nonjo(analyze(out, 2, '--resume'))).toMatchObject({ code: 1 });
    expect(reportsIn(out)).toEqual(reportsIn(whole));
  });

  it('begins at the beginning where there is nothing to continue', async () => {
    const out = path.join(folder, 'fresh');
    expect(await nonjo(analyze(out, 8, '--resume'))).toMatchObject({ code: 1 });
    expect(reportsIn(out)).toEqual(reportsIn(whole));
  });
});
