/**
 * Krippendorff's alpha for nominal data, any number of coders, values missing or not (K. Krippendorff,
 * Computing Krippendorff's Alpha-Reliability, 2011).
 */
import { seededRandom } from './random.js';

/** The codes that one unit was given, one for each coder that coded it. */
export type CodedUnit = readonly string[];

export interface Alpha {
  /** 1 perfect, 0 as by chance, below 0 worse; null when nothing varies or no unit has two codes. */
  readonly alpha: number | null;
  /** Units with at least two codes. */
  readonly units: number;
  /** The 95 % bootstrap interval over units. */
  readonly interval: readonly [low: number, high: number] | null;
}

const RESAMPLES = 1000;

/** Alpha with its bootstrap interval; the same seed gives the same interval. */
export function krippendorffAlpha(units: readonly CodedUnit[], seed: number): Alpha {
  const pairable = units.filter((codes) => codes.length > 1);
  const alpha = nominalAlpha(pairable);
  if (alpha === null) return { alpha, units: pairable.length, interval: null };
  const random = seededRandom(seed);
  const resampled: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const sample = pairable.map(() => pairable[Math.floor(random() * pairable.length)] ?? []);
    const value = nominalAlpha(sample);
    // a sample in which every code is the same shows no disagreement at all
    resampled.push(value ?? 1);
  }
  resampled.sort((a, b) => a - b);
  const at = (share: number): number => resampled[Math.round(share * (RESAMPLES - 1))] ?? alpha;
  return { alpha, units: pairable.length, interval: [at(0.025), at(0.975)] };
}

/** One minus observed over expected disagreement, from the coincidences of codes within units. */
function nominalAlpha(units: readonly CodedUnit[]): number | null {
  const totals = new Map<string, number>();
  let all = 0;
  let observed = 0;
  for (const codes of units) {
    const counts = new Map<string, number>();
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const [code, count] of counts) {
      totals.set(code, (totals.get(code) ?? 0) + count);
      observed += (count * (codes.length - count)) / (codes.length - 1);
    }
    all += codes.length;
  }
  let agreeing = 0;
  for (const count of totals.values()) agreeing += count * (count - 1);
  const expected = (all * (all - 1) - agreeing) / (all - 1);
  return all > 1 && expected > 0 ? 1 - observed / expected : null;
}
