import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStanceLexicons } from '../../pipeline/load-stance.js';
import { parseAnswerWords, statedBy } from '../../src/stance/answers.js';

const cases = readFileSync('test/cases/stance/answers.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('a short answer', () => {
  it.each(cases)('behind «%s» «%s» states «%s»', (before = '', answer = '', statement = '') => {
    expect(statedBy(answer, before, loadStanceLexicons().answers) ?? '').toBe(statement);
  });
});

describe('parseAnswerWords', () => {
  it('names the line that it cannot read', () => {
    expect(() => parseAnswerWords('# head\nmaybe\t글쎄\n', 'answers.tsv')).toThrow(
      /answers\.tsv:2: expected "yes" or "no"/,
    );
  });
});
