import type { Document, Span } from '../../document.js';
import { firstFrom, wordFrom } from '../../text/by-position.js';
import { type Actor, evidenceOf, type Report, weighActor } from './actor-scores.js';
import { apposedOwner } from './apposed-owner.js';
import { blamedFor } from './blamed.js';
import type { Attributable, Block } from './blocks.js';
import { type Candidate, candidateBy } from './candidates.js';
import { type Cast, referentAt } from './cast.js';
import { closingOf, closingOfReporter } from './clauses.js';
import { describedHead } from './described-head.js';
import { lastWordStart } from './last-word.js';
import type { NounPhrase, Role } from './noun-phrase.js';
import { zoneAround, zoneOf } from './zones.js';

/** Phrases looked at on either side of an utterance; it keeps hostile text linear. */
const PHRASE_REACH = 10;

/** Roles that make a phrase a rival of those behind it. */
const STANDING: ReadonlySet<Role> = new Set(['topic', 'subject', 'also', 'place-topic']);

/** Who may have said the utterance of `report` by the words of its own sentence, in the order they are looked at. */
export function sentenceCandidates(cast: Cast, block: Block, report: Report): Candidate[] {
  const { utterance, cue } = report;
  const zone = zoneAround(cast.zones, utterance);
  const phrases = cast.byZone.get(zone) ?? [];
  const around: Span = cast.zones.spans[zone] ?? block;
  const at = firstFrom(phrases, utterance.start);
  const { body } = cast.scene.document;
  const found: Candidate[] = [];
  let nearer = 0;
  const consider = (index: number): void => {
    const phrase = phrases[index];
    const referent = referentAt(cast, phrases, index);
    if (phrase === undefined || referent === null) return;
    if (phrase.start < utterance.end && phrase.end > utterance.start) return;
    const closed = closedFor(cast, phrases, index, report);
    const lower = phrase.role === 'subject' || phrase.role === 'also';
    const underTopic = lower && hasTopicBefore(cast, phrases, index, around, report);
    const coined = referent.way === 'unlisted' && isCoined(cast.scene.document, phrase);
    const opensAlso = phrase.start === around.start && also(body, phrase);
    const joined = phrase.role === 'genitive' && JOINED.test(body.slice(phrase.particleEnd, utterance.start));
    const actor: Actor = { phrase, referent, closed, nearer, underTopic, opensAlso, joined, coined };
    const tally = weighActor(actor, report);
    if (tally === null || tally.score <= 0) return;
    const { reasons, score } = tally;
    found.push({ referent, mention: referent.mention, evidence: evidenceOf(actor), reasons, score });
    if (STANDING.has(phrase.role)) nearer++;
  };
  for (let i = at - 1; i >= 0 && at - i <= PHRASE_REACH && (phrases[i]?.start ?? 0) >= around.start; i--)
    consider(i);
  const owner = apposedOwner(cast, report);
  if (owner !== null) found.push(owner);
  const described = describedHead(cast, report, around.end);
  if (described !== null && !isSaidBefore(found)) found.push(described);
  const blamed = cue.end > utterance.end ? blamedFor(cast, report, around) : null;
  if (blamed !== null) found.push(blamed);
  nearer = 0;
  if (handsOn(body, utterance) && saysBeside(found, utterance)) return found;
  for (let i = at; i < phrases.length && i - at < PHRASE_REACH && (phrases[i]?.end ?? 0) <= around.end; i++) {
    if ((phrases[i]?.start ?? 0) >= utterance.end && (phrases[i]?.end ?? 0) <= latest(described, cue, around))
      consider(i);
  }
  return found;
}

/** 얼굴과 “, 표지와 “: one noun between an owner and the words. */
const JOINED = /^ [가-힣]{1,6}[와과] [“"‘']$/;

/** Who is open before the words stands right beside them. */
function saysBeside(found: readonly Candidate[], { start }: Span): boolean {
  return found.some(
    ({ evidence, mention }) => evidence === 'stated' && mention !== null && start - mention.end <= BESIDE,
  );
}

/** Characters of a particle, a space and a mark. */
const BESIDE = 4;

/** 찬성 측은 “…”고, 반대 측은 “…”고 했다: what is joined so has another speaker each. */
function handsOn(body: string, { end, type }: Attributable): boolean {
  return type === 'direct' && /^.(?:이?라)?고, /.test(body.slice(end, end + HANDING_ON));
}

/** Characters of a closing mark, 이라고 and a comma. */
const HANDING_ON = 6;

/** 도, as opposed to 만, 역시 and the like. */
function also(body: string, { role, end }: NounPhrase): boolean {
  return role === 'also' && body.charAt(end) === '도';
}

/** Whether the last word of `phrase` is put together from several morphemes, or unknown. */
function isCoined({ body, morphemes }: Document<'morphemes'>, { start, end }: Span): boolean {
  const whole = morphemes[wordFrom(morphemes, lastWordStart(body, start, end))];
  return whole === undefined || whole.end < end || whole.tag === 'UNKNOWN';
}

/** 정부가 “…”라고 밝힌 대책: a subject of the describing clause leaves nothing to who is described. */
function isSaidBefore(found: readonly Candidate[]): boolean {
  return found.some(
    ({ evidence, reasons }) => evidence === 'stated' && reasons[0]?.name === 'subject-particle',
  );
}

/** Whoever is described by the verb of saying leaves nothing to those behind. */
function latest(described: Candidate | null, cue: Span, around: Span): number {
  return described === null ? around.end : cue.end;
}

function closedFor(
  { scene: { document }, zones }: Cast,
  phrases: readonly NounPhrase[],
  index: number,
  { utterance, cue }: Report,
): Actor['closed'] {
  const phrase = phrases[index];
  if (phrase === undefined) return 'no';
  const before = phrase.end <= utterance.start;
  const to = before ? utterance.start : cue.start;
  return before
    ? closingOfReporter(document.morphemes, zones, phrases, index, to)
    : closingOf(document.morphemes, zones, phrase, to);
}

/** Whether an open topic that can speak stands before the subject at `index` of a direct quote's final verb. */
function hasTopicBefore(
  cast: Cast,
  phrases: readonly NounPhrase[],
  index: number,
  around: Span,
  report: Report,
): boolean {
  if (report.utterance.type !== 'direct' || report.form !== 'final') return false;
  for (let i = index - 1; i >= 0 && index - i <= PHRASE_REACH; i--) {
    const phrase = phrases[i];
    if (phrase === undefined || phrase.start < around.start) return false;
    if (phrase.role !== 'topic') continue;
    const referent = referentAt(cast, phrases, i);
    if (referent === null || referent.way === 'unlisted' || referent.way === 'unrecognised') continue;
    const closed = closedFor(cast, phrases, i, report);
    return closed !== 'coordinate' && closed !== 'connective';
  }
  return false;
}

/** The speaker of an indirect utterance whose span has taken the speaker's phrase in: its opening topic. */
export function takenIn(cast: Cast, { utterance }: Report): Candidate | null {
  if (utterance.type === 'direct') return null;
  const phrases = cast.byZone.get(zoneOf(cast.zones, utterance)) ?? [];
  const first = firstFrom(phrases, utterance.start);
  // 관리 기관인 누리넷이: the name behind what it is.
  const at = phrases[first]?.role === 'predicate' ? first + 1 : first;
  const phrase = phrases[at];
  if (
    phrase === undefined ||
    (phrases[first]?.start ?? 0) > utterance.start + 1 ||
    phrase.role === 'genitive'
  )
    return null;
  const referent = referentAt(cast, phrases, at);
  if (referent === null || referent.way === 'unlisted') return null;
  return candidateBy('taken-in', phrase.role === 'topic' ? 2.2 : 1.9, referent);
}
