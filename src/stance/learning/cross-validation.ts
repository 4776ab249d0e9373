import type { HeldOut } from './calibration.js';
import { LearnedLogits } from './learned-logits.js';
import { parseStanceModel } from './stance-model.js';
import { type CodedUtterance, learn, modelFile, type TrainingOptions } from './train.js';

/** Which items are tested in each fold. Items of one group stay together; the same input gives the same folds. */
export function foldsOf(groups: readonly string[], folds: number): number[] {
  const order = new Map([...new Set(groups)].sort().map((group, i) => [group, i]));
  return groups.map((group) => (order.get(group) ?? 0) % folds);
}

export interface CrossValidationOptions extends TrainingOptions {
  /** How much of each fold's training part is learned from, evenly picked. @default 1 */
  readonly share?: number;
}

/** Logits for every utterance from models that have seen no utterance of its fold; `fold[i]` belongs to `coded[i]`. */
export function crossValidate(
  coded: readonly CodedUtterance[],
  labels: readonly string[],
  fold: readonly number[],
  { share = 1, ...options }: CrossValidationOptions = {},
): HeldOut[] {
  const heldOut = new Array<HeldOut>(coded.length);
  for (const tested of new Set(fold)) {
    const learned = learn(
      coded
        .filter((_, i) => fold[i] !== tested)
        .filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share)),
      labels.length,
      options,
    );
    const model = parseStanceModel(modelFile('cross-validation', labels, learned, 1), 'cross-validation');
    const logits = new LearnedLogits(model);
    coded.forEach(({ utterance, argument, target, codebookLogits }, i) => {
      if (fold[i] === tested)
        heldOut[i] = { logits: logits.logits(utterance, argument, codebookLogits), target };
    });
  }
  return heldOut;
}
