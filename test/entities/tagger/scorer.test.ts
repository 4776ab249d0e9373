import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeModel } from '../../../scripts/ner/write-model.js';
import { Columns } from '../../../src/entities/tagger/columns.js';
import { extractFeatures } from '../../../src/entities/tagger/features.js';
import { KnownForms } from '../../../src/entities/tagger/known-forms.js';
import { labelCount } from '../../../src/entities/tagger/labels.js';
import { laneCount, MAX_WEIGHT, readTaggerModel } from '../../../src/entities/tagger/model.js';
import { MAX_FEATURES } from '../../../src/entities/tagger/model-layout.js';
import { PlainScorer } from '../../../src/entities/tagger/scorer.js';
import { WasmScorer } from '../../../src/entities/tagger/wasm/wasm-scorer.js';
import { webAssembly } from '../../../src/web-assembly.js';

const CLASSES = ['PS', 'OG', 'LC', 'DT', 'QT'];
const LABELS = labelCount(CLASSES.length);

/** As `npm run build` left it. */
const SCORING = new (webAssembly as NonNullable<typeof webAssembly>).Module(
  readFileSync(new URL('../../../dist/tagger-scoring.wasm', import.meta.url)),
);

const WORDS = ['김', '하늘', '대표', '가', '서울', '에서'];
const MORPHEMES = WORDS.map((surface, i) => {
  const start = WORDS.slice(0, i).join('').length;
  const end = start + surface.length;
  return { surface, start, end, tag: 'NNG', semantic: '*', expression: '*', spaceBefore: i % 2 === 0 };
});

describe('scores', () => {
  // Features with one or two weights are written one way, those with more another; small ones are left out.
  const weight = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 4, max: MAX_WEIGHT }),
    fc.integer({ min: -MAX_WEIGHT, max: -4 }),
  );
  const row = fc.oneof(
    fc.array(weight, { minLength: LABELS, maxLength: LABELS }),
    fc
      .tuple(fc.nat(LABELS - 1), fc.nat(LABELS - 1), weight)
      .map(([y, z, value]) => Array.from({ length: LABELS }, (_, k) => (k === y || k === z ? value : 0))),
  );

  it('are the sums of the weights that the model was written with', () => {
    const columns = new Columns();
    columns.read(MORPHEMES, 0, MORPHEMES.length);
    const features = MORPHEMES.map((_, i) => {
      const out = new Int32Array(MAX_FEATURES);
      return [...out.subarray(0, extractFeatures(columns, i, out, 0))];
    });
    const known = [...new Set(features.flat())].filter((_, f) => f % 3 > 0);
    fc.assert(
      fc.property(fc.array(row, { minLength: known.length, maxLength: known.length }), (rows) => {
        const weights = new Map(known.map((hash, f) => [hash, rows[f] as number[]]));
        // With it the writer's scale is 1: weights are written as they are.
        (rows[0] as number[])[0] = MAX_WEIGHT;
        const bytes = writeModel({
          classes: CLASSES,
          hashes: Int32Array.from(known),
          weights: Float32Array.from(rows.flat()),
          transitions: new Float32Array((LABELS + 1) * LABELS),
          forms: new KnownForms(),
        });
        const model = readTaggerModel(bytes);
        for (const scorer of [new PlainScorer(model), new WasmScorer(SCORING, model)]) {
          // Twice: nothing of the sentence before may remain.
          scorer.score(columns);
          scorer.score(columns);
          for (const [i, hashes] of features.entries()) {
            for (let y = 0; y < LABELS; y++) {
              const sum = hashes.reduce((total, hash) => total + (weights.get(hash)?.[y] ?? 0), 0);
              const lane = scorer.scores[i * laneCount(LABELS) + (y >> 1)] as number;
              const even = (lane << 16) >> 16;
              expect(y % 2 === 0 ? even : (lane - even) >> 16).toBe(sum);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
