/**
 * The model that needs no labelled data of the issue: weights shared by the positions of any codebook,
 * learned on other issues (a conditional logit over the labels of a codebook).
 */
import { COMPARISON_FEATURES } from './comparison.js';
import { MANNER_FEATURES } from './manner.js';
import { RELEVANCE_FEATURES } from './relevance.js';

export interface TransferModel {
  /** Weights of `COMPARISON_FEATURES` in the logit of a position. */
  readonly position: Float64Array;
  /** Weights of the same figures' maximum over the positions in the logit of neutral and of off-issue. */
  readonly neutralAgainst: Float64Array;
  readonly offAgainst: Float64Array;
  /** Weights of `MANNER_FEATURES`. */
  readonly neutralManner: Float64Array;
  readonly offManner: Float64Array;
  /** Weights of `RELEVANCE_FEATURES`. */
  readonly neutralRelevance: Float64Array;
  readonly offRelevance: Float64Array;
}

const PARTS = {
  position: COMPARISON_FEATURES,
  neutralAgainst: COMPARISON_FEATURES,
  offAgainst: COMPARISON_FEATURES,
  neutralManner: MANNER_FEATURES,
  offManner: MANNER_FEATURES,
  neutralRelevance: RELEVANCE_FEATURES,
  offRelevance: RELEVANCE_FEATURES,
} as const satisfies Record<keyof TransferModel, readonly string[]>;

/** The model file does not fit this version; train it again. */
export class StanceModelError extends Error {
  override readonly name = 'StanceModelError';
}

/** Parses models/stance-transfer.json: for each part an object `{feature: weight}` naming every feature. */
export function parseTransferModel(text: string, fileName: string): TransferModel {
  const json: unknown = JSON.parse(text);
  const part = (name: keyof TransferModel): Float64Array => {
    const weights = isRecord(json) ? json[name] : undefined;
    return Float64Array.from(PARTS[name], (feature) => {
      const weight = isRecord(weights) ? weights[feature] : undefined;
      if (typeof weight !== 'number') {
        throw new StanceModelError(
          `${fileName}: no weight "${feature}" in "${name}"; run npm run train:stance`,
        );
      }
      return weight;
    });
  };
  return {
    position: part('position'),
    neutralAgainst: part('neutralAgainst'),
    offAgainst: part('offAgainst'),
    neutralManner: part('neutralManner'),
    offManner: part('offManner'),
    neutralRelevance: part('neutralRelevance'),
    offRelevance: part('offRelevance'),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Logits of every label: the positions in order, then neutral, then off-issue. */
export function transferLogits(
  model: TransferModel,
  comparison: readonly Float64Array[],
  manner: Float64Array,
  relevance: Float64Array,
): Float64Array {
  const logits = new Float64Array(comparison.length + 2);
  const most = new Float64Array(COMPARISON_FEATURES.length);
  for (let p = 0; p < comparison.length; p++) {
    const row = comparison[p];
    if (!row) continue;
    logits[p] = dot(model.position, row);
    for (let k = 0; k < most.length; k++) most[k] = Math.max(most[k] ?? 0, row[k] ?? 0);
  }
  logits[comparison.length] =
    dot(model.neutralAgainst, most) +
    dot(model.neutralManner, manner) +
    dot(model.neutralRelevance, relevance);
  logits[comparison.length + 1] =
    dot(model.offAgainst, most) + dot(model.offManner, manner) + dot(model.offRelevance, relevance);
  return logits;
}

/** Inner product of two vectors of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
