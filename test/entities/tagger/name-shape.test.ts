import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NameShape } from '../../../src/entities/tagger/name-shape.js';

const lexicon = (name: string) => readFileSync(new URL(`../../../lexicons/${name}`, import.meta.url), 'utf8');
const names = new NameShape(lexicon('surnames.tsv'), lexicon('given-name-syllables.tsv'));
const score = (text: string): number => {
  const [a = 0, b = 0, c = 0, d = 0] = [...text].map((syllable) => syllable.charCodeAt(0));
  return text.length === 2
    ? names.ofTwo(a, b)
    : text.length === 3
      ? names.ofThree(a, b, c)
      : names.ofFour(a, b, c, d);
};

describe('the shape of Korean names', () => {
  it.each([
    ['한서윤', '한다는'],
    ['김도현', '김치를'],
    ['남궁도현', '남궁에서'],
    ['이준', '이를'],
  ])('%s looks more like a name than %s', (name, other) => {
    expect(score(name)).toBeGreaterThan(score(other));
  });

  it.each(['뷁서윤', 'ABC', '도하에서'])('%s begins with no surname', (text) => {
    expect(score(text)).toBe(0);
  });
});
