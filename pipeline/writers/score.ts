/** A probability as it is written: four decimals, the same number in the tables and in JSON. */
export function roundScore(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
