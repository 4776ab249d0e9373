import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Shortlist } from '../../pipeline/report/shortlist.js';

it('keeps the earliest of the lowest ranks, in that order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2)), fc.nat(6), (ranks, limit) => {
      const list = new Shortlist<number>(limit);
      ranks.forEach((rank, index) => {
        list.offer(rank, () => index);
      });
      const best = ranks
        .map((rank, index) => ({ rank, index }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .slice(0, limit)
        .map(({ index }) => index);
      expect([...list]).toEqual(best);
      expect(list.offered).toBe(ranks.length);
      expect(list.kept).toBe(best.length);
    }),
  );
});

it('makes only what it keeps', () => {
  const list = new Shortlist<string>(1);
  list.offer(0, () => 'kept');
  list.offer(0, () => {
    throw new Error('made in vain');
  });
  expect([...list]).toEqual(['kept']);
});
