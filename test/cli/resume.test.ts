import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const input = path.join(folder, 'news.jsonl');
const whole = path.join(folder, 'whole');

/** A batch ends behind so many characters; blanks cost nothing to analyse. */
const BATCH = 50_000;
const BATCHES = 12;

/** Batches of one long article or of many short ones, statements that several carry, and lines that are no article. */
function articles(): string {
  const lines: string[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const count = batch % 3 === 0 ? 12 : 1;
    for (let n = 0; n < count; n++) {
      const said = `도하람 나래부 장관은 “풍차 ${n}기를 언덕 마을에 새로 세워야 한다”고 말했다. 한 관계자는 예산이 모자란다고 했다.`;
      const body = said + ' '.repeat(Math.ceil(BATCH / count));
      const id = `n${batch}-${n}`;
      const date = `2025-08-0${1 + (n % 3)}`;
      lines.push(JSON.stringify({ id, title: `언덕 ${id}`, body, date, outlet: `신문${batch}`, 판: n % 2 }));
    }
    if (batch % 4 === 0) lines.push('{"id":');
  }
  return lines.join('\n');
}

const analyze = (out: string, workers: number, ...more: string[]): string[] =>
  ['analyze', input, '--out', out, '--quiet', '--workers', String(workers)].concat(more);

/** The reports of a folder but for run.json, by name. */
function reports(out: string): Map<string, string> {
  const names = readdirSync(out).filter((name) => name !== 'run.json');
  return new Map(names.map((name) => [name, readFileSync(path.join(out, name), 'latin1')]));
}

/** How many batches a run has finished so far. */
function finishedIn(out: string): number {
  const records = path.join(out, '.nonjo-run', 'finished.jsonl');
  return existsSync(records) ? readFileSync(records, 'utf8').split('\n').length - 1 : 0;
}

beforeAll(async () => {
  writeFileSync(input, articles());
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
    expect(reports(out)).toEqual(reports(whole));
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

    const other = await nonjo(analyze(out, 2, '--resume', '--lang', 'en'));
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('--lang (then ko, now en)') });

    expect(await nonjo(analyze(out, 2, '--resume'))).toMatchObject({ code: 1, stderr: '' });
    expect(reports(out)).toEqual(reports(whole));
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
    expect(reports(out)).toEqual(reports(whole));
  });

  it('begins at the beginning where there is nothing to continue', async () => {
    const out = path.join(folder, 'fresh');
    expect(await nonjo(analyze(out, 8, '--resume'))).toMatchObject({ code: 1 });
    expect(reports(out)).toEqual(reports(whole));
  });
});
