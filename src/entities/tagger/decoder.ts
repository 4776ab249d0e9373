/** Scores and decodes one sentence at a time with a model, in buffers that are reused. */

import { MAX_FEATURES } from './features.js';
import { classOf, isBegin, labelCount, mayFollow, OUTSIDE } from './labels.js';
import {
  DENSE,
  END,
  laneCount,
  REST_BITS,
  SCORE_BITS,
  SCORE_OFFSET,
  SLOTS,
  type TaggerModel,
} from './model.js';

const REST_MASK = (1 << REST_BITS) - 1;
const SCORE_MASK = (1 << SCORE_BITS) - 1;
/** Below every score of a legal path, and far enough from the end of int32. */
const NEVER = -(1 << 28);

export class Decoder {
  /** Best label of each morpheme after `decode`. */
  path = new Uint8Array(0);
  private readonly labels: number;
  private readonly lanes: number;
  private readonly shortlist: Uint8Array;
  /** Of each label: the greatest and the least score of a transition to a label that any may precede. */
  private readonly bestExit: Int32Array;
  private readonly worstExit: Int32Array;
  private readonly scores: Int32Array;
  private readonly hits = new Uint32Array(MAX_FEATURES + 1);
  private readonly rows = new Int32Array(MAX_FEATURES);
  private emissions = new Int32Array(0);
  private best = new Int32Array(0);
  private back = new Uint8Array(0);

  constructor(private readonly model: TaggerModel) {
    this.labels = labelCount(model.classes.length);
    this.lanes = laneCount(this.labels);
    this.shortlist = new Uint8Array(this.labels);
    this.scores = new Int32Array(2 * this.lanes);
    this.bestExit = this.exits(Math.max);
    this.worstExit = this.exits(Math.min);
  }

  /** Makes room for a sentence of `count` morphemes and clears their scores. */
  begin(count: number): void {
    const cells = count * this.labels;
    if (this.best.length < cells) {
      this.emissions = new Int32Array(2 * count * this.lanes);
      this.best = new Int32Array(2 * cells);
      this.back = new Uint8Array(2 * cells);
      this.path = new Uint8Array(2 * count);
    } else this.emissions.fill(0, 0, count * this.lanes);
  }

  /**
   * Adds the weights of the features `[0, count)` to the scores of morpheme `index`.
   *
   * Most features are unknown to the model. The search for the others has no branch that depends on what it
   * finds, so the processor is never wrong about it and waits for the memory of many features at once.
   */
  score(index: number, features: Int32Array, count: number): void {
    const { offsets, rests } = this.model;
    const { hits } = this;
    let found = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f] as number;
      const wanted = (hash & REST_MASK) + 1;
      const slot = (hash >>> REST_BITS) * SLOTS;
      const first = isZero((rests[slot] as number) ^ wanted);
      const second = isZero((rests[slot + 1] as number) ^ wanted);
      const third = isZero((rests[slot + 2] as number) ^ wanted);
      const fourth = isZero((rests[slot + 3] as number) ^ wanted);
      hits[found] = slot + second + 2 * third + 3 * fourth;
      found += first | second | third | fourth;
    }
    for (let hit = 0; hit < found; hit++) hits[hit] = offsets[hits[hit] as number] as number;
    this.add(index * this.lanes, found);
  }

  /** Adds the weights of the features at `hits` `[0, found)` to the lanes from `at` on. */
  private add(at: number, found: number): void {
    const { entries, dense } = this.model;
    const { emissions, lanes, hits, rows } = this;
    let rowCount = 0;
    for (let hit = 0; hit < found; hit++) {
      let k = hits[hit] as number;
      let unit = entries[k] as number;
      if (unit === DENSE) {
        rows[rowCount++] = (entries[k + 1] as number) * lanes;
        continue;
      }
      while (unit !== END) {
        const label = unit >>> SCORE_BITS;
        const cell = at + (label >> 1);
        const score = (unit & SCORE_MASK) - SCORE_OFFSET;
        emissions[cell] = (emissions[cell] as number) + (score << ((label & 1) << 4));
        unit = entries[++k] as number;
      }
    }
    for (let lane = 0; lane < lanes; lane++) {
      let sum = emissions[at + lane] as number;
      for (let row = 0; row < rowCount; row++)
        sum = (sum + (dense[(rows[row] as number) + lane] as number)) | 0;
      emissions[at + lane] = sum;
    }
  }

  /**
   * Viterbi over legal transitions; fills `path` for `count` morphemes. Ties go to the lower label.
   *
   * Exact in spite of the shortlist: any label may be left for any label but an inside one, so a predecessor
   * that would lose to the best one even if its own best transition met the other's worst wins nowhere.
   */
  decode(count: number): void {
    const { labels, best, back, path, shortlist, scores, bestExit, worstExit } = this;
    const { transitions } = this.model;
    for (let i = 0; i < count; i++) {
      this.unpack(i);
      const at = i * labels;
      if (i === 0) {
        for (let y = 0; y < labels; y++) {
          const legal = mayFollow(OUTSIDE, y);
          best[y] = (scores[y] as number) + (legal ? (transitions[labels * labels + y] as number) : NEVER);
        }
        continue;
      }
      const before = at - labels;
      let floor = NEVER;
      for (let p = 0; p < labels; p++) {
        floor = Math.max(floor, (best[before + p] as number) + (worstExit[p] as number));
      }
      let listed = 0;
      for (let p = 0; p < labels; p++) {
        if ((best[before + p] as number) + (bestExit[p] as number) >= floor) shortlist[listed++] = p;
      }
      for (let y = 0; y < labels; y += y === OUTSIDE ? 1 : 2) {
        let score = NEVER * 2;
        let from = OUTSIDE;
        for (let k = 0; k < listed; k++) {
          const p = shortlist[k] as number;
          const candidate = (best[before + p] as number) + (transitions[p * labels + y] as number);
          if (candidate > score) {
            score = candidate;
            from = p;
          }
        }
        best[at + y] = score + (scores[y] as number);
        back[at + y] = from;
      }
      for (let y = 2; y < labels; y += 2) {
        const begin = y - 1;
        const viaBegin = (best[before + begin] as number) + (transitions[begin * labels + y] as number);
        const viaInside = (best[before + y] as number) + (transitions[y * labels + y] as number);
        best[at + y] = Math.max(viaBegin, viaInside) + (scores[y] as number);
        back[at + y] = viaInside > viaBegin ? y : begin;
      }
    }
    let last: number = OUTSIDE;
    const at = (count - 1) * labels;
    for (let y = 1; y < labels; y++) if ((best[at + y] as number) > (best[at + last] as number)) last = y;
    for (let i = count - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i * labels + last] as number;
    }
  }

  /** Class of the entity that begins at `index`, -1 when none does. */
  classBeginningAt(index: number): number {
    const label = this.path[index] as number;
    return isBegin(label) ? classOf(label) : -1;
  }

  /** Writes the scores of morpheme `index` to `scores`, one label a cell. */
  private unpack(index: number): void {
    const { emissions, scores, lanes } = this;
    const at = index * lanes;
    for (let lane = 0; lane < lanes; lane++) {
      const packed = emissions[at + lane] as number;
      const even = (packed << 16) >> 16;
      scores[2 * lane] = even;
      scores[2 * lane + 1] = (packed - even) >> 16;
    }
  }

  private exits(choose: (a: number, b: number) => number): Int32Array {
    const { labels } = this;
    return Int32Array.from({ length: labels }, (_, p) => {
      let chosen = this.model.transitions[p * labels + OUTSIDE] as number;
      for (let y = 1; y < labels; y += 2)
        chosen = choose(chosen, this.model.transitions[p * labels + y] as number);
      return chosen;
    });
  }
}

/** 1 when a small non-negative number is zero, otherwise 0. */
function isZero(value: number): number {
  return (value - 1) >>> 31;
}
