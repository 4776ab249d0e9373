import { seededRandom } from '../agreement/random.js';
import { softmax } from '../judge.js';

/** A prediction made without having seen its utterance: logits of every label and the true one. */
export interface HeldOut {
  readonly logits: Float64Array;
  readonly target: number;
}

/** The temperature under which held-out predictions have the least log loss (Guo et al. 2017), by golden section. */
export function fitTemperature(heldOut: readonly HeldOut[]): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.05);
  let high = Math.log(20);
  for (let i = 0; i < 40; i++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (logLoss(heldOut, Math.exp(left)) < logLoss(heldOut, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** Sum of the negative logarithms of the probabilities that the true labels were given. */
export function logLoss(heldOut: readonly HeldOut[], temperature: number): number {
  let loss = 0;
  for (const { logits, target } of heldOut)
    loss -= Math.log(Math.max(1e-12, softmax(logits, temperature)[target]));
  return loss;
}

/** Predictions whose probability lies in `[from, to)`: how sure they were and how often right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
}

/** The reliability table of answers given with a probability, in ten bins; empty ones are left out. */
export function reliability(
  answers: readonly { readonly score: number; readonly right: boolean }[],
): ReliabilityBin[] {
  const bins: ReliabilityBin[] = [];
  for (let bin = 0; bin < 10; bin++) {
    const inside = answers.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin);
    if (inside.length === 0) continue;
    const sum = inside.reduce((total, { score }) => total + score, 0);
    const right = inside.filter((answer) => answer.right).length;
    bins.push({
      from: bin / 10,
      to: (bin + 1) / 10,
      count: inside.length,
      confidence: sum / inside.length,
      accuracy: right / inside.length,
    });
  }
  return bins;
}

/** Mean distance of confidence from accuracy, weighted by the bins' counts. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return (
    bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.accuracy), 0) / Math.max(1, all)
  );
}

/** Times that answers are drawn to see what chance alone makes of a calibration error. */
const DRAWS = 200;

/**
 * The calibration error that answers with these probabilities have on average when every probability is exactly true:
 * few answers are never as often right as they are sure. The same probabilities give the same figure.
 */
export function calibrationErrorByChance(scores: readonly number[]): number {
  const random = seededRandom(1);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    sum += calibrationError(reliability(scores.map((score) => ({ score, right: random() < score }))));
  return sum / DRAWS;
}
