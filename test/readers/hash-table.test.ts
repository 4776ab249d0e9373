import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HashTable, hashOf } from '../../pipeline/readers/hash-table.js';

it('holds what a map would hold, however many and however close the keys are', () => {
  const hash = fc.record({ high: fc.integer({ min: 0, max: 9 }), low: fc.integer({ min: 1, max: 3000 }) });
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, hash), { maxLength: 3000, size: 'max' }), (entries) => {
      const table = new HashTable();
      const map = new Map<string, { high: number; low: number }>();
      for (const [key, value] of entries) {
        expect(table.get(key)).toEqual(map.get(`${key.high} ${key.low}`));
        table.set(key, value);
        map.set(`${key.high} ${key.low}`, value);
      }
      for (const [key] of entries) expect(table.get(key)).toEqual(map.get(`${key.high} ${key.low}`));
    }),
    { numRuns: 20 },
  );
});

it('texts are hashed apart: where one ends and the next begins counts', () => {
  expect(hashOf('가나', '다')).not.toEqual(hashOf('가', '나다'));
  expect(hashOf('가나', '다')).toEqual(hashOf('가나', '다'));
});
