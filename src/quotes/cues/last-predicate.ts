/** The verb that ends a sentence. */
import type { Reading } from '../reading.js';
import { type Predicate, predicateAt } from './morphology.js';

/** Morphemes at the end of a sentence among which its verb is looked for. */
const REACH = 12;

/** The finite verb at the end of the morphemes `[first, end)`, null when they end otherwise. */
export function lastPredicate({ morphemes }: Reading, first: number, end: number): Predicate | null {
  for (let i = end - 1; i >= first && i > end - REACH; i--) {
    const predicate = predicateAt(morphemes, i);
    if (predicate !== null && !morphemes[i]?.tag.startsWith('VX'))
      return predicate.ending === 'EF' ? predicate : null;
  }
  return null;
}
