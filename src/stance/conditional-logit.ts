/**
 * A conditional logit (McFadden 1974): what a text offers each label is weighed with weights that all positions
 * share, so that they serve any codebook.
 */
import { StanceModelError } from './stance-model-error.js';

/** Parses a file of weights, `{"weights": {feature: weight}}`, that must name every one of `features`. */
export function parseWeights(text: string, fileName: string, features: readonly string[]): Float64Array {
  const { weights } = JSON.parse(text) as { weights?: Record<string, unknown> };
  return Float64Array.from(features, (feature) => {
    const weight = weights?.[feature];
    if (typeof weight === 'number') return weight;
    throw new StanceModelError(`${fileName}: no weight for "${feature}"; run npm run train:stance`);
  });
}

/** Logits of every label, in the order of the rows, one a label. */
export function logitsOf(weights: Float64Array, rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += row[i] * weights[i];
    return sum;
  });
}
