/**
 * Keeps at most `limit` items of a stream: those of the lowest rank first, the earliest of equal rank. Memory
 * never exceeds the limit, however long the stream is.
 */
export class Shortlist<T> {
  readonly #ranks: T[][] = [];
  #kept = 0;
  #offered = 0;

  constructor(readonly limit: number) {}

  /** `make` is called only when the item is kept. */
  offer(rank: number, make: () => T): void {
    this.#offered++;
    while (this.#ranks.length <= rank) this.#ranks.push([]);
    if (this.#kept === this.limit && !this.#dropWorseThan(rank)) return;
    this.#ranks[rank]?.push(make());
    this.#kept++;
  }

  get offered(): number {
    return this.#offered;
  }

  get kept(): number {
    return this.#kept;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const items of this.#ranks) yield* items;
  }

  #dropWorseThan(rank: number): boolean {
    const worst = this.#ranks.findLastIndex((items) => items.length > 0);
    if (worst <= rank) return false;
    this.#ranks[worst]?.pop();
    this.#kept--;
    return true;
  }
}
