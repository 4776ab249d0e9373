/**
 * The model that needs no labelled data of the issue: a conditional logit (McFadden 1974) whose weights are
 * shared by the positions of any codebook, learned on other issues.
 */
import { UnusableFileError } from '../unusable-file-error.js';
import { COMPARISON_FEATURES } from './comparison.js';
import { MANNER_FEATURES } from './manner.js';
import { RELEVANCE_FEATURES } from './relevance.js';

/** A weight for each of `TRANSFER_FEATURES`. */
export type TransferModel = Float64Array;

const SIDES = ['neutral', 'off-issue'] as const;
const BLOCK = COMPARISON_FEATURES.length + MANNER_FEATURES.length + RELEVANCE_FEATURES.length;

/** The features of the conditional logit by name: those of a position, then those of neutral and of off-issue. */
export const TRANSFER_FEATURES: readonly string[] = [
  ...COMPARISON_FEATURES.map((feature) => `position ${feature}`),
  ...SIDES.flatMap((side) => [
    ...COMPARISON_FEATURES.map((feature) => `${side} against ${feature}`),
    ...MANNER_FEATURES.map((feature) => `${side} manner ${feature}`),
    ...RELEVANCE_FEATURES.map((feature) => `${side} relevance ${feature}`),
  ]),
];

/** The model file does not fit this version or codebook; train it again. */
export class StanceModelError extends UnusableFileError {
  override readonly name = 'StanceModelError';
}

/** Parses models/stance-transfer.json: `{"weights": {feature: weight}}`, naming every feature. */
export function parseTransferModel(text: string, fileName: string): TransferModel {
  const { weights } = JSON.parse(text) as { weights?: Record<string, unknown> };
  return Float64Array.from(TRANSFER_FEATURES, (feature) => {
    const weight = weights?.[feature];
    if (typeof weight === 'number') return weight;
    throw new StanceModelError(`${fileName}: no weight for "${feature}"; run npm run train:stance`);
  });
}

/** What an utterance offers each label, one row a label: the positions in order, then neutral, then off-issue. */
export function transferRows(
  comparison: readonly Float64Array[],
  manner: Float64Array,
  relevance: Float64Array,
): Float64Array[] {
  const most = new Float64Array(COMPARISON_FEATURES.length);
  const rows = comparison.map((features) => {
    const row = new Float64Array(TRANSFER_FEATURES.length);
    row.set(features);
    for (let k = 0; k < most.length; k++) most[k] = Math.max(most[k], features[k]);
    return row;
  });
  SIDES.forEach((_, side) => {
    const row = new Float64Array(TRANSFER_FEATURES.length);
    const at = COMPARISON_FEATURES.length + side * BLOCK;
    row.set(most, at);
    row.set(manner, at + most.length);
    row.set(relevance, at + most.length + manner.length);
    rows.push(row);
  });
  return rows;
}

/** Logits of every label, in the order of the rows. */
export function transferLogits(model: TransferModel, rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += row[i] * model[i];
    return sum;
  });
}
