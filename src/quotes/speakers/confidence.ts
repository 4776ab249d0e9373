import type { Candidate } from './candidates.js';

/** Probability that the chosen speaker is right; replaced by measured values per kind of evidence. */
export function confidenceOf(candidate: Candidate | null): number {
  if (candidate === null) return 0.5;
  return Math.round(Math.min(0.97, 0.5 + 0.15 * candidate.score) * 100) / 100;
}
