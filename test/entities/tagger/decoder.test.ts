import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder } from '../../../src/entities/tagger/decoder.js';
import { labelCount, mayFollow, OUTSIDE } from '../../../src/entities/tagger/labels.js';
import { laneCount, type TaggerModel } from '../../../src/entities/tagger/model.js';

const CLASSES = ['PS', 'OG'];
const LABELS = labelCount(CLASSES.length);

/** A model of which only the transitions count. */
function modelOf(transitions: number[]): TaggerModel {
  return {
    classes: CLASSES,
    transitions: Int32Array.from(transitions),
    rows: new Int32Array(0),
    buckets: new Int32Array(0),
    formHashes: new Int32Array(0),
    formValues: new Uint16Array(0),
  };
}

/** The scores of each morpheme's labels, two by two in lanes. */
function lanesOf(rows: number[][]): Int32Array {
  const lanes = laneCount(LABELS);
  return Int32Array.from({ length: rows.length * lanes }, (_, k) => {
    const row = rows[Math.floor(k / lanes)] as number[];
    return (row[2 * (k % lanes)] ?? 0) + ((row[2 * (k % lanes) + 1] ?? 0) << 16);
  });
}

/** The best score of any legal path, by trying them all. */
function bestByForce(rows: number[][], transitions: number[]): number {
  let best = Number.NEGATIVE_INFINITY;
  const walk = (i: number, before: number, score: number): void => {
    if (i === rows.length) {
      best = Math.max(best, score);
      return;
    }
    for (let y = 0; y < LABELS; y++) {
      if (!mayFollow(i === 0 ? OUTSIDE : before, y)) continue;
      const step = transitions[(i === 0 ? LABELS : before) * LABELS + y] as number;
      walk(i + 1, y, score + step + ((rows[i] as number[])[y] as number));
    }
  };
  walk(0, OUTSIDE, 0);
  return best;
}

describe('decoding', () => {
  const score = fc.integer({ min: -500, max: 500 });
  it('finds a best legal path, as trying all of them does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(score, { minLength: LABELS, maxLength: LABELS }), { minLength: 1, maxLength: 5 }),
        fc.array(score, { minLength: (LABELS + 1) * LABELS, maxLength: (LABELS + 1) * LABELS }),
        (rows, transitions) => {
          const decoder = new Decoder(modelOf(transitions));
          decoder.decode(lanesOf(rows), rows.length);
          let found = 0;
          for (let i = 0; i < rows.length; i++) {
            const y = decoder.path[i] as number;
            const before = i === 0 ? OUTSIDE : (decoder.path[i - 1] as number);
            expect(mayFollow(before, y)).toBe(true);
            found +=
              (transitions[(i === 0 ? LABELS : before) * LABELS + y] as number) +
              ((rows[i] as number[])[y] as number);
          }
          expect(found).toBe(bestByForce(rows, transitions));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('forgets the sentence before', () => {
    const decoder = new Decoder(modelOf(new Array((LABELS + 1) * LABELS).fill(0)));
    decoder.decode(lanesOf([[0, 400, 0, 0, 0]]), 1);
    expect(decoder.classBeginningAt(0)).toBe(0);
    decoder.decode(lanesOf([[0, 0, 0, 0, 0]]), 1);
    expect(decoder.classBeginningAt(0)).toBe(-1);
  });
});
