import type { LocalText } from '../../src/local-text.js';
import { difference, type Sides } from './messages.js';

/**
 * What decides the results of a run besides its articles, under names that a user understands: a run is continued only
 * with the same.
 */
export type DecidingFacts = Readonly<Record<string, string>>;

/** What of two lists of facts is different, in words; empty when nothing is. `sides` tells one from the other. */
export function differences(some: DecidingFacts, others: DecidingFacts, sides: Sides): LocalText[] {
  return [...new Set([...Object.keys(some), ...Object.keys(others)])]
    .filter((fact) => some[fact] !== others[fact])
    .map((fact) => difference(fact, some[fact], others[fact], sides));
}
