import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TextChunks } from '../../../pipeline/report/pack/text-chunks.js';

/** Bytes that do not compress, the same in every run. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

const WHOLE = 300_000;
const EXCERPT = 1000;

describe('chunks of texts', () => {
  it('are whole when there is room, and hold what was put in', () => {
    const chunks = new TextChunks(10 * WHOLE);
    expect(chunks.add(0, noise(1, 50), noise(2, 5))).toBe(0);
    expect(chunks.add(0, noise(3, 60), noise(4, 6))).toBe(0);
    expect(chunks.add(1, noise(5, 70), noise(6, 7))).toBe(1);
    const [first, second] = chunks.finish(10 * WHOLE);
    expect(first?.isWhole && second?.isWhole).toBe(true);
    expect(Uint8Array.from(inflateRawSync(first?.bytes ?? ''))).toEqual(
      Uint8Array.from([...noise(1, 50), ...noise(3, 60)]),
    );
  });

  it('of the best rank stay whole, whatever came first', () => {
    const chunks = new TextChunks(2 * WHOLE);
    for (const [seed, rank] of [2, 1, 0].entries()) {
      chunks.add(rank, noise(seed, WHOLE), noise(seed + 10, EXCERPT));
    }
    expect(chunks.finish(1.5 * WHOLE).map(({ isWhole }) => isWhole)).toEqual([false, false, true]);
  });

  it('hold the excerpts where there is no room', () => {
    const chunks = new TextChunks(WHOLE / 2);
    chunks.add(0, noise(1, WHOLE), noise(2, EXCERPT));
    const [only] = chunks.finish(WHOLE / 2);
    expect(only?.isWhole).toBe(false);
    expect(Uint8Array.from(inflateRawSync(only?.bytes ?? ''))).toEqual(noise(2, EXCERPT));
  });
});
