import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { manyBatches, reportsIn } from '../support/many-batches.js';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const at = (...names: string[]): string => path.join(folder, ...names);
const analyze = (input: string | string[], out: string, ...more: string[]) =>
  nonjo(['analyze', ...[input].flat(), '--out', out, '--quiet', '--workers', '1', ...more]);
const runIn = (out: string) => JSON.parse(readFileSync(at(out, 'run.json'), 'utf8'));

/** A headline that quotes, a body with a caption and a date that is not understood. */
const SPECIAL = {
  id: 'n0-0',
  title: '도하람 “풍차 세워야”',
  date: '언젠가',
  outlet: '한빛일보',
  body: '[사진=한빛일보]\n도하람 나래부 장관은 소버린 AI를 두고 “풍차를 꼭 세워야 한다”고 말했다.\n기세찬 기자 se@news.example',
};

describe('nonjo merge', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const lines = manyBatches().split('\n');
    writeFileSync(at('1.jsonl'), lines.slice(0, 14).join('\n'));
    // an article of the first part once more, and another text under an id of the first part
    writeFileSync(at('2.jsonl'), [lines[3], JSON.stringify(SPECIAL), ...lines.slice(14)].join('\n'));
    await Promise.all([analyze(at('1.jsonl'), at('s1')), analyze(at('2.jsonl'), at('s2'))]);
  }, 300_000);

  it('gives the reports of one run over all parts, to the byte', async () => {
    expect(await analyze([at('1.jsonl'), at('2.jsonl')], at('whole'))).toMatchObject({ code: 1 });
    const merged = await nonjo(['merge', at('s1'), at('s2'), '--out', at('merged'), '--quiet']);
    expect(merged).toMatchObject({ code: 1, stderr: '' });
    expect(reportsIn(at('merged'))).toEqual(reportsIn(at('whole')));
    const { read, analysed, skipped, failed, rows, cells } = runIn('whole');
    expect(runIn('merged')).toMatchObject({ read, analysed, skipped, failed, rows, cells });
    expect(skipped).toBe(1);
    expect(readFileSync(at('merged', 'analysis.jsonl'), 'utf8')).toContain('"id":"n0-0~2"');
  });

  it('merges what was merged', async () => {
    await nonjo(['merge', at('s1'), at('s2'), '--out', at('once'), '--quiet']);
    await nonjo(['merge', at('once'), '--out', at('twice'), '--quiet']);
    expect(reportsIn(at('twice'))).toEqual(reportsIn(at('once')));
  });

  it('refuses what does not belong together, and what is no analysis', async () => {
    await analyze(at('2.jsonl'), at('korean'), '--lang', 'ko', '--limit', '1');
    const refused = await nonjo(['merge', at('s1'), at('korean'), '--out', at('no')]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--lang (there en, here ko)');

    const none = await nonjo(['merge', at('s1'), folder, '--out', at('no')]);
    expect(none).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name folders that nonjo analyze'),
    });

    const [first = '', ...rest] = readFileSync(at('s2', 'analysis.jsonl'), 'utf8').split('\n');
    writeFileSync(at('korean', 'analysis.jsonl'), [first, ...rest].join('\n'));
    const damaged = await nonjo(['merge', at('korean'), '--out', at('no')]);
    expect(damaged).toMatchObject({ code: 2, stderr: expect.stringContaining('are not of one run') });
  });
});
