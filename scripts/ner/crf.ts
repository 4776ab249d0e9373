/**
 * A linear-chain conditional random field trained online with FTRL-Proximal (McMahan et al. 2013): adaptive
 * steps per weight, and L1 that leaves most weights exactly zero, which is what makes the model compact.
 */

import { Lattice } from './lattice.js';
import { type TrainingSet, UNNAMED, UNSURE } from './training-set.js';

export interface CrfOptions {
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

const BETA = 1;
/** Gradients of absolute value below this are not applied: they cost time and change nothing. */
const SMALL_GRADIENT = 4e-3;
/** The exponentials of the transitions are computed anew after so many sentences: they move slowly. */
const STALE_AFTER = 8;

export class Crf {
  /** `weights[f * labels + y]`. */
  readonly weights: Float32Array;
  /** `transitions[p * labels + y]`; row `labels` is the sentence start. */
  readonly transitions: Float32Array;
  /** Of each weight: the sum of adjusted gradients and the sum of squared ones, side by side. */
  private readonly weightState: Float32Array;
  private readonly transitionState: Float32Array;
  private readonly exps: Float64Array;
  private readonly lattice: Lattice;
  /** The same over the paths that fit what is known of a sentence whose labels are not all known. */
  private readonly fitting: Lattice;
  /** How much likelier each pair of labels is over all paths than over the fitting ones. */
  private readonly surplus: Float64Array;
  /** The gradients of a morpheme that are applied, and their labels. */
  private readonly gradients: Float64Array;
  private readonly active: Int32Array;
  private sentences = 0;

  constructor(
    featureCount: number,
    private readonly labels: number,
    /** The labels of persons, organisations and places. */
    private readonly naming: ReadonlySet<number>,
    private readonly options: CrfOptions,
  ) {
    this.weights = new Float32Array(featureCount * labels);
    this.weightState = new Float32Array(2 * featureCount * labels);
    this.transitions = new Float32Array((labels + 1) * labels);
    this.transitionState = new Float32Array(2 * this.transitions.length);
    this.exps = new Float64Array(this.transitions.length);
    this.lattice = new Lattice(labels, this.exps);
    this.fitting = new Lattice(labels, this.exps);
    this.surplus = new Float64Array(labels * labels);
    this.gradients = new Float64Array(labels);
    this.active = new Int32Array(labels);
  }

  /** One pass over the sentences in this order; returns the mean negative log-likelihood of a morpheme. */
  epoch(data: TrainingSet, order: Int32Array): number {
    let loss = 0;
    let tokens = 0;
    for (const s of order) {
      const from = data.sentences[s] as number;
      const to = data.sentences[s + 1] as number;
      if (to > from) loss += this.learn(data, from, to);
      tokens += to - from;
    }
    return loss / tokens;
  }

  private learn(data: TrainingSet, from: number, to: number): number {
    const { labels, lattice, exps, transitions } = this;
    const count = to - from;
    if (this.sentences++ % STALE_AFTER === 0) {
      for (let k = 0; k < exps.length; k++) exps[k] = Math.exp(transitions[k] as number);
    }
    lattice.reserve(count);
    for (let i = 0; i < count; i++) this.score(data, from + i, i * labels);
    const partial = data.labels.subarray(from, to).some((label) => label >= UNNAMED);
    const fit = partial ? this.runFitting(data, from, count) : this.goldScore(data, from, count);
    const all = lattice.run(count);
    if (partial) this.learnPartialTransitions(count);
    else this.learnTransitions(data, from, count);
    for (let i = 0; i < count; i++) this.learnWeights(data, from + i, i, partial);
    return all - fit;
  }

  /** The score of the one path of a sentence whose labels are all known. */
  private goldScore(data: TrainingSet, from: number, count: number): number {
    const { labels, transitions, lattice } = this;
    let gold = 0;
    for (let i = 0; i < count; i++) {
      const label = data.labels[from + i] as number;
      const previous = i === 0 ? labels : (data.labels[from + i - 1] as number);
      gold +=
        (lattice.scores[i * labels + label] as number) + (transitions[previous * labels + label] as number);
    }
    return gold;
  }

  /** Runs over the fitting paths; the logarithm of the sum of their scores. */
  private runFitting(data: TrainingSet, from: number, count: number): number {
    const { fitting, lattice, labels, naming } = this;
    fitting.reserve(count);
    fitting.scores.set(lattice.scores.subarray(0, count * labels));
    for (let i = 0; i < count; i++) {
      const known = data.labels[from + i] as number;
      if (known === UNSURE) continue;
      fitting.restrict(i, (label) => (known === UNNAMED ? !naming.has(label) : label === known));
    }
    return fitting.run(count);
  }

  private score(data: TrainingSet, token: number, at: number): void {
    const { weights, labels } = this;
    const { scores } = this.lattice;
    scores.fill(0, at, at + labels);
    const to = data.rows[token + 1] as number;
    for (let k = data.rows[token] as number; k < to; k++) {
      const row = (data.features[k] as number) * labels;
      for (let y = 0; y < labels; y++)
        scores[at + y] = (scores[at + y] as number) + (weights[row + y] as number);
    }
  }

  private learnTransitions(data: TrainingSet, from: number, count: number): void {
    const { labels, lattice } = this;
    for (let y = 0; y < labels; y++) {
      this.stepTransition(labels * labels + y, lattice.probability(0, y) - (data.labels[from] === y ? 1 : 0));
    }
    for (let i = 1; i < count; i++) {
      const gold = data.labels[from + i];
      const goldBefore = data.labels[from + i - 1];
      lattice.pairs(i, (p, y, probability) => {
        this.stepTransition(p * labels + y, probability - (y === gold && p === goldBefore ? 1 : 0));
      });
    }
  }

  private learnPartialTransitions(count: number): void {
    const { labels, lattice, fitting, surplus } = this;
    for (let y = 0; y < labels; y++) {
      this.stepTransition(labels * labels + y, lattice.probability(0, y) - fitting.probability(0, y));
    }
    for (let i = 1; i < count; i++) {
      surplus.fill(0);
      lattice.pairs(i, (p, y, probability) => {
        surplus[p * labels + y] = probability;
      });
      fitting.pairs(i, (p, y, probability) => {
        surplus[p * labels + y] = (surplus[p * labels + y] as number) - probability;
      });
      for (let pair = 0; pair < surplus.length; pair++) this.stepTransition(pair, surplus[pair] as number);
    }
  }

  private stepTransition(at: number, gradient: number): void {
    if (Math.abs(gradient) < SMALL_GRADIENT) return;
    this.transitions[at] = this.step(this.transitionState, at, this.transitions[at] as number, gradient, 0);
  }

  /** Moves the weights of a morpheme's features against the gradients of its labels. */
  private learnWeights(data: TrainingSet, token: number, position: number, partial: boolean): void {
    const { weights, weightState, labels, active, gradients, lattice, fitting } = this;
    const { l1 } = this.options;
    let used = 0;
    for (let y = 0; y < labels; y++) {
      const known = data.labels[token] === y ? 1 : 0;
      const wanted = partial ? fitting.probability(position, y) : known;
      const gradient = lattice.probability(position, y) - wanted;
      if (Math.abs(gradient) < SMALL_GRADIENT) continue;
      active[used] = y;
      gradients[used++] = gradient;
    }
    if (used === 0) return;
    const to = data.rows[token + 1] as number;
    for (let k = data.rows[token] as number; k < to; k++) {
      const row = (data.features[k] as number) * labels;
      for (let j = 0; j < used; j++) {
        const at = row + (active[j] as number);
        weights[at] = this.step(weightState, at, weights[at] as number, gradients[j] as number, l1);
      }
    }
  }

  /** Updates the two sums of weight `at` in `state` and returns its new value. */
  private step(state: Float32Array, at: number, weight: number, gradient: number, l1: number): number {
    const { alpha, l2 } = this.options;
    const before = state[2 * at + 1] as number;
    const after = before + gradient * gradient;
    const root = Math.sqrt(after);
    const sum = (state[2 * at] as number) + gradient - ((root - Math.sqrt(before)) / alpha) * weight;
    state[2 * at] = sum;
    state[2 * at + 1] = after;
    const excess = sum > l1 ? sum - l1 : sum < -l1 ? sum + l1 : 0;
    return -excess / ((BETA + root) / alpha + l2);
  }
}
