import { logitsOf } from '../conditional-logit.js';
import { softmax } from '../judge.js';
import { minimise } from './lbfgs.js';

/** A text of some issue: what it offers each label of that codebook, and the true one. */
export interface ChoiceExample {
  readonly rows: readonly Float64Array[];
  readonly target: number;
  readonly importance: number;
}

const ITERATIONS = 200;

/**
 * Learns the weights of a conditional logit from texts of any number of issues. `prior` is what the weights are
 * without evidence; `penalty` is the strength of the L2 penalty on what they differ from it, per unit of importance.
 */
export function learnWeights(
  examples: readonly ChoiceExample[],
  prior: Float64Array,
  penalty: number,
): Float64Array {
  const scale = penalty * examples.reduce((sum, { importance }) => sum + importance, 0);
  const differences = minimise(
    prior.length,
    (difference, gradient) => {
      const weights = difference.map((value, i) => value + prior[i]);
      let loss = 0;
      for (let i = 0; i < difference.length; i++) {
        loss += 0.5 * scale * difference[i] * difference[i];
        gradient[i] = scale * difference[i];
      }
      for (const { rows, target, importance } of examples) {
        const probabilities = softmax(logitsOf(weights, rows));
        loss -= importance * Math.log(Math.max(1e-300, probabilities[target]));
        rows.forEach((row, label) => {
          const error = importance * (probabilities[label] - (label === target ? 1 : 0));
          for (let i = 0; i < row.length; i++) gradient[i] += error * row[i];
        });
      }
      return loss;
    },
    ITERATIONS,
  );
  return differences.map((value, i) => value + prior[i]);
}
