import { describe, expect, it } from 'vitest';
import { MannerProfile } from '../../src/stance/manner-profile.js';

const wordings = [
  { manner: [1, 0], position: 0 },
  { manner: [1, 0], position: 0 },
  { manner: [0, 1], position: 1 },
  { manner: [0, 1], position: 1 },
].map(({ manner, position }) => ({ manner: Float64Array.from(manner), position }));

describe('the manner of a position', () => {
  it('is likened to that of an utterance', () => {
    const profile = new MannerProfile(wordings, 2);
    const [first = 0, second = 0] = profile.likeness(Float64Array.of(1, 0));
    expect(first).toBeGreaterThan(0);
    expect(second).toBeCloseTo(-first, 9);
  });

  it('says less the fewer wordings it has', () => {
    const few = new MannerProfile([wordings[0], wordings[2]], 2);
    const many = new MannerProfile(wordings, 2);
    const utterance = Float64Array.of(1, 0);
    expect(few.likeness(utterance)[0]).toBeLessThan(many.likeness(utterance)[0] ?? 0);
  });

  it('tells nothing of positions without wordings', () => {
    expect([...new MannerProfile([], 2).likeness(new Float64Array(0))]).toEqual([0, 0]);
  });
});
