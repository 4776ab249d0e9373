import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/quotes/statements/figures.js';

it.each<[string, number[]]>([
  ['12만개와 12만 개, 120,000개', [120_000]],
  ['3만8천원, 3만 8000원', [38_000]],
  ['1억 2천만 원', [120_000_000]],
  ['10조원 가운데 3.5%', [10e12, 3.5]],
  ['20일 300명', [20, 300]],
  ['2028년 3만', [2028, 30_000]],
  ['첫째, 둘째', []],
  ['1.', [1]],
])('%s', (text, values) => {
  expect(figuresOf(text)).toEqual(values);
});
