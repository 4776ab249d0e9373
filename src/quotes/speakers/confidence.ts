import type { Candidate, Evidence } from './candidates.js';
import type { Referent } from './memory.js';

/**
 * Share of right speakers by what they were found by, measured on half of each gold file and on the articles of
 * data/articles (docs/parts/speakers.md has the table), rounded down where few were seen.
 */
const BY_EVIDENCE: Readonly<Record<Evidence, number>> = {
  stated: 0.96,
  embedded: 0.92,
  source: 0.88,
  owner: 0.88,
  document: 0.85,
  place: 0.8,
  described: 0.9,
  'taken-in': 0.6,
  label: 0.92,
  interview: 0.95,
  owned: 0.85,
  connective: 0.85,
  speaker: 0.7,
  other: 0.7,
  subject: 0.72,
  following: 0.85,
};

/** What a referent found otherwise than by name may have at most. */
const BY_WAY: Readonly<Record<Referent['way'], number>> = {
  name: 1,
  noun: 0.86,
  reference: 0.86,
  unrecognised: 0.7,
  unlisted: 0.5,
};

/** That nobody can be determined is right about as often. */
const NOBODY = 0.6;

/** Probability that the speaker is right. */
export function confidenceOf(candidate: Candidate | null): number {
  if (candidate === null) return NOBODY;
  return Math.min(BY_EVIDENCE[candidate.evidence], BY_WAY[candidate.referent.way]);
}
