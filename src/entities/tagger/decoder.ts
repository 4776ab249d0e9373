/** Scores and decodes one sentence at a time with a model, in buffers that are reused. */

import { classOf, isInside, labelCount, mayFollow, OUTSIDE } from './labels.js';
import { REST_BITS, SCORE_BITS, SCORE_OFFSET, type TaggerModel } from './model.js';

const REST_MASK = (1 << REST_BITS) - 1;
const SCORE_MASK = (1 << SCORE_BITS) - 1;
const NEVER = -(1 << 30);

export class Decoder {
  /** Best label of each morpheme after `decode`. */
  path = new Uint8Array(0);
  private readonly labels: number;
  private emissions = new Int32Array(0);
  private best = new Int32Array(0);
  private back = new Uint8Array(0);

  constructor(private readonly model: TaggerModel) {
    this.labels = labelCount(model.classes.length);
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

  /** Viterbi over legal transitions; fills `path` for `count` morphemes. Ties go to the lower label. */
  decode(count: number): void {
    const { labels, emissions, best, back, path } = this;
    const { transitions } = this.model;
    for (let i = 0; i < count; i++) {
      const at = i * labels;
      for (let y = 0; y < labels; y++) {
        let score = NEVER;
        let from = OUTSIDE;
        if (i === 0) {
          if (mayFollow(OUTSIDE, y)) score = transitions[labels * labels + y] as number;
        } else if (isInside(y)) {
          const begin = y - 1;
          const viaBegin =
            (best[at - labels + begin] as number) + (transitions[begin * labels + y] as number);
          const viaInside = (best[at - labels + y] as number) + (transitions[y * labels + y] as number);
          from = viaInside > viaBegin ? y : begin;
          score = Math.max(viaInside, viaBegin);
        } else {
          for (let p = 0; p < labels; p++) {
            const candidate = (best[at - labels + p] as number) + (transitions[p * labels + y] as number);
            if (candidate > score) {
              score = candidate;
              from = p;
            }
          }
        }
        best[at + y] = score + (emissions[at + y] as number);
        back[at + y] = from;
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
