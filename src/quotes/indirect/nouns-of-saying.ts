/** …다는 입장이다, …라는 의견을 밝혔다, …다는 것이다: clauses that a noun of saying reports. */
import { wordFrom } from '../../text/by-position.js';
import { delivers, type Governor, governorOf, isNegated, nounGovernor, reports } from '../cues/governors.js';
import { governorOfHead, type Head, headOfPhrase, isThing } from '../cues/heads.js';
import { nextPredicate, predicateAt, quotativeEnding } from '../cues/morphology.js';
import { nextOutside } from '../cues/outside-marks.js';
import type { Reading } from '../reading.js';
import { canSpeak } from '../speaker-like.js';
import { type QuotativeAt, quotativeAt } from './quotatives.js';
import { type ClauseScope, clauseOf, type ReportedClause, startOfClause } from './reported-clause.js';

/** The clause before an adnominal quotative when somebody says it; hearsay (…다는 지적이 나온다) is none. */
export function readAdnominal(scope: ClauseScope, quotative: QuotativeAt): ReportedClause | null {
  const { reading, end } = scope;
  const head = headBehind(reading, quotative.at + 1, end);
  if (head === null) return null;
  if (isThing(head.noun)) return readThing(scope, quotative, head);
  if (FACTS.has(head.noun)) return readFact(scope, quotative, head);
  const { speech: speechNouns, plan } = reading.lexicon.nouns;
  const told = !speechNouns.has(head.noun) && isContent(reading, quotative.at, head);
  if (!told && !speechNouns.has(head.noun) && !plan.has(head.noun)) return null;
  const particle = reading.morphemes[head.next];
  const emerges = emergingAt(reading, head);
  if (emerges) {
    const governor = nounGovernor(reading, head.at);
    if (governor === null || UNSPOKEN.has(head.noun) || ASKING.has(head.noun)) return null;
    const start = startOfClause(scope, quotative, governor, true);
    return isCircle(scope, start.speaker) ||
      (speechNouns.has(head.noun) && isOwned(scope, quotative.at, head))
      ? clauseOf(scope, start.at, quotative.clauseEnd, 'noun-of-saying', governor)
      : null;
  }
  const governor = governorOfHead(reading, head, end) ?? (told ? nounGovernor(reading, head.at) : null);
  if (governor === null || isNegated(reading, governor)) return null;
  // …다는 사실을 확인했다고 보도했다: part of what the outer verb reports.
  if (governor.predicate !== null && quotativeEnding(governor.predicate.last)?.kind === 'complement')
    return null;
  if (particle?.tag.startsWith('VCP') === true) {
    if (
      isAsked(reading, head.next) ||
      UNSPOKEN.has(head.noun) ||
      ALLEGED.has(head.noun) ||
      plan.has(head.noun) ||
      !closesClause(reading, head.next, end)
    )
      return null;
    const known = scope.reportedBefore || scope.reportedHere || hasGenitive(reading, quotative.at, head);
    return speech(scope, quotative, governor, known);
  }
  // 준비가 덜 됐다는 야당의 지적에 장관은 …, 문이 잠겼다는 목격자 진술을 바탕으로 …
  const owned = told ? null : ownedClause(scope, quotative, head, governor);
  if (owned !== null) return owned;
  if (!isObject(reading, head)) return null;
  const { predicate, verb } = governor;
  const acts = predicate === null ? isDone(reading, head) : told || delivers(verb);
  if (!acts) return null;
  const carried = scope.reportedHere || (scope.reportedBefore && delivers(verb));
  return speech(scope, quotative, governor, carried || isSaidByNext(scope, governor));
}

/** …라는 조합원들의 요구, whoever else reports it: the clause of a noun of saying whose owner is stated. */
export function readOwned(scope: ClauseScope, quotative: QuotativeAt): ReportedClause | null {
  const { reading, end } = scope;
  const head = headBehind(reading, quotative.at + 1, end);
  if (head === null || isContent(reading, quotative.at, head)) return null;
  const governor = governorOfHead(reading, head, end);
  return governor === null ? null : ownedClause(scope, quotative, head, governor);
}

function ownedClause(
  scope: ClauseScope,
  quotative: QuotativeAt,
  head: Head,
  governor: Governor,
): ReportedClause | null {
  const { reading } = scope;
  if (!reading.lexicon.nouns.speech.has(head.noun) || !isOwned(scope, quotative.at, head)) return null;
  if (UNSPOKEN.has(head.noun) && !OWN_WORDS.has(head.noun)) return null;
  // …라는 회사의 입장을 밝혔다: whoever brings it forth speaks.
  if (isObject(reading, head) && (governor.predicate !== null || isDone(reading, head))) return null;
  const start = startOfClause(scope, quotative, null);
  const noun = nounGovernor(reading, head.at);
  const clause = clauseOf(scope, start.at, quotative.clauseEnd, 'noun-of-saying', noun);
  const answered = reading.morphemes[head.next]?.surface === '에';
  return clause === null ? null : { ...clause, goesOn: !answered };
}

/** The head of the phrase at `from`; …다는, 논란이 많은 주장을: a comma may set off a clause of its own before it. */
function headBehind(reading: Reading, from: number, end: number): Head | null {
  const { morphemes } = reading;
  if (morphemes[from]?.tag !== 'SC') return headOfPhrase(reading, from, end);
  const plain = headOfPhrase(reading, from + 1, end);
  if (plain !== null) return plain;
  const predicate = predicateAt(morphemes, nextPredicate(morphemes, from + 1, Math.min(end, from + 8)));
  return predicate?.ending === 'ETM' ? headOfPhrase(reading, predicate.next, end) : null;
}

/** …다는 것이다 goes on with what was reported before; …다는 게 그의 설명이다 names who says it. */
function readThing(scope: ClauseScope, quotative: QuotativeAt, head: Head): ReportedClause | null {
  const { reading, end, toldBefore } = scope;
  if (reading.morphemes[head.next]?.tag.includes('VCP') === true) {
    if (!toldBefore || !closesClause(reading, head.next, end) || isAsked(reading, head.next)) return null;
    const start = startOfClause(scope, quotative, null);
    return clauseOf(scope, start.at, quotative.clauseEnd, 'noun-of-saying', null);
  }
  const { morphemes } = reading;
  const governor = governorOfHead(reading, head, end);
  if (governor === null) return readFact(scope, quotative, head);
  // …다는 게 일관된 입장이라고 설명했다: the outer verb reports it all.
  if (quotativeAt(morphemes, governor.next) !== null || quotativeAt(morphemes, governor.next + 1) !== null)
    return null;
  const noun = wordFrom(morphemes, governor.cue.start);
  const owned = hasOwner(scope, head.next, noun);
  // …는 것이 법안의 요지이다: nobody says it.
  if (owned === 'thing' || (owned === 'nobody' && UNSPOKEN.has(governor.cue.lemma))) return null;
  return speech(scope, quotative, governor, true);
}

/** -다는 것을 강조했다, 변수라는 점은 인정했다: a fact that a verb of saying states. */
function readFact(scope: ClauseScope, quotative: QuotativeAt, head: Head): ReportedClause | null {
  const { reading, end } = scope;
  const { morphemes } = reading;
  const particle = morphemes[head.next];
  const joined = morphemes[head.at]?.tag ?? '';
  const object =
    particle?.tag === 'JKO' ||
    particle?.tag === 'JX' ||
    particle?.spaceBefore === true ||
    joined.startsWith('NNB+');
  if (!object || joined === 'NNB+JKS') return null;
  const from = particle?.spaceBefore === true ? head.next : head.next + 1;
  const at = nextOutside(reading, from, end, true);
  const predicate = at < end ? predicateAt(morphemes, at) : null;
  if (predicate === null || quotativeEnding(predicate.last)?.kind === 'complement') return null;
  const governor = governorOf(reading, predicate);
  if (governor.verb?.takesClause !== true || !reports(governor.verb) || isNegated(reading, governor))
    return null;
  if (governor.verb.class === 'judging' || FINDING.has(governor.verb.lemma)) return null;
  return speech(scope, quotative, governor, scope.reportedHere || isSaidByNext(scope, governor));
}

/** What one finds out is no report: 바뀌었다는 것을 확인했다. */
const FINDING = new Set(['확인하다', '재확인하다', '드러내다', '공개하다', '기록하다', '떠올리다', '들다']);

const FACTS = new Set(['점', '사실']);

/** …다는 내용의 영상을 올렸다: the noun behind 내용의 carries the words. */
function isContent({ morphemes }: Reading, from: number, head: Head): boolean {
  for (let i = from + 1; i < head.at; i++) {
    const { surface } = morphemes[i] ?? { surface: '' };
    if ((surface === '내용' || surface === '취지') && morphemes[i + 1]?.tag === 'JKG') return true;
  }
  return false;
}

/** …는 탄식이 나온다, …는 의견도 나타났다: it comes from somebody only when the sentence says from whom. */
export function emergingAt({ morphemes }: Reading, { next }: Head): boolean {
  const particle = morphemes[next];
  if (particle === undefined || particle.spaceBefore) return false;
  if (particle.tag !== 'JKS' && !(particle.tag === 'JX' && EMERGES_WITH.has(particle.surface))) return false;
  for (let i = next + 1; i < next + 4; i++) {
    const predicate = predicateAt(morphemes, i);
    if (predicate !== null)
      return EMERGING.has(predicate.lemma) && quotativeEnding(predicate.last)?.kind !== 'complement';
  }
  return false;
}

const EMERGES_WITH = new Set(['도', '은', '는', '까지', '역시']);

const EMERGING = new Set([
  ...[
    '나오다',
    '나타나다',
    '쏟아지다',
    '있다',
    '생기다',
    '적다',
    '제기되다',
    '이어지다',
    '많다',
    '잇따르다',
    '들리다',
    '흘러나오다',
  ],
  ...[
    '새어나오다',
    '일다',
    '터져나오다',
    '커지다',
    '우세하다',
    '지배적이다',
    '잦다',
    '끊이다',
    '고개를 들다',
  ],
]);

/** Questions come up without those asked having put them. */
const ASKING = new Set(['질문', '물음', '질의']);

/** 학계에서는, 몇몇 사람들은: from whom opinions come, as opposed to whom they are about. */
function isCircle({ reading, nouns }: ClauseScope, speaker: number): boolean {
  const { morphemes } = reading;
  if (speaker < 0) return false;
  const particle = morphemes[speaker];
  if (morphemes[speaker - 1]?.tag.startsWith('JKB') === true) return true;
  // 중국에서 …는 주장이 나왔다 tells where.
  if (particle?.tag.startsWith('JKB') === true)
    return particle.surface.endsWith('선') || !nouns.placeEnds.has(morphemes[speaker - 1]?.end ?? 0);
  return (
    particle?.tag === 'JX' &&
    morphemes[speaker - 1]?.surface === '들' &&
    CROWDS.has(morphemes[speaker - 2]?.surface ?? '')
  );
}

/** 카드사들은 …는 비난이 쏟아진다: others are whom the opinion is about. */
const CROWDS = new Set(['사람', '네티즌', '누리꾼', '시민', '팬']);

/** …는 의혹을 제기한 영화는: who says it is the noun that the verb of saying qualifies. */
function isSaidByNext({ reading, nouns, end }: ClauseScope, { predicate }: Governor): boolean {
  if (predicate === null || predicate.ending !== 'ETM') return false;
  const head = headOfPhrase(reading, predicate.next, end);
  return head !== null && canSpeak(reading, nouns, head.next);
}

/** Whose the noun of saying at `noun` is, between `from` and it: somebody's, a thing's, or nobody's. */
function hasOwner(
  { reading, nouns }: ClauseScope,
  from: number,
  noun: number,
): 'somebody' | 'thing' | 'nobody' {
  let owner: 'thing' | 'nobody' = 'nobody';
  for (let k = from; k < noun; k++) {
    if (reading.morphemes[k]?.tag !== 'JKG') continue;
    if (canSpeak(reading, nouns, k)) return 'somebody';
    owner = 'thing';
  }
  return owner;
}

function speech(
  scope: ClauseScope,
  quotative: QuotativeAt,
  governor: Governor,
  known: boolean,
): ReportedClause | null {
  const held = governor.predicate === null && HELD.has(governor.cue.lemma);
  const start = startOfClause(scope, quotative, governor, held);
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

/** What is held against somebody (…했다는 의혹이다): nobody is said to say it, nor what is said in it. */
export const ALLEGED: ReadonlySet<string> = new Set(['의혹', '혐의', '소문', '풍문', '의심']);

/** What one holds, so that its subject speaks (시는 …는 입장이다), as opposed to what is held of something. */
const HELD = new Set(['입장', '설명', '해명', '주장', '방침', '생각', '계획', '태도', '의견', '견해']);

/** 것일까, 말씀입니까, 것이냐고: a question, not a report. */
function isAsked({ morphemes }: Reading, copula: number): boolean {
  for (let i = copula; i < copula + 4; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || (i > copula && morpheme.spaceBefore)) break;
    if (/(?:까|냐|니|냐고|가|나|가요|나요)$/.test(morpheme.surface) && !morpheme.tag.startsWith('NN'))
      return true;
  }
  return false;
}

/** X의 설명이다, 업계의 지적이다: the speaker stands before the noun. */
function hasGenitive({ morphemes }: Reading, from: number, head: Head): boolean {
  for (let k = from + 1; k < head.at; k++) if (morphemes[k]?.tag === 'JKG') return true;
  return false;
}

/** Whose the noun of saying is stands before it: …다는 야당의 지적, …다는 목격자 진술. */
function isOwned({ reading, nouns }: ClauseScope, from: number, head: Head): boolean {
  const { morphemes } = reading;
  for (let k = from + 1; k < head.at; k++) {
    if (morphemes[k]?.tag === 'JKG' && canSpeak(reading, nouns, k)) return true;
  }
  return head.at - 1 > from && morphemes[head.at]?.spaceBefore === true && canSpeak(reading, nouns, head.at);
}

/** What is no speech when merely predicated, but holds the words of whose it is said to be. */
const OWN_WORDS = new Set(['말', '보고', '문자', '메시지', '편지', '판결']);

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
