import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGenreMarks } from '../../pipeline/load-stance.js';
import { isArgued, parseGenreMarks } from '../../src/stance/genre.js';
import { ownSentences } from '../../src/stance/segments.js';
import { articleOf } from './shared.js';

const cases = readFileSync('test/cases/stance/genres.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('the writer', () => {
  it.each(cases)('argues (%s) in «%s»', (expected = '', title = '', byline = '', text = '') => {
    const body = text.replaceAll('/', '\n');
    const said = [...body.matchAll(/“([^”]+)”/g)].map(([, words = '']): [string, string] => [
      '온가람',
      words,
    ]);
    const document = { ...articleOf(title, body, said), byline };
    const own = ownSentences(document).map(({ start, end }) => body.slice(start, end));
    expect(isArgued(document, own, loadGenreMarks()) ? 'yes' : 'no').toBe(expected);
  });
});

describe('parseGenreMarks', () => {
  it('names the line that it cannot read', () => {
    expect(() => parseGenreMarks('# head\nmarks\t사설\n', 'genre-marks.tsv')).toThrow(
      /genre-marks\.tsv:2: expected one of mark, byline/,
    );
  });
});
