/** The speaker's phrase before a reported clause. */

import { lastTag, predicateAt } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import { CLOSING_MARKS, canSpeak, isCertainSpeaker } from '../speaker-like.js';
import type { ClauseSearch } from './clause-search.js';
import { CARRY, skipConjunctions } from './conjunctions.js';
import { hasSubjectAfter, isEmbedded, isOfThing } from './embedding.js';
import { wordAt } from './eojeol.js';

/** Index of the particle of the speaker's phrase, -1 when the speaker is not stated here. */
export function findSubject(search: ClauseSearch): number {
  const { reading, nouns, from, to } = search;
  const { afterPair } = reading;
  const carried = search.carriesOn || opensWithCarry(search);
  let subject = -1;
  let weak = -1;
  for (let i = from; i < to; ) {
    const after = afterPair[i] ?? 0;
    if (after > i) {
      i = Math.min(after, to);
      continue;
    }
    const role = roleAt(reading, i);
    if (role === 'subject' && search.goesOn) {
      i++;
      continue;
    }
    if (role === 'subject' && isEmbedded(search, i)) {
      // 김 의원이 [국산 모델을 쓰는] 부처가 …: a person may still be the speaker when nobody else is.
      const person = nouns.personEnds.has(endBefore(reading, i));
      const doer = isCertainSpeaker(reading, nouns, i) && isOfThing(search, i);
      if (weak < 0 && (person || doer || (search.subordinate && canSpeak(reading, nouns, i)))) weak = i;
    } else if (role !== null) {
      const speaker =
        canSpeak(reading, nouns, i) ||
        (role === 'topic' &&
          (isQuotedName(reading, i) || (search.plain && !carried && opensSentence(search, i))));
      if (!speaker && isQuotedName(reading, i)) weak = i;
      if (role === 'topic') {
        // 장관이 의사는 …라고: the first subject speaks unless its own clause ended in between.
        if (speaker) {
          const first = subject >= 0 && !endsClauseBetween(reading, subject, i) ? subject : i;
          return search.subordinate ? nearestSubject(search, first) : laterSpeaker(search, first);
        }
        if (subject < 0 && weak < 0) return -1;
      } else if (subject < 0 && speaker) {
        if (carried && !hasSubjectAfter(search, i + 1)) return -1;
        if (role === 'subject' || (isCertainSpeaker(reading, nouns, i) && !hasSubjectBefore(search, i)))
          subject = i;
      }
    }
    i++;
  }
  const conjoined = skipConjunctions(search, from) > from;
  return subject < 0 && !carried && !conjoined ? weak : subject;
}

const POINTING = new Set(['이', '그', '저', '이런', '그런', '이번', '해당', '위']);

/** The topic's phrase opens the sentence and points to nothing mentioned before (이번 사고는). */
function opensSentence({ reading, from }: ClauseSearch, particle: number): boolean {
  const { morphemes } = reading;
  for (let i = from; i < particle; i++) {
    const tag = morphemes[i]?.tag ?? '';
    if (
      (tag === 'MM' && POINTING.has(morphemes[i]?.surface ?? '')) ||
      tag === 'MAJ' ||
      tag === 'SC' ||
      tag === 'NP'
    )
      return false;
    if (tag.startsWith('J') && tag !== 'JKG' && tag !== 'JC') return false;
    if (predicateAt(morphemes, i) !== null) return false;
  }
  return true;
}

function endBefore({ morphemes }: Reading, particle: number): number {
  return morphemes[particle]?.start ?? -1;
}

/** ‘고흥몰’이: a name between marks that the tagger did not know. */
function isQuotedName({ morphemes }: Reading, particle: number): boolean {
  return CLOSING_MARKS.includes(morphemes[particle - 1]?.surface ?? ' ');
}

type SubjectRole = 'topic' | 'subject' | 'also';

export function roleAt({ morphemes, body, namedSubject }: Reading, i: number): SubjectRole | null {
  const morpheme = morphemes[i];
  if (morpheme === undefined) return null;
  const { tag, surface, spaceBefore, end } = morpheme;
  if (namedSubject[i] === 1) return '은는'.includes(body.charAt(end - 1)) ? 'topic' : 'subject';
  if (spaceBefore) return null;
  if (tag === 'JKS') return 'subject';
  if (tag !== 'JX') return null;
  if (surface === '은' || surface === '는')
    return morphemes[i - 1]?.tag.startsWith('JKB') === true ? null : 'topic';
  return surface === '도' &&
    morphemes[i + 1]?.spaceBefore === true &&
    morphemes[i - 1]?.tag.startsWith('J') !== true
    ? 'also'
    : null;
}

/**
 * 대표팀은 …했으며, 연맹은 …다고 밝혔다: when a finished clause and a comma part two topics, a name or office in
 * the second is the speaker.
 */
function laterSpeaker({ reading, nouns, to }: ClauseSearch, first: number): number {
  const { morphemes, afterPair } = reading;
  let finished = false;
  let contrasted = false;
  for (let i = first + 1; i < to; i++) {
    const after = afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) break;
    const morpheme = morphemes[i];
    if (morpheme?.tag === 'SC' && lastTag(morphemes[i - 1]?.tag ?? '') === 'EC') finished = true;
    if (lastTag(morpheme?.tag ?? '') === 'EC' && CONTRAST.test(morpheme?.surface ?? '')) contrasted = true;
    if (roleAt(reading, i) !== 'topic') continue;
    if (contrasted && canSpeak(reading, nouns, i)) return i;
    if (finished) return isCertainSpeaker(reading, nouns, i) ? i : first;
  }
  return first;
}

/** 그는 기자가 …고 묻자 …: the last speaker with 이/가 after the topic, else the topic. */
function nearestSubject(search: ClauseSearch, topic: number): number {
  const { reading, nouns, to } = search;
  let subject = topic;
  for (let i = topic + 1; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) break;
    if (roleAt(reading, i) === 'subject' && canSpeak(reading, nouns, i) && !isEmbedded(search, i))
      subject = i;
  }
  return subject;
}

/** 나섰지만 시민들은 …: a contrast brings in another speaker. */
const CONTRAST = /(?:지만|으나)$/;

/** Whether a verb that is no adnominal stands between the morphemes `from` and `to`. */
function endsClauseBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    const predicate = i < to ? predicateAt(reading.morphemes, i) : null;
    if (predicate !== null && predicate.ending !== 'ETM') return true;
  }
  return false;
}

/** Whether a subject stands before `at` in the same clause; 커지자, closes one. */
function hasSubjectBefore({ reading, from }: ClauseSearch, at: number): boolean {
  const { morphemes } = reading;
  let found = false;
  for (let i = from; i < at; i++) {
    if (isSubjectAt(reading, i)) found = true;
    if (morphemes[i]?.tag === 'SC' && /^E[CF]$/.test(lastTag(morphemes[i - 1]?.tag ?? ''))) found = false;
  }
  return found;
}

function opensWithCarry({ reading, from }: ClauseSearch): boolean {
  return CARRY.has(wordAt(reading, from));
}
