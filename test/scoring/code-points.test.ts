import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodePoints } from '../../src/scoring/code-points.js';

it('counts code points as Python does, and back', () => {
  const points = new CodePoints('가😀나');
  expect([0, 1, 3, 4].map((unit) => points.fromUnits(unit))).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map((point) => points.toUnits(point))).toEqual([0, 1, 3, 4]);
});

it('every boundary of every text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const points = new CodePoints(text);
      let unit = 0;
      for (const [point, character] of [...text].entries()) {
        expect(points.fromUnits(unit)).toBe(point);
        expect(points.toUnits(point)).toBe(unit);
        unit += character.length;
      }
      expect(points.fromUnits(text.length)).toBe([...text].length);
    }),
  );
});
