/** What stands between a speaker and the clause and belongs to the verb of saying. */

import { governorOf, reports } from '../cues/governors.js';
import { isNominal, predicateAt, quotativeEnding } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import { isRule } from '../rules.js';
import { skipAddressee, skipOwnPage, skipSeason } from './addressees.js';
import type { ClauseSearch } from './clause-search.js';
import { skipConjunctions } from './conjunctions.js';
import { hasSubjectAfter, isEmbedded } from './embedding.js';
import { endOfWord, endsIn, endsInE, isAttribute, wordAt, wordEnd } from './eojeol.js';
import { ADJUNCT_WORDS, skipOccasion } from './occasions.js';
import { afterTime, isEventOf, skipDate } from './time-words.js';

export function skipAdjuncts(search: ClauseSearch, from: number, subject: boolean): number {
  const { reading, to } = search;
  let at = from;
  for (let round = 0; round < 8; round++) {
    const before = at;
    at = skipAbout(search, at, subject);
    if (subject) at = skipOwnPage(search, at);
    if (subject && search.addressed) at = skipAddressee(search, skipSeason(search, at));
    at = skipConjunctions(search, at);
    const occasion = skipOccasion(search, at);
    if (!isEventOf(reading, at, occasion)) at = occasion;
    if (subject) at = skipSaidSo(search, at);
    at = skipCited(search, at);
    if (subject) at = skipMeeting(search, at);
    at = skipQuestion(search, at);
    if (subject) at = skipByRule(search, at);
    at = skipDate(search, at, subject);
    if (at === before) break;
  }
  return at < to ? at : Math.min(from, to);
}

const ABOUT = new Set([
  '대해',
  '대해서',
  '대해서는',
  '대해서도',
  '대해선',
  '대하여',
  '관련해',
  '관련해서',
  '관련해서는',
  '관련해서도',
  '관련해선',
  '관련하여',
  '관해',
  '관해서는',
  '관해선',
  '두고',
  '두고는',
  '두고서는',
  '두고선',
]);

function isAbout(reading: Reading, at: number): boolean {
  const first = reading.morphemes[at]?.surface.charAt(0);
  return (first === '대' || first === '관' || first === '두') && ABOUT.has(wordAt(reading, at));
}

/** X에 대해, X와 관련해, X를 두고; and always …라는 질문에. */
export function skipAbout(search: ClauseSearch, from: number, subject: boolean): number {
  const { reading, to } = search;
  const { morphemes } = reading;
  let questioned = false;
  for (let at = from, words = 0; at < to && words < (questioned ? ADJUNCT_WORDS : ABOUT_WORDS); words++) {
    const end = wordEnd(morphemes, at);
    const about = isAbout(reading, at);
    const last = morphemes[end - 1];
    if (questioned && !about) return at;
    // 사퇴 여부에 대해서는: contrasted matters are what one speaks of.
    const contrasted = about && /[는선도]$/.test(wordAt(reading, at));
    if (about && words > 0 && (subject || questioned || contrasted || words === 1) && end < to) {
      // 일에 대해 논의하기 위해: what the next word is about, not the report.
      return words > 1 && !contrasted && startsVerbalNoun(morphemes, end) ? from : end;
    }
    const argument = last?.tag === 'JKO' || isSubjectAt(reading, end - 1);
    if (argument && !isAbout(reading, end) && !isEmbedded(search, end - 1)) return from;
    questioned = isQuestioned(reading, at, end);
    at = end;
  }
  return from;
}

/** 대해 belongs to the verb of saying only in a short phrase. */
const ABOUT_WORDS = 9;

function startsVerbalNoun(morphemes: Reading['morphemes'], at: number): boolean {
  return morphemes[at + 1]?.tag.startsWith('XSV') === true;
}

/** 당국자 두 명을 인용해, 소식통을 인용, …: whom a report cites is no part of it. */
function skipCited({ reading, to }: ClauseSearch, from: number): number {
  const { morphemes } = reading;
  for (let at = from, words = 0; at < to && words < ADJUNCT_WORDS; words++) {
    const end = wordEnd(morphemes, at);
    const cites =
      morphemes[at]?.surface === '인용' && /^인용(?:해|해서|하여|하며|)$/.test(wordAt(reading, at));
    if (cites && morphemes[at - 1]?.tag === 'JKO' && words > 0) return end < to ? end : from;
    if (isSubjectAt(reading, end - 1)) return from;
    at = end;
  }
  return from;
}

/** 의원단을 3일 만나: whom one meets. */
function skipMeeting({ reading, to }: ClauseSearch, from: number): number {
  const { morphemes } = reading;
  const end = endOfWord(reading, { from, to, most: ADJUNCT_WORDS }, isObject, isAttribute);
  if (end < 0) return from;
  const met = afterTime(reading, end, to);
  const after = wordEnd(morphemes, met);
  return after < to && /^만나(?:서)?$/.test(wordAt(reading, met)) ? after : from;
}

const isObject = endsIn((tag) => tag === 'JKO');
/** 배당에 관한 질문에는, 취재진의 물음에: what was asked stands before what was answered. */
function skipQuestion({ reading, to }: ClauseSearch, from: number): number {
  const end = endOfWord(reading, { from, to, most: ABOUT_WORDS }, isQuestion, goesOn);
  return end >= 0 && end < to ? end : from;
}

const isQuestion = (reading: Reading, at: number): boolean =>
  /^(?:질문|물음|질의)에(?:는|도|)$/.test(wordAt(reading, at));

const goesOn = (reading: Reading, _: number, end: number): boolean =>
  reading.morphemes[end - 1]?.tag !== 'SC' && !isSubjectAt(reading, end - 1);

/** 광고법, 통신법에 따라 이 소식지가 …: by what one judges, before a subject of the clause. */
function skipByRule(search: ClauseSearch, from: number): number {
  const { reading, to } = search;
  const end = endOfWord(reading, { from, to, most: ABOUT_WORDS }, isFollowed, isListed);
  if (end < 0) return from;
  const after = wordEnd(reading.morphemes, end);
  return isRule(reading, end - 1) && hasSubjectAfter(search, after) ? after : from;
}

const isFollowed = (reading: Reading, at: number, end: number): boolean =>
  endsInE(reading, at, end) && wordAt(reading, end) === '따라';
const isListed = endsIn((tag) => isNominal(tag) || tag === 'SC' || tag === 'JC');

/** 5일 이같이 발표하면서, …: that it was said stands before what was said. */
function skipSaidSo({ reading, to }: ClauseSearch, from: number): number {
  const { morphemes } = reading;
  let at = afterTime(reading, from, to);
  if (wordAt(reading, at) === '이' && wordAt(reading, wordEnd(morphemes, at)) === '같이')
    at = wordEnd(morphemes, at);
  else if (!SO.has(wordAt(reading, at))) return from;
  for (let i = wordEnd(morphemes, at), last = i + 3; i < last; i++) {
    const predicate = predicateAt(morphemes, i);
    if (predicate === null) continue;
    const goesOn = predicate.ending === 'EC' && /(?:며|면서|고)$/.test(predicate.last.surface);
    if (!goesOn || !reports(governorOf(reading, predicate).verb)) return from;
    const end = wordEnd(morphemes, predicate.next - 1);
    return end < to ? end : from;
  }
  return from;
}

const SO = new Set(['이같이', '이처럼', '이렇게', '그렇게', '이와같이']);

/** 질문에, 지적에는 after an adnominal quotative. */
function isQuestioned({ morphemes, lexicon }: Reading, at: number, end: number): boolean {
  const before = morphemes[at - 1];
  const noun = morphemes[at];
  if (
    before === undefined ||
    noun === undefined ||
    !lexicon.nouns.speech.has(noun.surface) ||
    noun.surface === '말'
  )
    return false;
  if (quotativeEnding(before)?.kind !== 'adnominal' && before.surface !== '는') return false;
  return morphemes[at + 1]?.surface === '에' && end <= at + 3;
}
