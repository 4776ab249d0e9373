/** The verb or noun of saying that governs a quotation. */

import type { Reading } from '../reading.js';
import { type Governor, governorOf, nounGovernor, reports } from './governors.js';
import { type Predicate, predicateAt, quotativeEnding } from './morphology.js';
import { nextOutside } from './outside-marks.js';
import { isSubjectAt } from './subject-particles.js';
import { isSuit } from './suits.js';

/** How many predicates are looked at before giving up: it keeps sentences without end linear. */
const REACH = 24;

/**
 * The verb that governs a -고 complement which ends before morpheme `from`, looked for up to morpheme `to`:
 * the next verb of saying, else the next verb that is not an adnominal.
 */
export function governorOfComplement(reading: Reading, from: number, to: number): Governor | null {
  let fallback: Governor | null = null;
  for (let i = from, seen = 0; i < to && seen < REACH; seen++) {
    const at = nextOutside(reading, i, to, fallback !== null);
    const predicate = at < to ? predicateAt(reading.morphemes, at) : null;
    if (predicate === null) break;
    const governor = governorOf(reading, predicate);
    if (fallback !== null && isAlsoDone(reading, fallback, governor)) return fallback;
    if (reports(governor.verb)) return stronger(reading, governor, to);
    if (governor.verb !== null) return fallback ?? governor;
    i = predicate.next;
    if (quotativeEnding(predicate.last) !== null) return fallback ?? governor;
    if (predicate.ending === 'ETM' && !endsClause(reading, predicate)) continue;
    if (!isAdverbial(predicate)) fallback ??= governor;
    if (predicate.ending === 'EF' || predicate.ending === '') break;
  }
  return fallback;
}

/**
 * The verb that governs a -며/-면서 connective which ends before morpheme `from`: the main verb, passing over
 * quotations and reported clauses that stand between.
 */
export function governorOfConnective(reading: Reading, from: number, to: number): Governor | null {
  let fallback: Governor | null = null;
  let adnominal: Governor | null = null;
  // The first verb of saying, which a later clause may turn out to hold.
  let within: Governor | null = null;
  let parted = false;
  for (let i = from, seen = 0; i < to && seen < REACH; seen++) {
    const at = nextOutside(reading, i, to, false);
    const predicate = at < to ? predicateAt(reading.morphemes, at) : null;
    if (predicate === null) break;
    i = predicate.next;
    const quotative = quotativeEnding(predicate.last)?.kind;
    if (quotative !== undefined) {
      if (quotative !== 'adnominal') {
        fallback = null;
        adnominal = null;
        // “…”며 아무도 안 알려 줘서 모른다고 했다: verbs of the clause that follows.
        if (!parted) within = null;
      } else if (within === null) {
        const held = heldNoun(reading, i, to);
        if (held !== null) return held;
      }
      continue;
    }
    if (within !== null && hasBorder(reading, within.next, i)) parted = true;
    const governor = governorOf(reading, predicate);
    if (predicate.ending === 'ETM') {
      // 주민들이 …며 낸 소송에서 법원은 “…”고 판단했다: who sues has said it.
      if (isSuit(reading.morphemes, predicate.next)) return governor;
      const thing = reading.morphemes[predicate.next]?.tag.startsWith('NNB') === true;
      if (reports(governor.verb) && !thing) adnominal ??= governor;
      continue;
    }
    if (predicate.stative && predicate.ending !== 'EF') continue;
    if (isAdverbial(predicate)) continue;
    if (fallback !== null && isAlsoDone(reading, fallback, governor)) return within ?? fallback;
    if (reports(governor.verb) && predicate.ending !== 'ETN') {
      if (predicate.ending !== 'EC') return within ?? governor;
      within ??= governor;
      continue;
    }
    // 바꿨기 때문에: a reason, not what is done. 필요하다며 돈을 빌렸다가 기소됐다: nor what is done to somebody.
    const reason = reading.morphemes[predicate.next]?.surface === '때문';
    const undergone = fallback !== null && predicate.lemma.endsWith('되다');
    if (!(predicate.stative || reason || undergone)) fallback = governor;
    if (predicate.ending === 'EF') break;
  }
  return within ?? adnominal ?? fallback;
}

/** “…”며 잘못이 없다는 입장이다: the noun that is said to be the speaker's. */
function heldNoun(reading: Reading, from: number, to: number): Governor | null {
  const { morphemes, lexicon } = reading;
  const noun = morphemes[from];
  const predicated = from + 1 < to && morphemes[from + 1]?.tag.startsWith('VCP') === true;
  return predicated && lexicon.nouns.speech.has(noun?.surface ?? '') ? nounGovernor(reading, from) : null;
}

/** 비꼬기도 했다: 하다 only carries the verb before it. */
function isAlsoDone(
  { morphemes }: Reading,
  { predicate, next }: Governor,
  { cue, predicate: own }: Governor,
): boolean {
  return (
    predicate?.ending === 'ETN' &&
    cue.lemma === '하다' &&
    morphemes[next]?.tag === 'JX' &&
    own?.first === next + 1
  );
}

/** A comma or a subject between morphemes `from` and `to`: what follows is another clause. */
function hasBorder(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) return true;
    if (reading.morphemes[i]?.tag === 'SC' || isSubjectAt(reading, i)) return true;
  }
  return false;
}

/** 나선 반면, 나선 가운데: an adnominal that ends its clause all the same. */
function endsClause({ morphemes }: Reading, { next }: Predicate): boolean {
  return CLAUSE_ENDING_NOUNS.has(morphemes[next]?.surface ?? '');
}

export const CLAUSE_ENDING_NOUNS: ReadonlySet<string> = new Set([
  ...['뒤', '후', '다음', '직후', '반면', '가운데', '상태', '이후', '만큼', '데'],
]);

/** 따져 물었다, 잘라 말했다: the second of two verbs of saying names the act; not 주장했지만 믿는 이는. */
function stronger(reading: Reading, governor: Governor, to: number): Governor {
  const { predicate } = governor;
  if (
    predicate === null ||
    predicate.ending !== 'EC' ||
    predicate.past ||
    governor.next >= to ||
    quotativeEnding(predicate.last) !== null
  )
    return governor;
  const second = predicateAt(reading.morphemes, governor.next);
  if (second === null || second.lemma === '하다') return governor;
  const other = governorOf(reading, second);
  return reports(other.verb) ? other : governor;
}

/** -게, -도록: an adverb, not a clause of its own. */
function isAdverbial({ last }: Predicate): boolean {
  return last.surface.endsWith('게') || last.surface.endsWith('도록');
}
