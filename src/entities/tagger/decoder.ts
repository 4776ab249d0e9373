/** Scores and decodes one sentence at a time with a model, in buffers that are reused. */

import { classOf, isInside, labelCount, mayFollow, OUTSIDE } from './labels.js';
import { REST_BITS, SCORE_BITS, SCORE_OFFSET, type TaggerModel } from './model.js';

const REST_MASK = (1 << REST_BITS) - 1;
const SCORE_MASK = (1 << SCORE_BITS) - 1;
/** Below every score of a legal path, and far enough from the end of int32. */
const NEVER = -(1 << 28);

export class Decoder {
  /** Best label of each morpheme after `decode`. */
  path = new Uint8Array(0);
  private readonly labels: number;
  private readonly shortlist: Uint8Array;
  /** Greatest difference between two transition scores. */
  private readonly transitionSpread: number;
  private emissions = new Int32Array(0);
  private best = new Int32Array(0);
  private back = new Uint8Array(0);

  constructor(private readonly model: TaggerModel) {
    this.labels = labelCount(model.classes.length);
    this.shortlist = new Uint8Array(this.labels);
    this.transitionSpread = spread(model.transitions);
  }

  /** Makes room for a sentence of `count` morphemes and clears their scores. */
  begin(count: number): void {
    const cells = count * this.labels;
    if (this.emissions.length < cells) {
      this.emissions = new Int32Array(2 * cells);
      this.best = new Int32Array(2 * cells);
      this.back = new Uint8Array(2 * cells);
      this.path = new Uint8Array(2 * count);
    } else this.emissions.fill(0, 0, cells);
  }

  /** Adds the weights of the features `[0, count)` to the scores of morpheme `index`. */
  score(index: number, features: Int32Array, count: number): void {
    const { buckets, entries } = this.model;
    const { emissions } = this;
    const at = index * this.labels;
    for (let f = 0; f < count; f++) {
      const hash = features[f] as number;
      const bucket = hash >>> REST_BITS;
      const end = buckets[bucket + 1] as number;
      const rest = hash & REST_MASK;
      let k = buckets[bucket] as number;
      while (k < end) {
        const head = entries[k] as number;
        const last = k + 1 + (head & 15);
        if (head >>> 4 === rest) {
          for (let j = k + 1; j <= last; j++) {
            const weight = entries[j] as number;
            const cell = at + (weight >>> SCORE_BITS);
            emissions[cell] = (emissions[cell] as number) + (weight & SCORE_MASK) - SCORE_OFFSET;
          }
        }
        k = last + 1;
      }
    }
  }

  /**
   * Viterbi over legal transitions; fills `path` for `count` morphemes. Ties go to the lower label.
   *
   * Exact in spite of the shortlist: any label may be left for any label but an inside one, so a predecessor
   * whose score lies further below the best than transitions can differ wins nowhere. Few remain.
   */
  decode(count: number): void {
    const { labels, emissions, best, back, path, shortlist, transitionSpread } = this;
    const { transitions } = this.model;
    for (let y = 0; y < labels; y++) {
      const legal = mayFollow(OUTSIDE, y);
      best[y] = (emissions[y] as number) + (legal ? (transitions[labels * labels + y] as number) : NEVER);
    }
    for (let i = 1; i < count; i++) {
      const at = i * labels;
      const before = at - labels;
      let top = NEVER;
      for (let p = 0; p < labels; p++) top = Math.max(top, best[before + p] as number);
      let listed = 0;
      for (let p = 0; p < labels; p++) {
        if ((best[before + p] as number) >= top - transitionSpread) shortlist[listed++] = p;
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
        best[at + y] = score + (emissions[at + y] as number);
        back[at + y] = from;
      }
      for (let y = 2; y < labels; y += 2) {
        const begin = y - 1;
        const viaBegin = (best[before + begin] as number) + (transitions[begin * labels + y] as number);
        const viaInside = (best[before + y] as number) + (transitions[y * labels + y] as number);
        best[at + y] = Math.max(viaBegin, viaInside) + (emissions[at + y] as number);
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
    return label === OUTSIDE || isInside(label) ? -1 : classOf(label);
  }
}

function spread(scores: Int32Array): number {
  let low = 0;
  let high = 0;
  for (const score of scores) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  return high - low;
}
