/**
 * A linear-chain conditional random field trained online with FTRL-Proximal (McMahan et al. 2013): adaptive
 * steps per weight, and L1 that leaves most weights exactly zero, which is what makes the model compact.
 */

import { mayFollow, OUTSIDE } from '../../src/entities/tagger/labels.js';

/** Sentences as dense feature numbers, in compressed rows. */
export interface TrainingSet {
  /** Tokens of sentence s are `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array;
  /** Features of token t are `features[rows[t] .. rows[t + 1])`. */
  readonly rows: Int32Array;
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly featureCount: number;
}

export interface CrfOptions {
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

/** Gradients of absolute value below this are not applied: they cost time and change nothing. */
const SMALL_GRADIENT = 4e-3;
/**
 * Probabilities below this are taken for zero on the way through a sentence. What is lost can make others
 * exceed one, so they are held to it where they are used.
 */
const SMALL_MASS = 1e-9;
const BETA = 1;

export class Crf {
  readonly weights: Float32Array;
  /** `transitions[p * labels + y]`; row `labels` is the sentence start. */
  readonly transitions: Float32Array;
  /** Of each weight: the sum of adjusted gradients and the sum of squared ones, side by side. */
  private readonly state: Float32Array;
  private readonly active: Int32Array;
  private readonly gradients: Float64Array;
  private readonly tz: Float32Array;
  private readonly tn: Float32Array;
  /** The labels that may stand before, and after, each label. */
  private readonly before: Int32Array[];
  private readonly after: Int32Array[];
  private alphaScores = new Float64Array(0);
  private betaScores = new Float64Array(0);
  private emissions = new Float64Array(0);
  private scales = new Float64Array(0);

  constructor(
    featureCount: number,
    readonly labels: number,
    private readonly options: CrfOptions,
  ) {
    const size = labels;
    this.weights = new Float32Array(featureCount * size);
    this.state = new Float32Array(2 * featureCount * size);
    this.active = new Int32Array(size);
    this.gradients = new Float64Array(size);
    this.transitions = new Float32Array((size + 1) * size);
    this.tz = new Float32Array((size + 1) * size);
    this.tn = new Float32Array((size + 1) * size);
    const all = Array.from({ length: size }, (_, label) => label);
    this.before = all.map((y) => Int32Array.from(all.filter((p) => mayFollow(p, y))));
    this.after = all.map((p) => Int32Array.from(all.filter((y) => mayFollow(p, y))));
  }

  /** One pass over the sentences in this order; returns the mean negative log-likelihood of a token. */
  epoch(data: TrainingSet, order: Int32Array): number {
    let loss = 0;
    let tokens = 0;
    for (const s of order) {
      loss += this.learn(data, data.sentences[s] as number, data.sentences[s + 1] as number);
      tokens += (data.sentences[s + 1] as number) - (data.sentences[s] as number);
    }
    return loss / tokens;
  }

  private learn(data: TrainingSet, from: number, to: number): number {
    const size = this.labels;
    const count = to - from;
    if (count === 0) return 0;
    if (this.emissions.length < count * size) {
      this.emissions = new Float64Array(2 * count * size);
      this.alphaScores = new Float64Array(2 * count * size);
      this.betaScores = new Float64Array(2 * count * size);
      this.scales = new Float64Array(2 * count);
    }
    const { emissions, alphaScores, betaScores, scales, transitions, before, after } = this;
    let gold = 0;
    const exps = this.expTransitions();
    for (let i = 0; i < count; i++) {
      const at = i * size;
      this.score(data, from + i, at);
      gold += emissions[at + (data.labels[from + i] as number)] as number;
      let max = -Infinity;
      for (let y = 0; y < size; y++)
        if ((emissions[at + y] as number) > max) max = emissions[at + y] as number;
      gold -= max;
      for (let y = 0; y < size; y++) emissions[at + y] = Math.exp((emissions[at + y] as number) - max);
      const previous = i === 0 ? size : (data.labels[from + i - 1] as number);
      gold += transitions[previous * size + (data.labels[from + i] as number)] as number;
    }
    // Forward, scaled so that each position sums to one. Labels of next to no probability are not followed.
    let logZ = 0;
    for (let i = 0; i < count; i++) {
      const at = i * size;
      if (i === 0) {
        for (let y = 0; y < size; y++) {
          alphaScores[y] = mayFollow(OUTSIDE, y) ? (exps[size * size + y] as number) : 0;
        }
      } else {
        alphaScores.fill(0, at, at + size);
        for (let p = 0; p < size; p++) {
          const mass = alphaScores[at - size + p] as number;
          if (mass < SMALL_MASS) continue;
          const list = after[p] as Int32Array;
          for (let k = 0; k < list.length; k++) {
            const y = list[k] as number;
            alphaScores[at + y] = (alphaScores[at + y] as number) + mass * (exps[p * size + y] as number);
          }
        }
      }
      let sum = 0;
      for (let y = 0; y < size; y++) {
        const v = (alphaScores[at + y] as number) * (emissions[at + y] as number);
        alphaScores[at + y] = v;
        sum += v;
      }
      scales[i] = sum;
      logZ += Math.log(sum);
      for (let y = 0; y < size; y++) alphaScores[at + y] = (alphaScores[at + y] as number) / sum;
    }
    for (let i = count - 1; i >= 0; i--) {
      const at = i * size;
      betaScores.fill(i === count - 1 ? 1 : 0, at, at + size);
      if (i === count - 1) continue;
      const scale = scales[i + 1] as number;
      for (let y = 0; y < size; y++) {
        const v = ((betaScores[at + size + y] as number) * (emissions[at + size + y] as number)) / scale;
        if (v < SMALL_MASS) continue;
        const list = before[y] as Int32Array;
        for (let k = 0; k < list.length; k++) {
          const p = list[k] as number;
          betaScores[at + p] = (betaScores[at + p] as number) + v * (exps[p * size + y] as number);
        }
      }
    }
    // Transition gradients first: they need the untouched scores.
    for (let i = 0; i < count; i++) {
      const at = i * size;
      const goldLabel = data.labels[from + i] as number;
      if (i === 0) {
        for (let y = 0; y < size; y++) {
          if (!mayFollow(OUTSIDE, y)) continue;
          const mass = Math.min(1, (alphaScores[at + y] as number) * (betaScores[at + y] as number));
          this.stepTransition(size * size + y, mass - (y === goldLabel ? 1 : 0));
        }
        continue;
      }
      const goldBefore = data.labels[from + i - 1] as number;
      const scale = scales[i] as number;
      for (let y = 0; y < size; y++) {
        const v = ((betaScores[at + y] as number) * (emissions[at + y] as number)) / scale;
        if (v < SMALL_MASS && y !== goldLabel) continue;
        const list = before[y] as Int32Array;
        for (let k = 0; k < list.length; k++) {
          const p = list[k] as number;
          const mass = Math.min(
            1,
            v * (alphaScores[at - size + p] as number) * (exps[p * size + y] as number),
          );
          const g = mass - (y === goldLabel && p === goldBefore ? 1 : 0);
          if (g > SMALL_GRADIENT || g < -SMALL_GRADIENT) this.stepTransition(p * size + y, g);
        }
      }
    }
    const { active, gradients } = this;
    for (let i = 0; i < count; i++) {
      const at = i * size;
      const goldLabel = data.labels[from + i] as number;
      let used = 0;
      for (let y = 0; y < size; y++) {
        const mass = Math.min(1, (alphaScores[at + y] as number) * (betaScores[at + y] as number));
        const g = mass - (y === goldLabel ? 1 : 0);
        if (g < SMALL_GRADIENT && g > -SMALL_GRADIENT) continue;
        active[used] = y;
        gradients[used++] = g;
      }
      if (used > 0) this.step(data, from + i, used);
    }
    return logZ - gold;
  }

  private exps = new Float64Array(0);
  private expsAge = 0;
  /** exp of the transitions, refreshed now and then: they move slowly. */
  private expTransitions(): Float64Array {
    if (this.expsAge++ % 8 === 0) {
      const { transitions } = this;
      if (this.exps.length === 0) this.exps = new Float64Array(transitions.length);
      for (let i = 0; i < transitions.length; i++) this.exps[i] = Math.exp(transitions[i] as number);
    }
    return this.exps;
  }

  private score(data: TrainingSet, token: number, at: number): void {
    const { emissions, weights, labels } = this;
    emissions.fill(0, at, at + labels);
    const to = data.rows[token + 1] as number;
    for (let k = data.rows[token] as number; k < to; k++) {
      const row = (data.features[k] as number) * labels;
      for (let y = 0; y < labels; y++)
        emissions[at + y] = (emissions[at + y] as number) + (weights[row + y] as number);
    }
  }

  /** Moves the weights of a token's features against the `used` gradients collected in `gradients`. */
  private step(data: TrainingSet, token: number, used: number): void {
    const { weights, state, labels, active, gradients } = this;
    const { features } = data;
    const { alpha, l1, l2 } = this.options;
    const rowTo = data.rows[token + 1] as number;
    for (let k = data.rows[token] as number; k < rowTo; k++) {
      const row = (features[k] as number) * labels;
      for (let j = 0; j < used; j++) {
        const g = gradients[j] as number;
        const at = row + (active[j] as number);
        const before = state[2 * at + 1] as number;
        const after = before + g * g;
        const root = Math.sqrt(after);
        const zed =
          (state[2 * at] as number) + g - ((root - Math.sqrt(before)) / alpha) * (weights[at] as number);
        state[2 * at] = zed;
        state[2 * at + 1] = after;
        const excess = zed > l1 ? zed - l1 : zed < -l1 ? zed + l1 : 0;
        weights[at] = -excess / ((BETA + root) / alpha + l2);
      }
    }
  }

  private stepTransition(at: number, g: number): void {
    const { tz, tn, transitions } = this;
    const { alpha, l2 } = this.options;
    const before = tn[at] as number;
    const after = before + g * g;
    const zed =
      (tz[at] as number) + g - ((Math.sqrt(after) - Math.sqrt(before)) / alpha) * (transitions[at] as number);
    tn[at] = after;
    tz[at] = zed;
    transitions[at] = -zed / ((BETA + Math.sqrt(after)) / alpha + l2);
  }
}
