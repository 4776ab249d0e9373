import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nonjo, readJsonLines, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const out = path.join(folder, 'out');
const analysis = (): { id: string; body: string; date: string; tokens?: { surface: string }[] }[] =>
  readJsonLines(path.join(out, 'analysis.jsonl'));
const run = (): { options: Record<string, unknown>; skipped: number } =>
  JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));

describe('options of nonjo analyze', () => {
  it('--column, --dedupe and --user-dict reach the readers and the dictionary', async () => {
    const table = path.join(folder, 'crawl.csv');
    const body = '누리벌연구소가 새 모델을 냈다.';
    writeFileSync(table, `번호,기사 내용 전체,등록 시각\n1,${body},20250804\n2,${body},20250805\n`);
    const words = path.join(folder, 'words.txt');
    writeFileSync(words, '누리벌연구소\tNNP\n');
    const { code } = await nonjo(
      ['analyze', table, '--out', out, '--quiet', '--tokens', '--format', 'jsonl', '--dedupe']
        .concat(['--column', 'body=기사내용전체', '--column', 'date=등록 시각', '--column', 'id=번호'])
        .concat(['--user-dict', words, '--workers', '999999999']),
    );
    expect(code).toBe(0);
    const [article, ...others] = analysis();
    expect(article).toMatchObject({ id: '1', body, date: '2025-08-04' });
    expect(others).toEqual([]);
    expect(article?.tokens?.[0]?.surface).toBe('누리벌연구소');
    const { options, skipped } = run();
    expect(skipped).toBe(1);
    expect(options).toMatchObject({
      dedupe: true,
      columns: ['body=기사내용전체', 'date=등록 시각', 'id=번호'],
    });
    expect(Number(options.workers)).toBeLessThan(1000);
  });

  it('--column refuses a field that nobody knows', async () => {
    const { code, stderr } = await nonjo([
      'analyze',
      '--column',
      'words=본문',
      '--out',
      path.join(folder, 'no'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('fields are id, title, body, date, outlet, byline, url, exclusion');
  });
});
