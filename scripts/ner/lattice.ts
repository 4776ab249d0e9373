/**
 * Forward-backward over one sentence: how probable each label and each pair of labels is. Positions are scaled
 * so that the forward masses of each sum to one.
 */

import { mayFollow, OUTSIDE } from '../../src/entities/tagger/labels.js';

/**
 * Masses below this are not followed. What is lost can make others exceed one, so probabilities are held to
 * one where they are used.
 */
const SMALL_MASS = 1e-9;

export class Lattice {
  /** Scores of position i's labels at `[i * labels, (i + 1) * labels)`, to be filled before `run`. */
  scores = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scales = new Float64Array(0);
  /** The labels that may stand before, and after, each label. */
  private readonly before: Int32Array[];
  private readonly after: Int32Array[];

  /** `exps[p * labels + y]` is exp of the transition from p to y; row `labels` is the sentence start. */
  constructor(
    private readonly labels: number,
    private readonly exps: Float64Array,
  ) {
    const all = Array.from({ length: labels }, (_, label) => label);
    this.before = all.map((y) => Int32Array.from(all.filter((p) => mayFollow(p, y))));
    this.after = all.map((p) => Int32Array.from(all.filter((y) => mayFollow(p, y))));
  }

  /** Makes room for `count` positions. */
  reserve(count: number): void {
    if (this.scores.length >= count * this.labels) return;
    this.scores = new Float64Array(2 * count * this.labels);
    this.forward = new Float64Array(this.scores.length);
    this.backward = new Float64Array(this.scores.length);
    this.scales = new Float64Array(2 * count);
  }

  /** Leaves position i only the labels of which `allowed` is true. */
  restrict(i: number, allowed: (label: number) => boolean): void {
    for (let y = 0; y < this.labels; y++) {
      if (!allowed(y)) this.scores[i * this.labels + y] = Number.NEGATIVE_INFINITY;
    }
  }

  /** Runs over `count` positions and returns the logarithm of the sum over all paths; uses up `scores`. */
  run(count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.exponentiate(i);
    for (let i = 0; i < count; i++) sum += this.stepForward(i);
    this.backward.fill(1, (count - 1) * this.labels, count * this.labels);
    for (let i = count - 2; i >= 0; i--) this.stepBackward(i);
    return sum;
  }

  /** Probability that position i has label y. */
  probability(i: number, y: number): number {
    const at = i * this.labels + y;
    return Math.min(1, (this.forward[at] as number) * (this.backward[at] as number));
  }

  /** Calls `visit` for each legal pair of labels at i - 1 and i that is not out of the question. */
  pairs(i: number, visit: (previous: number, label: number, probability: number) => void): void {
    const { labels, exps, forward } = this;
    const at = i * labels;
    for (let y = 0; y < labels; y++) {
      const mass = this.massAt(i, y);
      if (mass < SMALL_MASS) continue;
      for (const p of this.before[y] as Int32Array) {
        visit(
          p,
          y,
          Math.min(1, mass * (forward[at - labels + p] as number) * (exps[p * labels + y] as number)),
        );
      }
    }
  }

  /** Turns scores into their exponentials below the greatest, whose logarithm is returned. */
  private exponentiate(i: number): number {
    const { labels, scores } = this;
    const at = i * labels;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < labels; y++) greatest = Math.max(greatest, scores[at + y] as number);
    for (let y = 0; y < labels; y++) scores[at + y] = Math.exp((scores[at + y] as number) - greatest);
    return greatest;
  }

  private stepForward(i: number): number {
    const { labels, exps, forward, scores } = this;
    const at = i * labels;
    forward.fill(0, at, at + labels);
    if (i === 0) {
      for (let y = 0; y < labels; y++)
        if (mayFollow(OUTSIDE, y)) forward[y] = exps[labels * labels + y] as number;
    } else {
      for (let p = 0; p < labels; p++) {
        const mass = forward[at - labels + p] as number;
        if (mass < SMALL_MASS) continue;
        const list = this.after[p] as Int32Array;
        for (let k = 0; k < list.length; k++) {
          const y = list[k] as number;
          forward[at + y] = (forward[at + y] as number) + mass * (exps[p * labels + y] as number);
        }
      }
    }
    let sum = 0;
    for (let y = 0; y < labels; y++) {
      forward[at + y] = (forward[at + y] as number) * (scores[at + y] as number);
      sum += forward[at + y] as number;
    }
    for (let y = 0; y < labels; y++) forward[at + y] = (forward[at + y] as number) / sum;
    this.scales[i] = sum;
    return Math.log(sum);
  }

  private stepBackward(i: number): void {
    const { labels, exps, backward } = this;
    const at = i * labels;
    backward.fill(0, at, at + labels);
    for (let y = 0; y < labels; y++) {
      const mass = this.massAt(i + 1, y);
      if (mass < SMALL_MASS) continue;
      const list = this.before[y] as Int32Array;
      for (let k = 0; k < list.length; k++) {
        const p = list[k] as number;
        backward[at + p] = (backward[at + p] as number) + mass * (exps[p * labels + y] as number);
      }
    }
  }

  /** What label y at position i passes back to the labels before it. */
  private massAt(i: number, y: number): number {
    const at = i * this.labels + y;
    return ((this.backward[at] as number) * (this.scores[at] as number)) / (this.scales[i] as number);
  }
}
