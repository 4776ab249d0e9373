import type { Stance } from '../document.js';
import { NEUTRAL, OFF_ISSUE, UNJUDGED } from './codebook.js';

/** Positions of a lower score are told as neutral unless the user says otherwise; accuracy.md has the curve behind it. */
export const LEAST_SCORE = 0.5;

/** A stance as it is told: a side taken with less than `least` is neutral, every score stays. */
export function told(stance: Stance, least: number): Stance {
  const sided = ![NEUTRAL, OFF_ISSUE, UNJUDGED].includes(stance.position);
  return sided && stance.score < least ? { ...stance, position: NEUTRAL } : stance;
}
