/** Which subjects belong to a reported clause itself, and which to adnominal clauses in it. */

import { nextPredicate, type Predicate, predicateAt } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import type { ClauseSearch } from './clause-start.js';
import { wordEnd } from './eojeol.js';

/** Whether a subject of the reported clause itself follows. */
export function hasSubjectAfter(search: ClauseSearch, from: number): boolean {
  const { reading, to } = search;
  for (let i = from; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    const morpheme = reading.morphemes[i];
    if (morpheme !== undefined && i < to && isSubjectAt(reading, i) && !isEmbedded(search, i)) {
      return true;
    }
  }
  return false;
}

/** Whether the first argument from morpheme `from` on is a subject, adnominal clauses left aside. */
export function startsWithSubject(search: ClauseSearch, from: number): boolean {
  const { reading, to } = search;
  const firstWord = wordEnd(reading.morphemes, from);
  for (let i = from; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) return false;
    const tag = reading.morphemes[i]?.tag ?? '';
    if (isSubjectAt(reading, i) && !isEmbedded(search, i)) return true;
    if ((tag === 'JKO' || tag === 'JKB') && (i < firstWord || !isEmbedded(search, i))) return false;
  }
  return false;
}

/** The subject belongs to an adnominal clause (정부가 추진하는 사업이 …). */
export function isEmbedded({ reading, to }: ClauseSearch, particle: number): boolean {
  const predicate = followingPredicate(reading, particle + 1, to + 1);
  return predicate !== null && predicate.ending === 'ETM' && predicate.next <= to;
}

function followingPredicate(reading: Reading, from: number, to: number): Predicate | null {
  for (let i = from; i < to; ) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) {
      i = after;
      continue;
    }
    if (nextPredicate(reading.morphemes, i, i + 1) === i) return predicateAt(reading.morphemes, i);
    i++;
  }
  return null;
}
