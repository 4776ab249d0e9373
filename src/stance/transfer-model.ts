/** The model that needs no labelled data of the issue: a conditional logit learned on other issues. */
import { COMPARISON_FEATURES } from './comparison.js';
import { parseWeights } from './conditional-logit.js';
import { MANNER_FEATURES } from './manner.js';
import { saidKinds } from './manner-profile.js';
import { RELEVANCE_FEATURES } from './relevance.js';
import type { WordKind } from './steps/utterance-words.js';

/** A weight for each of `transferFeatures`. */
export type TransferModel = Float64Array;

const SIDES = ['neutral', 'off-issue'] as const;

/** The features of the conditional logit by name: those of a position, then those of neutral and of off-issue. */
export function transferFeatures(kinds: readonly WordKind[]): string[] {
  const manner = [...MANNER_FEATURES, ...saidKinds(kinds).map(({ name }) => name)];
  return [
    ...COMPARISON_FEATURES.map((feature) => `position ${feature}`),
    ...SIDES.flatMap((side) => [
      ...COMPARISON_FEATURES.map((feature) => `${side} against ${feature}`),
      ...manner.map((feature) => `${side} manner ${feature}`),
      ...RELEVANCE_FEATURES.map((feature) => `${side} relevance ${feature}`),
    ]),
  ];
}

/** Parses models/stance-transfer.json. Throws `StanceModelError` when a weight is missing. */
export function parseTransferModel(
  text: string,
  fileName: string,
  kinds: readonly WordKind[],
): TransferModel {
  return parseWeights(text, fileName, transferFeatures(kinds));
}

/** What an utterance offers each label, one row a label: the positions in order, then neutral, then off-issue. */
export function transferRows(
  comparison: readonly Float64Array[],
  manner: Float64Array,
  relevance: Float64Array,
): Float64Array[] {
  const most = new Float64Array(COMPARISON_FEATURES.length);
  const block = most.length + manner.length + relevance.length;
  const size = most.length + SIDES.length * block;
  const rows = comparison.map((features) => {
    const row = new Float64Array(size);
    row.set(features);
    for (let k = 0; k < most.length; k++) most[k] = Math.max(most[k], features[k]);
    return row;
  });
  SIDES.forEach((_, side) => {
    const row = new Float64Array(size);
    const at = most.length + side * block;
    row.set(most, at);
    row.set(manner, at + most.length);
    row.set(relevance, at + most.length + manner.length);
    rows.push(row);
  });
  return rows;
}
