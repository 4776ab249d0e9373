/** Walks over verbs outside quotation marks. */

import type { Reading } from '../reading.js';
import { nextPredicate } from './morphology.js';
import { isSubjectAt } from './subject-particles.js';

/** How many morphemes and quotations are passed without a verb: it keeps sentences without end linear. */
const LONGEST_WAY = 200;

/** The next predicate outside quotation marks, `to` when none is near; stops at a new subject when `stopAtSubject`. */
export function nextOutside(reading: Reading, from: number, to: number, stopAtSubject: boolean): number {
  const { morphemes, afterPair } = reading;
  for (let i = from, steps = 0; i < to && steps < LONGEST_WAY; steps++) {
    const after = afterPair[i] ?? 0;
    if (after > i) {
      i = after;
      continue;
    }
    if (
      reading.inName[i] === 0 &&
      nextPredicate(morphemes, i, i + 1) === i &&
      !isQuotativeParticle(reading, i)
    )
      return i;
    if (stopAtSubject && isSubjectAt(reading, i)) return to;
    i++;
  }
  return to;
}

/** The copula right after a closing mark (“…”이라고) is part of the quotative, no predicate. */
function isQuotativeParticle({ morphemes, body }: Reading, i: number): boolean {
  const morpheme = morphemes[i];
  if (morpheme === undefined || !morpheme.tag.startsWith('VCP')) return false;
  return QUOTE_END.has(body.charCodeAt(morpheme.start - 1));
}

const QUOTE_END = new Set([...'”"’\'」』»＂″'].map((mark) => mark.charCodeAt(0)));
