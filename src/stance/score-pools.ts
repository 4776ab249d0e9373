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

  /** Mean of a pool, without one of its members if that is given; null when nothing is left. */
  mean(name: string, member: Float64Array | null = null): Float64Array | null {
    const pool = this.#pools.get(name);
    const count = (pool?.count ?? 0) - (member ? 1 : 0);
    if (!pool || count <= 0) return null;
    return pool.sum.map((value, l) => Math.max(0, value - (member?.[l] ?? 0)) / count);
  }
}
