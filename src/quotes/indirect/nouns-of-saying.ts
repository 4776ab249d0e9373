/** …다는 입장이다, …라는 의견을 밝혔다, …다는 것이다: clauses that a noun of saying reports. */
import { delivers, type Governor, isNegated, nounGovernor } from '../cues/governors.js';
import { governorOfHead, type Head, headOfPhrase, isThing } from '../cues/heads.js';
import { quotativeEnding } from '../cues/morphology.js';
import type { Reading } from '../reading.js';
import { canSpeak } from '../speaker-like.js';
import {
  type ClauseScope,
  clauseOf,
  type QuotativeAt,
  quotativeAt,
  type ReportedClause,
  startOfClause,
} from './reported-clause.js';

/** The clause before an adnominal quotative when somebody says it; hearsay (…다는 지적이 나온다) is none. */
export function readAdnominal(scope: ClauseScope, quotative: QuotativeAt): ReportedClause | null {
  const { reading, end } = scope;
  const head = headOfPhrase(reading, quotative.at + 1, end);
  if (head === null) return null;
  if (isThing(head.noun)) return readThing(scope, quotative, head);
  const fact = head.noun === '점' || head.noun === '사실';
  const { speech: speechNouns, plan } = reading.lexicon.nouns;
  if (!fact && !speechNouns.has(head.noun) && !plan.has(head.noun)) return null;
  const governor = governorOfHead(reading, head, end);
  if (governor === null || isNegated(reading, governor)) return null;
  // …다는 사실을 확인했다고 보도했다: part of what the outer verb reports.
  if (governor.predicate !== null && quotativeEnding(governor.predicate.last)?.kind === 'complement')
    return null;
  const particle = reading.morphemes[head.next];
  if (particle?.tag.startsWith('VCP') === true) {
    if (UNSPOKEN.has(head.noun) || plan.has(head.noun) || !closesClause(reading, head.next, end)) return null;
    const known = scope.reportedBefore || hasGenitive(reading, quotative.at, head);
    return speech(scope, quotative, governor, known);
  }
  // 준비가 덜 됐다는 야당의 지적에 장관은 …
  const owner = ownerOf(scope, quotative.at, head);
  if (owner > 0 && speechNouns.has(head.noun) && !UNSPOKEN.has(head.noun) && !isObject(reading, head)) {
    const start = startOfClause(scope, quotative, null);
    return clauseOf(scope, start.at, quotative.clauseEnd, 'noun-of-saying', nounGovernor(reading, head.at));
  }
  if (!isObject(reading, head)) return null;
  const { predicate, verb } = governor;
  const acts =
    predicate === null ? isDone(reading, head) : fact ? verb?.takesClause === true : delivers(verb);
  return acts ? speech(scope, quotative, governor, scope.reportedHere) : null;
}

/** …다는 것이다 goes on with what was reported before; …다는 게 그의 설명이다 names who says it. */
function readThing(scope: ClauseScope, quotative: QuotativeAt, head: Head): ReportedClause | null {
  const { reading, end, reportedBefore } = scope;
  if (reading.morphemes[head.next]?.tag.startsWith('VCP') === true) {
    if (!reportedBefore || !closesClause(reading, head.next, end)) return null;
    const start = startOfClause(scope, quotative, null);
    return clauseOf(scope, start.at, quotative.clauseEnd, 'noun-of-saying', null);
  }
  const governor = governorOfHead(reading, head, end);
  if (governor === null) return null;
  // …다는 게 일관된 입장이라고 설명했다: the outer verb reports it all.
  const { morphemes } = reading;
  if (quotativeAt(morphemes, governor.next) !== null || quotativeAt(morphemes, governor.next + 1) !== null)
    return null;
  return speech(scope, quotative, governor, true);
}

function speech(
  scope: ClauseScope,
  quotative: QuotativeAt,
  governor: Governor,
  known: boolean,
): ReportedClause | null {
  const start = startOfClause(scope, quotative, governor);
  if (!known && !start.subject) return null;
  return clauseOf(scope, start.at, quotative.clauseEnd, 'noun-of-saying', governor);
}

/** Nouns that are no speech when merely predicated: …다는 내용이다, …다는 방침이다. */
const UNSPOKEN = new Set([
  ...[
    '내용',
    '취지',
    '방침',
    '뜻',
    '의지',
    '말',
    '판결',
    '소식',
    '보고',
    '보도',
    '문자',
    '메시지',
    '글',
    '편지',
  ],
  ...['의사', '신념', '소신', '각오', '포부', '다짐', '약속', '생각'],
]);

/** X의 설명이다, 업계의 지적이다: the speaker stands before the noun. */
function hasGenitive({ morphemes }: Reading, from: number, head: Head): boolean {
  for (let k = from + 1; k < head.at; k++) if (morphemes[k]?.tag === 'JKG') return true;
  return false;
}

/** Index of 의 after somebody who can speak, between the clause and its noun (…다는 야당의 지적); 0 when there is none. */
function ownerOf({ reading, nouns }: ClauseScope, from: number, head: Head): number {
  for (let k = from + 1; k < head.at; k++) {
    if (reading.morphemes[k]?.tag === 'JKG' && canSpeak(reading, nouns, k)) return k;
  }
  return 0;
}

/** The copula at `from` ends the sentence or its clause: 입장이다. 입장이지만, 입장인 반면. */
function closesClause({ morphemes }: Reading, from: number, to: number): boolean {
  let k = from;
  while (k < to && /^(?:VCP|E|SF|SC)/.test(morphemes[k]?.tag ?? '')) k++;
  return (
    k >= to ||
    morphemes[k - 1]?.tag.endsWith('EC') === true ||
    morphemes[k - 1]?.tag === 'SC' ||
    morphemes[k]?.surface === '반면' ||
    morphemes[k]?.surface === '데'
  );
}

/** 의견을, 협박도, 말 (했다): an object, not …다는 지적이 나온다. */
function isObject({ morphemes }: Reading, { next }: Head): boolean {
  const particle = morphemes[next];
  if (particle === undefined) return false;
  return (
    particle.spaceBefore ||
    particle.tag === 'JKO' ||
    particle.surface === '도' ||
    particle.tag.startsWith('XSV') ||
    (particle.tag === 'JKB' && particle.surface.endsWith('로'))
  );
}

/** 비판을 했다, 협박도 했다: the noun is done by somebody. */
function isDone({ morphemes }: Reading, { next }: Head): boolean {
  const after = morphemes[next];
  const verb = after?.tag === 'JKO' || after?.tag === 'JX' ? morphemes[next + 1] : after;
  return verb !== undefined && /^[하했한해]/.test(verb.surface) && /^[VX]/.test(verb.tag);
}
