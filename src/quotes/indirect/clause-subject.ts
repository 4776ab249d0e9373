/** The speaker's phrase before a reported clause. */

import { isNominal, lastTag, predicateAt, quotativeEnding } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import { CLOSING_MARKS, canSpeak, isCertainSpeaker } from '../speaker-like.js';
import type { ClauseSearch } from './clause-search.js';
import { CARRY, skipConjunctions } from './conjunctions.js';
import { hasSubjectAfter, isEmbedded, isOfThing } from './embedding.js';
import { wordAt, wordEnd } from './eojeol.js';

/** Index of the particle of the speaker's phrase, -1 when the speaker is not stated here. */
export function findSubject(search: ClauseSearch): number {
  const { reading, nouns, from, to } = search;
  const { afterPair } = reading;
  const carried = search.carriesOn || opensWithCarry(search);
  let subject = -1;
  let weak = -1;
  let place = -1;
  for (let i = from; i < to; ) {
    const after = afterPair[i] ?? 0;
    if (after > i) {
      i = Math.min(after, to);
      continue;
    }
    const role = roleAt(reading, i);
    const thing = role === 'subject' || (role === 'topic' && !canSpeak(reading, nouns, i));
    if ((role === 'subject' && search.goesOn) || (thing && isWhatThereIs(search, i))) {
      i++;
      continue;
    }
    if (role === 'place') {
      const opens = voiceEnd(reading, i) > i || !endsClauseBetween(reading, from - 1, i);
      const free = !carried || (isCertainSpeaker(reading, nouns, i) && voiceEnd(reading, i) > i);
      // 당국에서는 유감스러운 …: 는 sets the voice off from any attribute behind it.
      const own = voiceEnd(reading, i) > i || !isEmbedded(search, i);
      if (place < 0 && free && opens && own && isVoice(search, i)) place = voiceEnd(reading, i);
    } else if (role === 'subject' && isEmbedded(search, i)) {
      // 김 의원이 [국산 모델을 쓰는] 부처가 …: a person may still be the speaker when nobody else is.
      const person = nouns.personEnds.has(endBefore(reading, i));
      const doer = isCertainSpeaker(reading, nouns, i) && isOfThing(search, i);
      const opener = search.plain && isCertainSpeaker(reading, nouns, i) && opensSentence(search, i);
      if (weak < 0 && (person || doer || opener || (search.subordinate && canSpeak(reading, nouns, i))))
        weak = i;
    } else if (role !== null) {
      const speaker =
        (canSpeak(reading, nouns, i) && !(weak >= 0 && search.announces && isCounted(search, i))) ||
        (role === 'topic' &&
          (isQuotedName(reading, i) ||
            (search.plain && !carried && (opensSentence(search, i) || isLikelyVoice(search, i)))));
      if (!speaker && isQuotedName(reading, i)) weak = i;
      if (role === 'subject' && !speaker && weak < 0 && isUnknownFirm(search, i)) weak = i;
      if (role === 'topic') {
        // 장관이 의사는 …라고: the first subject speaks unless its own clause ended in between.
        // 이어 …인 학생은 남았다고 덧붙였다: whom it is about; the speaker is the one before.
        if (
          speaker &&
          opensWithCarry(search) &&
          !isCertainSpeaker(reading, nouns, i) &&
          !hasSubjectAfter(search, i + 1)
        )
          return -1;
        if (speaker) {
          const first = subject >= 0 && !endsClauseBetween(reading, subject, i) ? subject : i;
          return search.subordinate ? nearestSubject(search, first) : laterSpeaker(search, first);
        }
        if (subject < 0 && weak < 0) {
          const later = laterSpeaker(search, i);
          return later === i ? place : later;
        }
      } else if (subject < 0 && speaker) {
        if (carried && !hasSubjectAfter(search, i + 1)) return -1;
        const also = isCertainSpeaker(reading, nouns, i)
          ? !hasSubjectBefore(search, i)
          : opensSentence(search, i);
        if (role === 'subject' || also) subject = i;
      } else if (role === 'subject' && speaker && isCertainSpeaker(reading, nouns, i)) {
        // 당원들이 외치자 의원들이 …라고 맞섰다
        if (hasTurnBetween(reading, subject, i)) subject = i;
      }
    }
    i++;
  }
  const conjoined = skipConjunctions(search, from) > from;
  if (subject < 0 && place >= 0) return place;
  return subject < 0 && !carried && !conjoined ? weak : subject;
}

/** 교사가 필요하다고, 누출은 없다고: the clause is nothing but that there is something, or is not. */
function isWhatThereIs({ reading, nouns, to }: ClauseSearch, i: number): boolean {
  const predicate = predicateAt(reading.morphemes, i + 1) ?? predicateAt(reading.morphemes, i + 2);
  if (predicate === null || predicate.first !== i + 1 || predicate.next <= to) return false;
  return THERE_IS.has(predicate.lemma) && !nouns.nameEnds.has(endBefore(reading, i));
}

const THERE_IS = new Set(['필요하다', '있다', '없다', '많다', '적다', '부족하다', '충분하다', '가능하다']);

/** Whether what ends in 에서 at `i` speaks: a body, a document, with 는 also a country or a circle of people. */
function isVoice({ reading, nouns, plain, past }: ClauseSearch, i: number): boolean {
  const noun = reading.morphemes[i - 1];
  const topical = voiceEnd(reading, i) > i || reading.morphemes[i]?.surface === '에선';
  if (noun === undefined || !(plain || topical)) return false;
  const known = reading.lexicon.nouns;
  // 일부 방송에서는: media, of which there are several, and no occasion.
  if (topical && plain && MEDIA.has(noun.surface) && SOME.has(reading.morphemes[i - 2]?.surface ?? ''))
    return true;
  if (known.occasion.has(noun.surface) || known.event.has(noun.surface)) return false;
  const place = noun.semantic === '지명' || nouns.placeEnds.has(noun.end);
  // 북한에서는 …고 한다: hearsay of a place.
  if (place && !(plain || past)) return false;
  if (canSpeak(reading, nouns, i)) return topical || !nouns.personEnds.has(noun.end);
  return plain && topical && (place || INSIDE.has(noun.surface));
}

const MEDIA = new Set(['방송', '신문', '언론', '매체', '잡지', '통신']);
const SOME = new Set(['일부', '몇몇', '여러', '다른', '모든']);

/** 새빛테라퓨틱스가 …했다고 밝혔다: what opens an announcement without another subject makes it. */
function isUnknownFirm(search: ClauseSearch, i: number): boolean {
  if (!search.announced || !opensSentence(search, i) || hasSubjectAfter(search, i + 1)) return false;
  const { semantic } = search.reading.morphemes[i - 1] ?? { semantic: '' };
  return semantic !== '행위' && semantic !== '정적사태';
}

/** 당 안에서는, 업계 일각에서는 */
const INSIDE = new Set(['안', '내', '일각', '안팎', '사이', '쪽']);

/** The particle that ends the voice's phrase: 에서, 에서는, 에서도. */
function voiceEnd({ morphemes }: Reading, i: number): number {
  const next = morphemes[i + 1];
  return next?.tag === 'JX' && !next.spaceBefore && '는도만'.includes(next.surface) ? i + 1 : i;
}

/** 응답자의 46%는, 열 명 중 세 명은: who was counted announces nothing. */
function isCounted({ reading: { morphemes } }: ClauseSearch, particle: number): boolean {
  const { surface } = morphemes[particle - 1] ?? { surface: '' };
  return surface === '%' || (surface === '명' && morphemes[particle - 2]?.tag === 'SN');
}

/** 객석에 앉은 바이어들은, 시가 맡긴 보고서는: people and texts speak behind an attribute of any length. */
function isLikelyVoice({ reading: { morphemes } }: ClauseSearch, topic: number): boolean {
  const noun = morphemes[topic - 1];
  if (noun === undefined) return false;
  if (noun.surface === '들') return morphemes[topic - 2]?.semantic !== '행위';
  return REPORTS.has(noun.surface);
}

/** Texts that state things; what is said of 말, 보도 and 발언 is said of somebody else's words. */
const REPORTS = new Set([
  '보고서',
  '논문',
  '백서',
  '자료집',
  '안내문',
  '공지문',
  '판결문',
  '결정문',
  '의견서',
]);

const POINTING = new Set(['이', '그', '저', '이런', '그런', '이번', '해당', '위']);

/** The topic's phrase opens the sentence and points to nothing mentioned before (이번 사고는). */
function opensSentence({ reading, from }: ClauseSearch, particle: number): boolean {
  const { morphemes, inName } = reading;
  const noun = morphemes[particle - 1];
  if (noun === undefined || noun.tag.startsWith('NNB') || noun.tag === 'NR' || noun.tag === 'SN')
    return false;
  for (let i = from; i < particle; i++) {
    if (inName[i] === 1) continue;
    const tag = morphemes[i]?.tag ?? '';
    if (
      (tag === 'MM' && POINTING.has(morphemes[i]?.surface ?? '')) ||
      tag === 'MAJ' ||
      tag === 'SC' ||
      tag === 'NP'
    )
      return false;
    if (tag.startsWith('J') && tag !== 'JKG' && tag !== 'JC') return false;
    const predicate = predicateAt(morphemes, i);
    // 푸른 + 정의: cut out of a name. 많은 only says how many.
    if (predicate !== null && predicate.lemma !== '많다' && morphemes[predicate.next]?.spaceBefore !== false)
      return false;
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

/** `place`: 한빛시에서(는) …다고 밝혔다, an institution as a voice. */
type SubjectRole = 'topic' | 'subject' | 'also' | 'place';

function roleAt({ morphemes, body, namedSubject, inName }: Reading, i: number): SubjectRole | null {
  const morpheme = morphemes[i];
  if (morpheme === undefined) return null;
  const { tag, surface, spaceBefore, end } = morpheme;
  // 독고 + 은 + 재: inside a name nothing is a particle.
  if (inName[i] === 1 && namedSubject[i] !== 1) return null;
  if (namedSubject[i] === 1) return '은는'.includes(body.charAt(end - 1)) ? 'topic' : 'subject';
  if (spaceBefore)
    return (surface === '역시' || surface === '또한') && isNominal(morphemes[i - 1]?.tag ?? '')
      ? 'also'
      : null;
  if (tag === 'JKS') return 'subject';
  if (tag.startsWith('JKB')) return surface === '에서' || surface === '에선' ? 'place' : null;
  if (tag !== 'JX') return null;
  const before = morphemes[i - 1]?.tag ?? '';
  if (surface === '은' || surface === '는') return before.startsWith('JKB') ? null : 'topic';
  return ALSO.has(surface) && morphemes[i + 1]?.spaceBefore === true && !before.startsWith('J')
    ? 'also'
    : null;
}

const ALSO = new Set(['도', '마저', '조차', '까지']);

/**
 * 대표팀은 …했으며, 연맹은 …다고 밝혔다: when a finished clause parts two subjects, the second is the speaker. A name or
 * office may be parted from the first by a comma alone; others need a contrast, or a past tense without a subject of
 * its own behind the first one.
 */
function laterSpeaker(search: ClauseSearch, first: number): number {
  const { reading, nouns, to } = search;
  const { morphemes, afterPair } = reading;
  // 관계자는, …했으나 조종사가 …고 증언했다: who is set off by a comma reports it all.
  if (morphemes[first + 1]?.tag === 'SC') return first;
  let finished = false;
  let contrasted = false;
  let past = false;
  let ownSubject = false;
  for (let i = first + 1; i < to; i++) {
    const after = afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) break;
    const morpheme = morphemes[i];
    if (morpheme === undefined) break;
    const ending = lastTag(morpheme.tag);
    if (morpheme.tag === 'SC' && closesStatement(morphemes, i)) finished = true;
    if (ending === 'EC' && quotativeEnding(morpheme) === null) {
      if (CONTRAST.test(morpheme.surface)) contrasted = true;
      else if (GOING_ON.test(morpheme.surface) && isPastBefore(morphemes, i)) past = true;
    }
    if (morpheme.surface === '반면' && lastTag(morphemes[i - 1]?.tag ?? '') === 'ETM') contrasted = true;
    const role = roleAt(reading, i);
    if (role === null || role === 'also') continue;
    const parted = contrasted || finished || past;
    if (role === 'topic') {
      if (contrasted && !ownSubject && canSpeak(reading, nouns, i)) return i;
      if (!parted) continue;
      const speaks = past && !ownSubject ? canSpeak(reading, nouns, i) : isCertainSpeaker(reading, nouns, i);
      return speaks ? i : first;
    }
    if (role === 'place') {
      if (parted && voiceEnd(reading, i) > i && !isEmbedded(search, i) && isVoice(search, i))
        return voiceEnd(reading, i);
      continue;
    }
    if (isEmbedded(search, i)) continue;
    if (parted && !ownSubject && isCertainSpeaker(reading, nouns, i)) return i;
    ownSubject = true;
  }
  return first;
}

/** …했고, or 협의를 거친 것으로, / 꼽히는 인물로,: the comma at `comma` ends what was told of the first subject. */
function closesStatement(morphemes: Reading['morphemes'], comma: number): boolean {
  const before = morphemes[comma - 1];
  if (before === undefined) return false;
  if (lastTag(before.tag) === 'EC') return true;
  if (before.tag !== 'JKB' || !before.surface.endsWith('로')) return false;
  return isNominal(morphemes[comma - 2]?.tag ?? '') && lastTag(morphemes[comma - 3]?.tag ?? '') === 'ETM';
}

/** 시작했고, 당했으며: the verb before the ending at `i` is past. */
function isPastBefore(morphemes: Reading['morphemes'], i: number): boolean {
  const tag = `${morphemes[i - 1]?.tag ?? ''}+${morphemes[i]?.tag ?? ''}`;
  return tag.includes('EP');
}

/** 그는 기자가 …고 묻자 …: the last speaker with 이/가 after the topic, else the topic. */
function nearestSubject(search: ClauseSearch, topic: number): number {
  const { reading, nouns, to } = search;
  let subject = topic;
  let inner = -1;
  for (let i = topic + 1; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) break;
    if (roleAt(reading, i) !== 'subject' || !canSpeak(reading, nouns, i)) continue;
    if (isEmbedded(search, i)) {
      if (inner < 0 && isCertainSpeaker(reading, nouns, i)) inner = i;
      continue;
    }
    // 주민들이 통지가 …라며 낸 소송: what the clause is about stands behind who speaks
    if (subject > topic && !isCertainSpeaker(reading, nouns, i)) continue;
    subject = i;
  }
  // 위원회는 원장이 씻지 못할 잘못을 저질렀다고 주장한 데 대해: nobody else is there to claim it.
  return subject === topic && inner >= 0 ? inner : subject;
}

/** 나섰지만 시민들은 …: a contrast brings in another speaker. */
const CONTRAST = /(?:지만|으나|는데|ㄴ데|인데|한데)$/;
const GOING_ON = /(?:고|며)$/;

/** Whether a verb that is no adnominal stands between the morphemes `from` and `to`. */
export function endsClauseBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    const predicate = i < to ? predicateAt(reading.morphemes, i) : null;
    if (predicate !== null && predicate.ending !== 'ETM') return true;
  }
  return false;
}

/** Whether a clause that brings about another (외치자) or contrasts with it ends between two morphemes. */
function hasTurnBetween({ morphemes }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const morpheme = morphemes[i];
    if (
      morpheme !== undefined &&
      lastTag(morpheme.tag) === 'EC' &&
      /(?:자|지만|으나)$/.test(morpheme.surface)
    )
      return true;
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
  const word = wordAt(reading, from);
  return CARRY.has(word) && !(word === '또' && wordAt(reading, wordEnd(reading.morphemes, from)) === '다른');
}
