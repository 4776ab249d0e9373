/** What a model gives each label of each morpheme of a sentence: the sum of the weights of its features. */

import type { Columns } from './columns.js';
import { extractFeatures } from './features.js';
import { labelCount } from './labels.js';
import { laneCount, type TaggerModel } from './model.js';
import {
  BUCKET_SHIFT,
  BUCKET_WORDS,
  LANE_BYTES,
  LANE_GROUP,
  MAX_FEATURES,
  REST_MASK,
  REST_WORDS,
  ROW,
  ROW_BIAS,
  UNIT_BITS,
} from './model-layout.js';

/** Gives the labels of morphemes their scores. */
export interface Scorer {
  /** The labels of morpheme `i` have the lanes (model.ts) from `i * laneCount(labels)` on. */
  readonly scores: Int32Array;
  /** Fills `scores` for the sentence in `columns`, of `LONGEST_SENTENCE` morphemes at most. */
  score(columns: Columns): void;
}

/** Longer sentences are scored and decoded in pieces: hostile text must not grow the buffers. */
export const LONGEST_SENTENCE = 2048;

/** Scores anywhere; wasm-scorer.ts does the same where there is WebAssembly with vectors. */
export class PlainScorer implements Scorer {
  scores = new Int32Array(0);
  private readonly lanes: number;
  private readonly features = new Int32Array(MAX_FEATURES);
  private readonly hits = new Int32Array(MAX_FEATURES + 1);
  /** The weights of a morpheme's features: where their rows begin, and the units of those that have none. */
  private readonly starts = new Int32Array(MAX_FEATURES + 1);
  private readonly units = new Int32Array(MAX_FEATURES + 1);

  constructor(private readonly model: TaggerModel) {
    this.lanes = laneCount(labelCount(model.classes.length));
  }

  score(columns: Columns): void {
    const { features, lanes } = this;
    const { count } = columns;
    if (this.scores.length < count * lanes) this.scores = new Int32Array(2 * count * lanes);
    for (let i = 0; i < count; i++) {
      this.scoreFeatures(features, extractFeatures(columns, i, features, 0), i * lanes);
    }
  }

  /** Sets the scores from `at` on to the sums of the weights of the features `[0, count)`. */
  private scoreFeatures(features: Int32Array, count: number, at: number): void {
    const { buckets } = this.model;
    const { hits, starts, units } = this;
    const found = this.find(features, count);
    let rows = 0;
    for (let hit = 0; hit < found; hit++) {
      const reference = buckets[hits[hit] as number] as number;
      starts[rows] = reference & ~ROW;
      units[hit - rows] = reference;
      rows += reference >>> 31;
    }
    this.addRows(rows, at);
    this.addUnits(found - rows, at);
  }

  /**
   * Fills `hits` with the places of the references of those of the features `[0, count)` that the model knows, and
   * counts them.
   *
   * The search has no branch that depends on what it finds, so the processor is never wrong about it and waits
   * for the memory of many features at once. (References are read in a loop of their own: in this one, where to
   * write would wait for them, which takes twice the time.)
   */
  private find(features: Int32Array, count: number): number {
    const { buckets } = this.model;
    const { hits } = this;
    let found = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f] as number;
      const wanted = (hash & REST_MASK) + 1;
      const bucket = BUCKET_WORDS * (hash >>> BUCKET_SHIFT);
      const two = buckets[bucket] as number;
      const others = buckets[bucket + 1] as number;
      const first = isZero((two & 0xffff) ^ wanted);
      const second = isZero((two >>> 16) ^ wanted);
      const third = isZero((others & 0xffff) ^ wanted);
      const fourth = isZero((others >>> 16) ^ wanted);
      hits[found] = bucket + REST_WORDS + second + 2 * third + 3 * fourth;
      found += first | second | third | fourth;
    }
    return found;
  }

  /**
   * Sets the lanes from `at` on to the sums of the rows that begin at the first `count` of `starts`. A group of
   * lanes stays in registers while all rows are added to it, which halves the time.
   */
  private addRows(count: number, at: number): void {
    const { rows } = this.model;
    const { starts, scores, lanes } = this;
    const unbiased = Math.imul(-ROW_BIAS * count, 0x10001);
    for (let lane = 0; lane < lanes; lane += LANE_GROUP) {
      const word = lane >> 1;
      let a = unbiased;
      let b = unbiased;
      let c = unbiased;
      let d = unbiased;
      for (let row = 0; row < count; row++) {
        const from = (starts[row] as number) + word;
        const first = rows[from] as number;
        const second = rows[from + 1] as number;
        a = (a + (first & LANE_BYTES)) | 0;
        b = (b + ((first >>> 8) & LANE_BYTES)) | 0;
        c = (c + (second & LANE_BYTES)) | 0;
        d = (d + ((second >>> 8) & LANE_BYTES)) | 0;
      }
      scores[at + lane] = a;
      scores[at + lane + 1] = b;
      scores[at + lane + 2] = c;
      scores[at + lane + 3] = d;
    }
  }

  /** Adds the first `count` pairs of `units` to the lanes from `at` on. */
  private addUnits(count: number, at: number): void {
    const { units, scores } = this;
    for (let k = 0; k < count; k++) {
      const pair = units[k] as number;
      const lower = at + ((pair >>> 9) & 0x1f);
      const lowerScore = (pair & 0xff) - ROW_BIAS;
      scores[lower] = (scores[lower] as number) + (lowerScore << ((pair >>> 4) & 16));
      const other = pair >>> UNIT_BITS;
      const upper = at + (other >>> 9);
      const upperScore = (other & 0xff) - ROW_BIAS;
      scores[upper] = (scores[upper] as number) + (upperScore << ((other >>> 4) & 16));
    }
  }
}

/** 1 when a small non-negative number is zero, otherwise 0. */
function isZero(value: number): number {
  return (value - 1) >>> 31;
}
