import { softmax } from './judge.js';

/** What parts of a text put into the scales: their weight, and the probabilities of the labels. */
export interface Part {
  readonly weight: number;
  /** The positions in order, then neutral, then off-issue. */
  readonly scores: Float64Array;
}

/** How far one position must lead, as a share of all talk on the issue, to be as likely a stance as not. */
export interface Scales {
  readonly lead: number;
  readonly steepness: number;
}

/**
 * The labels of a whole from its parts. Every part counts with its weight times its probability of being on the issue;
 * what positions hold against each other is neutral, so a balanced text is neutral. `on` is the probability that the
 * whole is on the issue.
 */
export function balanceOf(parts: readonly Part[], on: number, { lead, steepness }: Scales): Float64Array {
  const size = parts[0]?.scores.length ?? 2;
  const positions = size - 2;
  const mass = new Float64Array(positions);
  let total = 0;
  for (const { weight, scores } of parts) {
    total += weight * (1 - scores[size - 1]);
    for (let i = 0; i < positions; i++) mass[i] += weight * scores[i];
  }
  const shares = mass.map((value) => (total > 0 ? value / total : 0));
  const sorted = shares.toSorted((a, b) => b - a);
  const sided = 1 / (1 + Math.exp(-steepness * (sorted[0] - (sorted[1] ?? 0) - lead)));
  const which = softmax(shares.map((share) => steepness * share));
  return Float64Array.of(...which.map((share) => on * sided * share), on * (1 - sided), 1 - on);
}
