import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const input = path.join(folder, 'news.jsonl');
const whole = path.join(folder, 'whole');

/** Articles from a line to many paragraphs, with statements that several carry, and lines that are none. */
function articles(): string {
  const lines: string[] = [];
  for (let n = 0; n < 260; n++) {
    const said = `도하람 나래부 장관은 “풍차 ${Math.floor(n / 3)}기를 언덕 마을에 새로 세워야 한다”고 말했다. `;
    const filling = '마을 사람들은 소버린 AI 회의를 지켜봤다. 한 관계자는 예산이 모자란다고 했다. ';
    const body = said + filling.repeat(n % 17 === 0 ? 150 : 1 + (n % 9));
    const date = `2025-08-${String(1 + (n % 28)).padStart(2, '0')}`;
    lines.push(
      JSON.stringify({ id: `n${n}`, title: `언덕 ${n}`, body, date, outlet: `신문${n % 5}`, 판: n % 2 }),
    );
    if (n % 50 === 49) lines.push(`{"id":"bad${n}",`);
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
});

describe('nonjo analyze --resume', () => {
  it('a run that is killed again and again leaves the same bytes as one left alone', async () => {
    const out = path.join(folder, 'killed');
    let kills = 0;
    for (let aim = 1; ; aim++) {
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
    expect(readdirSync(out)).toEqual(['.nonjo-run']);

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
    writeFileSync(input, before.replace('언덕 1"', '고개 1"'));
    const changed = await nonjo(analyze(out, 1, '--resume'));
    writeFileSync(input, before);
    expect(changed.code).toBe(2);
    expect(changed.stderr).toContain(`the input is different from ${input}, record 1 on`);
    expect(await nonjo(analyze(out, 2, '--resume'))).toMatchObject({ code: 1 });
    expect(reports(out)).toEqual(reports(whole));
  });

  it('begins at the beginning where there is nothing to continue', async () => {
    const out = path.join(folder, 'fresh');
    expect(await nonjo(analyze(out, 8, '--resume'))).toMatchObject({ code: 1 });
    expect(reports(out)).toEqual(reports(whole));
  });
});
