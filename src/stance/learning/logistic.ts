/** Multinomial logistic regression with an L2 penalty over sparse features. */
import { minimise } from './lbfgs.js';

/** A sparse feature vector: parallel indices and values. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface LogisticProblem {
  readonly rows: readonly SparseVector[];
  /** Class of each row, 0 .. classes-1. */
  readonly targets: readonly number[];
  /** What is added to the scores of each row before anything is learned; empty for nothing. */
  readonly offsets: readonly Float64Array[];
  /** How much each row counts. */
  readonly importance: readonly number[];
  readonly classes: number;
  readonly features: number;
  /** Strength of the penalty on the squared weights, per row. */
  readonly penalty: number;
}

const ITERATIONS = 60;

/** Learns weights, laid out as `weights[feature * classes + class]`. */
export function trainLogistic(problem: LogisticProblem): Float64Array {
  const { rows, targets, offsets, importance, classes, features, penalty } = problem;
  const scores = new Float64Array(classes);
  const scale = penalty * rows.length;
  return minimise(
    features * classes,
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        loss += 0.5 * scale * weights[i] * weights[i];
        gradient[i] = scale * weights[i];
      }
      rows.forEach((row, r) => {
        const weight = importance[r] ?? 1;
        setScores(row, weights, scores);
        const offset = offsets[r];
        if (offset) for (let c = 0; c < classes; c++) scores[c] += offset[c];
        const sum = exponentiate(scores);
        const target = targets[r] ?? 0;
        loss -= weight * Math.log(Math.max(1e-300, scores[target] / sum));
        for (let c = 0; c < classes; c++) scores[c] = weight * (scores[c] / sum - (c === target ? 1 : 0));
        const { indices, values } = row;
        for (let k = 0; k < indices.length; k++) {
          const at = indices[k] * classes;
          for (let c = 0; c < classes; c++) gradient[at + c] += values[k] * scores[c];
        }
      });
      return loss;
    },
    ITERATIONS,
  );
}

function setScores({ indices, values }: SparseVector, weights: Float64Array, scores: Float64Array): void {
  const classes = scores.length;
  scores.fill(0);
  for (let k = 0; k < indices.length; k++) {
    const at = indices[k] * classes;
    for (let c = 0; c < classes; c++) scores[c] += values[k] * weights[at + c];
  }
}

/** Replaces scores by their exponentials, scaled so that none overflows; returns the sum. */
function exponentiate(scores: Float64Array): number {
  let most = scores[0];
  for (let c = 1; c < scores.length; c++) if (scores[c] > most) most = scores[c];
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c] - most);
    sum += scores[c];
  }
  return sum;
}
