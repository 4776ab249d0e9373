import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStanceStage } from '../../pipeline/load-stance.js';
import { articleOf, codebookOf, tokenizer } from './shared.js';

const cases = readFileSync('test/cases/stance/topics.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

const stages = new Map(
  ['sovereign-ai', 'nuclear-power', 'medical-school-quota'].map((issue) => [
    issue,
    loadStanceStage(codebookOf(issue), tokenizer),
  ]),
);

describe('an article', () => {
  it.each(cases)('is seen by %s as %s: %s', (issue = '', side, text = '') => {
    const said = [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']): [string, string] => [
      '나래솔',
      words,
    ]);
    const stances = stages.get(issue)?.run(articleOf('', text, said)) ?? [];
    const [article, ...segments] = stances;
    if (side === 'on') {
      expect(article?.position).not.toBe('off-issue');
      expect(article?.onIssue).toBeGreaterThan(0.5);
      return;
    }
    expect(article).toMatchObject({ scope: 'article', position: 'off-issue', decidedBy: 'topic' });
    expect(article?.onIssue).toBeLessThan(0.5);
    expect(new Set(segments.map(({ position }) => position))).toEqual(new Set(['off-issue']));
  });
});
