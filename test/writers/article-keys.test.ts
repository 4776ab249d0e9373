import { expect, it } from 'vitest';
import { ArticleKeys } from '../../pipeline/writers/article-keys.js';

it('are short, begin with a letter, and are the same in every run', () => {
  const ids = ['1', '01', '1e5', '02100101.20250804', '기사 1'];
  const [one, two] = [new ArticleKeys(), new ArticleKeys()];
  const keys = ids.map((id) => one.next(id));
  expect(keys.every((key) => /^a-[0-9a-f]{8}$/.test(key))).toBe(true);
  expect(new Set(keys).size).toBe(ids.length);
  expect(ids.map((id) => two.next(id))).toEqual(keys);
});

it('grow by a digit where two hashes begin alike', () => {
  const keys = new ArticleKeys();
  // Found by search: the first eight digits of these two ids' hashes are the same.
  const [a = '', b = ''] = COLLISION.map((id) => keys.next(id));
  expect(b.slice(0, a.length)).toBe(a);
  expect(b.length).toBe(a.length + 1);
});

const COLLISION = ['n18622', 'n41826'];
