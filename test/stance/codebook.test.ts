import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../src/stance/codebook.js';
import { CodebookError, parseCodebook } from '../../src/stance/parse-codebook.js';
import { codebookOf } from './shared.js';

interface InvalidCase {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly message: string;
}
const invalid = readFileSync('test/cases/stance/invalid-codebooks.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as InvalidCase);

const VALID = {
  id: 'four-day-week',
  title: { ko: '주 4일제', en: 'Four-day week' },
  question: '주 4일제를 도입해야 하는가?',
  terms: ['주 4일제'],
  positions: [
    {
      id: 'for',
      label: '찬성',
      description: '도입해야 한다',
      examples: ['쉬어야 일도 잘한다.'],
      cues: ['도입해야'],
    },
    { id: 'against', label: '반대', description: '아직 이르다', cues: ['시기상조'] },
  ],
};

describe('parseCodebook', () => {
  it.each(invalid)('names file and line of $name', ({ text, line, message }) => {
    let error: unknown;
    try {
      parseCodebook(text, 'issue.yaml');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(CodebookError);
    expect(error).toMatchObject({ file: 'issue.yaml', line });
    expect(String(error)).toContain(`issue.yaml:${line}: `);
    expect(String(error)).toContain(message);
  });

  it('reads JSON as well as YAML, with a byte order mark or without', () => {
    const codebook = parseCodebook(`\uFEFF${JSON.stringify(VALID, null, 2)}`, 'issue.json');
    expect(codebook.positions.map(({ id }) => id)).toEqual(['for', 'against']);
    expect(codebook.title).toEqual({ ko: '주 4일제', en: 'Four-day week' });
    expect(codebook.positions[0]?.label).toEqual({ ko: '찬성', en: '찬성' });
    expect(codebook.positions[1]?.examples).toEqual([]);
  });

  it.each(['sovereign-ai', 'medical-school-quota', 'nuclear-power'])(
    'accepts the shipped codebook %s',
    (issue) => {
      const codebook = codebookOf(issue);
      expect(codebook.id).toBe(issue);
      expect(labelsOf(codebook).slice(-2)).toEqual(['neutral', 'off-issue']);
    },
  );
});
