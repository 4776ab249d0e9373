import type { Entity, Span } from '../../document.js';

/** A mention with its entity. */
export interface Named extends Span {
  readonly entity: Entity;
}

/** Index of the first span whose `start` is at or after `offset`; `spans` ascend by start. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
