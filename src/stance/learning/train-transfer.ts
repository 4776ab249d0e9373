import { softmax } from '../judge.js';
import { TRANSFER_FEATURES, type TransferModel, transferLogits } from '../transfer-model.js';
import { minimise } from './lbfgs.js';

/** An utterance of some issue: what it offers each label of that codebook, and the true one. */
export interface TransferExample {
  readonly rows: readonly Float64Array[];
  readonly target: number;
  readonly importance: number;
}

const ITERATIONS = 200;

/** Learns the shared weights from utterances of any number of issues. */
export function trainTransfer(examples: readonly TransferExample[], penalty: number): TransferModel {
  const scale = penalty * examples.reduce((sum, { importance }) => sum + importance, 0);
  return minimise(
    TRANSFER_FEATURES.length,
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        loss += 0.5 * scale * weights[i] * weights[i];
        gradient[i] = scale * weights[i];
      }
      for (const { rows, target, importance } of examples) {
        const probabilities = softmax(transferLogits(weights, rows));
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
}
