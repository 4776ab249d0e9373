/** Judgements pooled by name, so that a mean without one of its members costs no walk through the others. */
export class ScorePools {
  readonly #pools = new Map<string, { readonly sum: Float64Array; count: number }>();

  /** Adds the probabilities of every label. */
  add(name: string, scores: Float64Array): void {
    const pool = this.#pools.get(name);
    if (!pool) {
      this.#pools.set(name, { sum: scores.slice(), count: 1 });
      return;
    }
    for (let l = 0; l < scores.length; l++) pool.sum[l] += scores[l];
    pool.count++;
  }

  /** Mean of a pool's other members with one even judgement added, for few say little; null when there are none. */
  shrunkMeanWithout(name: string, member: Float64Array): Float64Array | null {
    const pool = this.#pools.get(name);
    if (!pool || pool.count < 2) return null;
    return pool.sum.map((value, l) => Math.max(0, value - member[l] + 1 / member.length) / pool.count);
  }

  /** Mean of a pool; null when it is empty. */
  mean(name: string): Float64Array | null {
    const pool = this.#pools.get(name);
    return pool ? pool.sum.map((value) => value / pool.count) : null;
  }
}
