import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder } from '../../../src/entities/tagger/decoder.js';
import { labelCount, mayFollow, OUTSIDE } from '../../../src/entities/tagger/labels.js';
import {
  BUCKET_BITS,
  DENSE,
  END,
  laneCount,
  REST_BITS,
  SCORE_BITS,
  SCORE_OFFSET,
  SLOTS,
} from '../../../src/entities/tagger/model.js';

const CLASSES = ['PS', 'OG'];
const LABELS = labelCount(CLASSES.length);

/** A model whose feature `f` (hash f << REST_BITS) has the weights `rows[f]`; every other one has a dense row. */
function modelOf(rows: number[][], transitions: number[]) {
  const offsets = new Uint32Array(SLOTS * 2 ** BUCKET_BITS);
  const rests = new Uint16Array(offsets.length);
  const entries: number[] = [];
  const dense: number[] = [];
  rows.forEach((row, f) => {
    offsets[SLOTS * f + (f % SLOTS)] = entries.length;
    rests[SLOTS * f + (f % SLOTS)] = 1;
    if (f % 2 === 0) entries.push(...row.map((score, y) => (y << SCORE_BITS) | (score + SCORE_OFFSET)), END);
    else {
      entries.push(DENSE, dense.length / laneCount(LABELS), END);
      for (let y = 0; y < LABELS; y += 2) dense.push((row[y] as number) + ((row[y + 1] ?? 0) << 16));
    }
  });
  return {
    classes: CLASSES,
    transitions: Int32Array.from(transitions),
    dense: Int32Array.from(dense),
    offsets,
    rests,
    entries: Uint16Array.from(entries),
    formHashes: new Int32Array(0),
    formValues: new Uint16Array(0),
  };
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
          const decoder = new Decoder(modelOf(rows, transitions));
          decoder.begin(rows.length);
          rows.forEach((_, i) => {
            decoder.score(i, Int32Array.of(i << REST_BITS), 1);
          });
          decoder.decode(rows.length);
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
    const rows = [[0, 400, 0, 0, 0]];
    const decoder = new Decoder(modelOf(rows, new Array((LABELS + 1) * LABELS).fill(0)));
    decoder.begin(1);
    decoder.score(0, Int32Array.of(0), 1);
    decoder.decode(1);
    expect(decoder.classBeginningAt(0)).toBe(0);
    decoder.begin(1);
    decoder.decode(1);
    expect(decoder.classBeginningAt(0)).toBe(-1);
  });
});
