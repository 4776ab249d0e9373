/** How alike two utterances and two speakers' names are. */
import { disassemble } from 'es-hangul';
import {
  DiceCoefficient,
  JaroWinklerDistance,
  LevenshteinDistance,
} from 'natural/lib/natural/distance/index.js';

/** Texts longer than this are compared by their bigrams; edit distance would take too long. */
const LONGEST_EDITED = 200;
/** A shorter wording inside a longer one counts from this length on (characters without spaces). */
const SHORTEST_PART = 12;

/** 0..1 for two normalised texts; 1 when one of some length is contained in the other. */
export function wordingLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST_PART && long.includes(short)) return 1;
  if (long.length > LONGEST_EDITED) return DiceCoefficient(a, b);
  return 1 - LevenshteinDistance(a, b) / Math.max(1, long.length);
}

/** Letters of one syllable: 원 and 영 differ by three. */
const MOST_EDITS = 3;

/**
 * Whether two names may be one person's or organisation's, misspelt (누리텍스, 누리백스): they begin with the same
 * syllable and differ by few letters (jamo), about one syllable's worth.
 */
export function isMisspelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === '' || a.charAt(0) !== b.charAt(0) || Math.abs(a.length - b.length) > 1) return false;
  const [left, right] = [disassemble(a), disassemble(b)];
  return JaroWinklerDistance(left, right) >= 0.85 && LevenshteinDistance(left, right) <= MOST_EDITS;
}
