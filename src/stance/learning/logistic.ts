/**
 * Multinomial logistic regression with an L2 penalty over sparse features, minimised by L-BFGS
 * (Liu and Nocedal 1989) with backtracking. Deterministic.
 */

/** A sparse feature vector: parallel indices and values. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface LogisticProblem {
  readonly rows: readonly SparseVector[];
  /** Class of each row, 0 .. classes-1. */
  readonly targets: readonly number[];
  readonly classes: number;
  readonly features: number;
  /** Strength of the penalty on the squared weights, per row. */
  readonly penalty: number;
  /** @default 60 */
  readonly iterations?: number;
}

const MEMORY = 8;

/** Weights as `weights[feature * classes + class]`. */
export function trainLogistic(problem: LogisticProblem): Float64Array {
  const size = problem.features * problem.classes;
  let weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossAndGradient(problem, weights, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < (problem.iterations ?? 60); iteration++) {
    const direction = twoLoop(gradient, steps);
    let slope = inner(direction, gradient);
    if (slope >= 0) break;
    let step = iteration === 0 ? 1 / Math.sqrt(inner(gradient, gradient)) : 1;
    let found = false;
    const nextGradient = new Float64Array(size);
    let next = weights;
    let nextLoss = loss;
    for (let trial = 0; trial < 20; trial++) {
      next = weights.map((weight, i) => weight + step * (direction[i] ?? 0));
      nextLoss = lossAndGradient(problem, next, nextGradient);
      if (nextLoss <= loss + 1e-4 * step * slope) {
        found = true;
        break;
      }
      step /= 2;
    }
    if (!found) break;
    const s = next.map((value, i) => value - (weights[i] ?? 0));
    const y = nextGradient.map((value, i) => value - (gradient[i] ?? 0));
    const curvature = inner(s, y);
    if (curvature > 1e-12) {
      steps.push({ s, y, rho: 1 / curvature });
      if (steps.length > MEMORY) steps.shift();
    }
    const gain = loss - nextLoss;
    weights = next;
    gradient = nextGradient;
    loss = nextLoss;
    slope = 0;
    if (gain < 1e-6 * Math.abs(loss)) break;
  }
  return weights;
}

function lossAndGradient(problem: LogisticProblem, weights: Float64Array, gradient: Float64Array): number {
  const { rows, targets, classes, penalty } = problem;
  gradient.fill(0);
  const scores = new Float64Array(classes);
  let loss = 0;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!row) continue;
    const { indices, values } = row;
    scores.fill(0);
    for (let k = 0; k < indices.length; k++) {
      const at = indices[k] * classes;
      const value = values[k];
      for (let c = 0; c < classes; c++) scores[c] += value * weights[at + c];
    }
    let most = scores[0];
    for (let c = 1; c < classes; c++) if (scores[c] > most) most = scores[c];
    let sum = 0;
    for (let c = 0; c < classes; c++) {
      scores[c] = Math.exp(scores[c] - most);
      sum += scores[c];
    }
    const target = targets[r] ?? 0;
    loss -= Math.log(scores[target] / sum);
    for (let c = 0; c < classes; c++) scores[c] = scores[c] / sum - (c === target ? 1 : 0);
    for (let k = 0; k < indices.length; k++) {
      const at = indices[k] * classes;
      const value = values[k];
      for (let c = 0; c < classes; c++) gradient[at + c] += value * scores[c];
    }
  }
  const scale = penalty * rows.length;
  for (let i = 0; i < weights.length; i++) {
    loss += 0.5 * scale * weights[i] * weights[i];
    gradient[i] += scale * weights[i];
  }
  return loss;
}

function twoLoop(
  gradient: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step) continue;
    const alpha = step.rho * inner(step.s, q);
    alphas[i] = alpha;
    for (let k = 0; k < q.length; k++) q[k] -= alpha * step.y[k];
  }
  const last = steps.at(-1);
  if (last) {
    const scale = inner(last.s, last.y) / inner(last.y, last.y);
    for (let k = 0; k < q.length; k++) q[k] *= scale;
  }
  for (const [i, step] of steps.entries()) {
    const beta = step.rho * inner(step.y, q);
    const alpha = alphas[i] ?? 0;
    for (let k = 0; k < q.length; k++) q[k] += (alpha - beta) * step.s[k];
  }
  return q;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
