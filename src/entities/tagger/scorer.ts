/** What a model gives each label of each morpheme of a sentence: the sum of the weights of its features. */

import type { Columns } from './columns.js';
import { extractFeatures, MAX_FEATURES } from './features.js';
import { labelCount } from './labels.js';
import {
  DENSE,
  END,
  LANE_GROUP,
  laneCount,
  REST_BITS,
  REST_WORDS,
  SCORE_BITS,
  SCORE_OFFSET,
  SLOTS,
  type TaggerModel,
} from './model.js';

const REST_MASK = (1 << REST_BITS) - 1;
const SCORE_MASK = (1 << SCORE_BITS) - 1;

export class Scorer {
  /** The labels of morpheme `i` have the lanes (model.ts) from `i * laneCount(labels)` on. */
  scores = new Int32Array(0);
  private readonly lanes: number;
  private readonly features = new Int32Array(MAX_FEATURES);
  private readonly hits = new Int32Array(MAX_FEATURES + 1);
  /** Where the weights of a morpheme's features are: their dense rows, and where the others begin in `entries`. */
  private readonly rows = new Int32Array(MAX_FEATURES + 1);
  private readonly starts = new Int32Array(MAX_FEATURES + 1);
  private readonly firstUnits = new Uint16Array(MAX_FEATURES + 1);

  constructor(private readonly model: TaggerModel) {
    this.lanes = laneCount(labelCount(model.classes.length));
  }

  /** Fills `scores` for the sentence in `columns`. */
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
    const { references } = this.model;
    const { hits, rows, starts } = this;
    const found = this.find(features, count);
    let dense = 0;
    for (let hit = 0; hit < found; hit++) {
      const reference = references[hits[hit] as number] as number;
      const isDense = reference >>> 31;
      rows[dense] = reference & ~DENSE;
      starts[hit - dense] = reference;
      dense += isDense;
    }
    this.addDense(dense, at);
    this.addSparse(found - dense, at);
  }

  /**
   * Fills `hits` with the slots of those of the features `[0, count)` that the model knows, and counts them.
   *
   * A third are unknown. The search has no branch that depends on what it finds, so the processor is never
   * wrong about it and waits for the memory of many features at once. (References are read in a loop of their
   * own: in this one, where to write would wait for them, which takes twice the time.)
   */
  private find(features: Int32Array, count: number): number {
    const { rests } = this.model;
    const { hits } = this;
    let found = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f] as number;
      const wanted = (hash & REST_MASK) + 1;
      const bucket = hash >>> REST_BITS;
      const two = rests[REST_WORDS * bucket] as number;
      const others = rests[REST_WORDS * bucket + 1] as number;
      const first = isZero((two & 0xffff) ^ wanted);
      const second = isZero((two >>> 16) ^ wanted);
      const third = isZero((others & 0xffff) ^ wanted);
      const fourth = isZero((others >>> 16) ^ wanted);
      hits[found] = SLOTS * bucket + second + 2 * third + 3 * fourth;
      found += first | second | third | fourth;
    }
    return found;
  }

  /**
   * Sets the lanes from `at` on to the sums of the first `count` of `rows`. A group of lanes stays in registers
   * while all rows are added to it, which halves the time.
   */
  private addDense(count: number, at: number): void {
    const { dense } = this.model;
    const { rows, scores, lanes } = this;
    for (let lane = 0; lane < lanes; lane += LANE_GROUP) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let row = 0; row < count; row++) {
        const from = (rows[row] as number) + lane;
        a = (a + (dense[from] as number)) | 0;
        b = (b + (dense[from + 1] as number)) | 0;
        c = (c + (dense[from + 2] as number)) | 0;
        d = (d + (dense[from + 3] as number)) | 0;
      }
      scores[at + lane] = a;
      scores[at + lane + 1] = b;
      scores[at + lane + 2] = c;
      scores[at + lane + 3] = d;
    }
  }

  /**
   * Adds the weights that begin at the first `count` of `starts`. How many a feature has cannot be foreseen, so
   * the first of each are read beforehand: their memory comes at once and not one after the other.
   */
  private addSparse(count: number, at: number): void {
    const { entries } = this.model;
    const { starts, firstUnits, scores } = this;
    for (let f = 0; f < count; f++) firstUnits[f] = entries[starts[f] as number] as number;
    for (let f = 0; f < count; f++) {
      let k = starts[f] as number;
      for (let unit = firstUnits[f] as number; unit !== END; unit = entries[++k] as number) {
        const label = unit >>> SCORE_BITS;
        const cell = at + (label >> 1);
        const score = (unit & SCORE_MASK) - SCORE_OFFSET;
        scores[cell] = (scores[cell] as number) + (score << ((label & 1) << 4));
      }
    }
  }
}

/** 1 when a small non-negative number is zero, otherwise 0. */
function isZero(value: number): number {
  return (value - 1) >>> 31;
}
