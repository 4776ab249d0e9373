/** Which subjects belong to a reported clause itself, and which to adnominal clauses in it. */

import { nextPredicate, type Predicate, predicateAt } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import { FOSSIL_FORMS } from '../fossil-forms.js';
import type { Reading } from '../reading.js';
import type { ClauseSearch } from './clause-search.js';
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

/**
 * The subject belongs to an adnominal clause (정부가 추진하는 사업이 …). 교체할 것이라고 is the clause's own predicate.
 */
export function isEmbedded({ reading, to }: ClauseSearch, particle: number): boolean {
  const predicate = followingPredicate(reading, particle + 1, to + 1);
  if (predicate === null || predicate.next > to) return false;
  // 병원이 혼자 쓰지 않도록 막겠다고: a purpose has a subject of its own.
  if (predicate.ending === 'EC' && predicate.last.surface.endsWith('도록')) return true;
  if (predicate.ending !== 'ETM') return false;
  const copula = predicate.next + 1;
  return !(copula >= to - 1 && isModal(reading, predicate.next));
}

/** 기구가 할당하는 것을 중단한다고: the subject may as well be that of what follows. */
export function isOfThing({ reading, to }: ClauseSearch, particle: number): boolean {
  const predicate = followingPredicate(reading, particle + 1, to + 1);
  const { morphemes } = reading;
  return (
    predicate !== null &&
    morphemes[predicate.next]?.surface === '것' &&
    morphemes[predicate.next + 1]?.tag === 'JKO'
  );
}

/** 것이라고, 예정이라고, 수 있다고: the morpheme at `i` only carries the predicate's tense or mood. */
function isModal({ morphemes }: Reading, i: number): boolean {
  const noun = morphemes[i];
  return noun?.tag === 'NNB' || MODAL_NOUNS.has(noun?.surface ?? '');
}

const MODAL_NOUNS = new Set(['예정', '계획', '방침', '전망', '입장', '생각']);

function followingPredicate(reading: Reading, from: number, to: number): Predicate | null {
  for (let i = from; i < to; ) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) {
      i = after;
      continue;
    }
    const predicate =
      nextPredicate(reading.morphemes, i, i + 1) === i ? predicateAt(reading.morphemes, i) : null;
    if (predicate !== null && !isFossil(reading, i, predicate)) return predicate;
    i = Math.max(i + 1, predicate?.next ?? 0);
  }
  return null;
}

function isFossil({ body, morphemes }: Reading, i: number, { last }: Predicate): boolean {
  return FOSSIL_FORMS.has(body.slice(morphemes[i]?.start ?? 0, last.end));
}
