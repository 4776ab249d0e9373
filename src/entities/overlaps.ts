import type { Candidate } from './reading.js';

/** The candidates that remain when, where some overlap, the best trusted and then the longest one wins; in text order. */
export function withoutOverlaps<T extends Candidate>(candidates: readonly T[]): T[] {
  const ranked = candidates
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = new SortedSpans<T>();
  for (const candidate of ranked) kept.addIfFree(candidate);
  return kept.inOrder();
}

/** Spans by start in buckets of text, so that a look-up touches few of them. */
class SortedSpans<T extends Candidate> {
  readonly #buckets: (T[] | undefined)[] = [];
  readonly #kept: T[] = [];

  addIfFree(span: T): void {
    const first = bucketOf(span.start);
    const last = bucketOf(span.end - 1);
    for (let bucket = first; bucket <= last; bucket += 1) {
      for (const other of this.#buckets[bucket] ?? NOTHING) {
        if (span.start < other.end && other.start < span.end) return;
      }
    }
    this.#kept.push(span);
    for (let bucket = first; bucket <= last; bucket += 1) {
      const spans = this.#buckets[bucket];
      if (spans === undefined) this.#buckets[bucket] = [span];
      else spans.push(span);
    }
  }

  inOrder(): T[] {
    return this.#kept.sort((a, b) => a.start - b.start);
  }
}

const NOTHING: readonly never[] = [];
const bucketOf = (position: number): number => position >> 6;
