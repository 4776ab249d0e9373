/** …다고 밝혔다, …라며 …: clauses that a verb of saying reports. */

import { governorOfComplement, governorOfConnective } from '../cues/find-governor.js';
import { type Governor, governorOf, isNegated, isUnreal, reports } from '../cues/governors.js';
import { headOfPhrase } from '../cues/heads.js';
import { type Predicate, predicateAt, quotativeEnding } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import { canSpeak, isCertainSpeaker } from '../speaker-like.js';
import type { ClauseStart } from './clause-start.js';
import { ALLEGED, emergingAt } from './nouns-of-saying.js';
import { type QuotativeAt, quotativeAt } from './quotatives.js';
import {
  type ClauseScope,
  clauseOf,
  type ReportedClause,
  speakerBetween,
  startOfClause,
} from './reported-clause.js';

/** The clause before a complement or connective quotative, null when no verb reports it. */
export function readComplement(scope: ClauseScope, quotative: QuotativeAt): ReportedClause | null {
  const { reading, end } = scope;
  const people = somePeople(scope, quotative);
  if (people !== null) {
    const { at } = startOfClause(scope, quotative, people);
    return clauseOf(scope, at, quotative.clauseEnd, 'reported', people);
  }
  const governor =
    quotative.kind === 'complement'
      ? governorOfComplement(reading, quotative.at + 1, end)
      : governorOfConnective(reading, quotative.at + 1, end);
  if (governor === null || governor.predicate === null) return null;
  // 늦었다고 보고 받았다고 밝혔다: what one was told is part of what one tells.
  if (isToldTo(reading, governor.predicate)) return null;
  // 써 달라며 쌀을 맡겼다: the connective alone says that it was said, when a speaker is stated.
  // 늘리겠다고 나섰다: nor need -다고 stand before a verb of saying then.
  const plainAct = quotative.kind === 'complement' && governor.verb?.takesClause !== true;
  const said = plainAct || (quotative.kind === 'connective' && governor.verb === null);
  if (governor.verb !== null && !reports(governor.verb)) return null;
  // 조사 중이라며 답하지 않았다: what was said is not undone by what was not.
  if (quotative.kind === 'complement' && isNegated(reading, governor)) return null;
  if (plainAct && (!isAct(governor) || quotativeEnding(governor.predicate.last) !== null)) return null;
  if (
    quotative.kind === 'complement' &&
    !plainAct &&
    quotativeEnding(governor.predicate.last)?.kind === 'complement'
  )
    return readInner(scope, quotative, governor);
  if (isOfSomePeople(scope, governor) || isOfOpinion(scope, governor)) return null;
  if (isAlleged(scope, governor)) return null;
  if (isThoughtInside(scope, governor)) return null;
  const start = startOfClause(scope, quotative, governor);
  if (isWritersQuestion(governor, start)) return null;
  if (said ? !start.subject : quotative.kind === 'complement' && !isReport(scope, governor, start, quotative))
    return null;
  return clauseOf(scope, start.at, quotative.clauseEnd, 'reported', governor);
}

/**
 * 평가한다고 밝혔다: the outer verb reports it all, unless the inner report has a speaker of its own (신문은
 * 장관이 …다고 말했다고 전했다; 장관은 …다고 말했다고 신문이 전했다).
 */
function readInner(scope: ClauseScope, quotative: QuotativeAt, inner: Governor): ReportedClause | null {
  const { reading, nouns, end } = scope;
  const { predicate } = inner;
  if (predicate === null) return null;
  const outer = governorOfComplement(reading, predicate.next, end);
  if (outer?.predicate == null || !reports(outer.verb)) return null;
  const whole = startOfClause(scope, quotative, inner);
  if (!whole.subject) return null;
  if (speakerBetween(reading, nouns, predicate.next, outer.predicate.first)) {
    return clauseOf(scope, whole.at, quotative.clauseEnd, 'reported', inner);
  }
  const own = startOfClause({ ...scope, from: whole.at }, quotative, inner);
  return own.subject && own.at > whole.at && (own.speaker < 0 || canSpeak(reading, nouns, own.speaker))
    ? clauseOf(scope, own.at, quotative.clauseEnd, 'reported', inner)
    : null;
}

/** 보고 받았다, 보고를 들었다, 보고받았다: 보고 is no form of 보다 there. */
function isToldTo({ morphemes }: Reading, { first, lemma, next, last }: Predicate): boolean {
  if (TOLD_TO.has(lemma))
    return morphemes[first - (morphemes[first - 1]?.tag === 'JKO' ? 2 : 1)]?.surface === '보고';
  if (lemma !== '보다' || last.surface !== '고') return false;
  const verb = predicateAt(morphemes, next);
  return verb !== null && TOLD_TO.has(verb.lemma);
}

const TOLD_TO = new Set(['받다', '듣다', '보고받다']);

/** -다고 before a verb that is no verb of saying: an act that goes with words, no state, no change, no reason. */
function isAct({ verb, predicate }: Governor): boolean {
  if (predicate === null || predicate.stative || predicate.ending === 'ETN') return false;
  return verb !== null || (!NO_ACTS.has(predicate.lemma) && !predicate.lemma.endsWith('되다'));
}

/** Verbs that -다고 precedes without words being said: 있다고 치다, 없다고 해도, 크다고 해서. */
const NO_ACTS = new Set([
  ...[
    '하다',
    '되다',
    '치다',
    '있다',
    '없다',
    '같다',
    '모르다',
    '가정하다',
    '상상하다',
    '착각하다',
    '오해하다',
  ],
  ...[
    '치부하다',
    '기억하다',
    '들다',
    '나다',
    '가다',
    '오다',
    '살다',
    '지내다',
    '인식하다',
    '배우다',
    '깨닫다',
  ],
]);

/** 왜 늦었느냐고 묻자 그는 …: without an asker it is the writer who asks. */
function isWritersQuestion({ verb, predicate }: Governor, { subject }: ClauseStart): boolean {
  if (subject || verb?.class !== 'questioning' || predicate === null) return false;
  return predicate.ending === 'EC' && /(?:자|니|더니|으니|는데)$/.test(predicate.last.surface);
}

/** 비싸다고 답한 주민들도 있었다, 망신이라고 놀리는 사람도 많다: there are people who say so. */
function somePeople({ reading, nouns, end }: ClauseScope, { at, kind }: QuotativeAt): Governor | null {
  if (kind !== 'complement') return null;
  for (let i = at + 1; i < end && i <= at + DOING; i++) {
    const predicate = predicateAt(reading.morphemes, i);
    if (predicate === null) continue;
    if (predicate.ending !== 'ETM') return null;
    const head = headOfPhrase(reading, predicate.next, end);
    if (head === null || !canSpeak(reading, nouns, head.next) || !emergingAt(reading, head)) continue;
    const governor = governorOf(reading, predicate);
    return reports(governor.verb) && !THINKING.has(governor.verb.lemma) ? governor : null;
  }
  return null;
}

/** Morphemes up to what people do who say something: 자조 섞인 비판을 하는. */
const DOING = 6;

/** 좋다고 답한 응답자, 수상하다고 판단한 경찰관들: the noun behind the verb says it, and nobody in particular. */
function isOfSomePeople({ reading, nouns, end }: ClauseScope, { verb, predicate }: Governor): boolean {
  if (predicate === null || predicate.ending !== 'ETM') return false;
  if (verb !== null && verb.class !== 'judging' && verb.class !== 'answering') return false;
  const head = headOfPhrase(reading, predicate.next, end);
  if (head === null) return false;
  return canSpeak(reading, nouns, head.next) && !isCertainSpeaker(reading, nouns, head.next);
}

/** 낡았다고 판단해 운행을 멈췄다고 공단이 밝혔다: a thought is part of the report whose speaker stands behind. */
function isThoughtInside({ reading, nouns, end }: ClauseScope, { verb, predicate }: Governor): boolean {
  if (predicate?.ending !== 'EC' || !(verb?.class === 'judging' || THINKING.has(verb?.lemma ?? '')))
    return false;
  if (!/(?:[해하]|여|어|아|서|고)$/.test(predicate.last.surface)) return false;
  for (let i = predicate.next; i < end; i++) {
    const outer = quotativeAt(reading.morphemes, i);
    if (outer?.kind !== 'complement') continue;
    const governor = governorOfComplement(reading, i + 1, end);
    if (governor?.predicate == null || !reports(governor.verb)) return false;
    return speakerBetween(reading, nouns, i + 1, governor.predicate.first);
  }
  return false;
}

/** 덮으라고 압박했다는 의혹이다: what somebody is held to have said. */
function isAlleged({ reading, end }: ClauseScope, { predicate }: Governor): boolean {
  if (predicate === null || quotativeEnding(predicate.last)?.kind !== 'adnominal') return false;
  const head = headOfPhrase(reading, predicate.next, end);
  return head !== null && ALLEGED.has(head.noun);
}

/** …며 비판하는 의견도 있다, …며 반대하는 목소리가 나온다: an opinion, nobody's. */
function isOfOpinion({ reading, end }: ClauseScope, { predicate }: Governor): boolean {
  if (predicate === null || predicate.ending !== 'ETM') return false;
  const head = headOfPhrase(reading, predicate.next, end);
  return head !== null && reading.lexicon.nouns.speech.has(head.noun) && emergingAt(reading, head);
}

type Morphemes = ClauseScope['reading']['morphemes'];

/** Without a subject and in the present these are the writer's own. */
export const THINKING: ReadonlySet<string> = new Set([
  '생각하다',
  '믿다',
  '느끼다',
  '여기다',
  '기대하다',
  '확신하다',
]);

/** 하다 and 보다 report only in some forms: 했다, 하며, 보고 있다; not 해서, 하더라도, 볼 수 있다. */
function isReport(
  scope: ClauseScope,
  { verb, predicate }: Governor,
  start: ClauseStart,
  quotative: QuotativeAt,
): boolean {
  const { subject, topic, plural } = start;
  if (verb === null || predicate === null) return false;
  const { morphemes } = scope.reading;
  const { reportedBefore, reportedHere } = scope;
  const { ending, past, last, first, next } = predicate;
  const said = past || subject || reportedBefore || reportedHere;
  if (verb.lemma === '하다') {
    // Without a topic, 한다고 한다 is hearsay.
    if (ending === 'EF') return past || reportedHere || (topic && !isHeard(scope, quotative, start));
    if (ending === 'EC') {
      const form = last.surface.replace(/^[했하한해]/, '');
      return form === '자' ? subject : said && GOING_ON.has(form);
    }
    if (isUnreal(last.surface)) return false;
    return ending === 'ETM' && ((subject && past) || last.surface === '한' || isRecalled(scope, predicate));
  }
  if (THINKING.has(verb.lemma) && !(past || subject)) return false;
  if (verb.lemma === '보다') {
    // 퍼진다고 보고되었다, cut into 보고 and 되었다: hearsay.
    const follower = morphemes[next];
    if (follower?.spaceBefore === false && /^[되됐]/.test(follower.surface)) return false;
    for (let i = first; i < next; i++) if (morphemes[i]?.surface.startsWith('있')) return true;
    // …라고 본다: what one thinks, unless experts do.
    if (ending === 'EF' && !past && !plural) return false;
    return said && (ending === 'EF' || (ending === 'EC' && (past || last.surface.endsWith('고'))));
  }
  // 말할 자료는 없다, 울렸다고 말하는 기록은 없다: nobody says it.
  if (ending === 'ETM' && (isUnreal(last.surface) || lacks(morphemes, next))) return false;
  // 요구하기 위해 is a purpose; 요구하기도 했다, 맞섰기 때문이다 report.
  return ending !== 'ETN' || morphemes[next]?.tag === 'JX' || morphemes[next]?.surface === '때문';
}

/** 이웃은 그 뒤로 오지 않았다고 한다: what is told of one person's past without a subject of its own is hearsay. */
function isHeard(
  { reading }: ClauseScope,
  { at }: QuotativeAt,
  { at: from, speaker, plural }: ClauseStart,
): boolean {
  const { morphemes } = reading;
  if (plural || speaker < 0) return false;
  const past = morphemes[at]?.tag.includes('EP') === true || morphemes[at - 1]?.tag.includes('EP') === true;
  if (!past) return false;
  for (let i = from; i < at; i++) {
    // 그 뒤로는: what 는 sets apart there is no subject.
    if (isSubjectAt(reading, i) && morphemes[i - 1]?.tag !== 'JKB') return false;
  }
  return true;
}

/** …다고 했던 국토부 설명: what somebody said once, who stands behind it. */
function isRecalled({ reading, nouns, end }: ClauseScope, { last, next }: Predicate): boolean {
  if (!last.surface.endsWith('던')) return false;
  const head = headOfPhrase(reading, next, end);
  if (head === null) return false;
  for (let k = next + 1; k <= head.next; k++) if (canSpeak(reading, nouns, k)) return true;
  return false;
}

/** 기록은 없다, 일기는 찾지 못했다: what stands at `from` is said not to be. */
function lacks(morphemes: Morphemes, from: number): boolean {
  if (!/^(?:기록|문서|자료|일기|증거|사람|이|근거|책|글)$/.test(morphemes[from]?.surface ?? '')) return false;
  if (!/^J/.test(morphemes[from + 1]?.tag ?? '')) return false;
  for (let i = from + 2; i < from + 7; i++) {
    const surface = morphemes[i]?.surface ?? '';
    if (/^(?:없|않|못하|못했)/.test(surface)) return true;
  }
  return false;
}

/** Endings by which a report goes on to the next clause. */
const GOING_ON = new Set(['며', '고', '면서', '는데', '지만', '으며', '으나', '더니', '다가', '거나']);
