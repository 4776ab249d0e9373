import {
  type Document,
  type Mention,
  mentionAt,
  type Quote,
  type Span,
  type Speaker,
} from '../../document.js';
import { firstFrom } from '../../text/by-position.js';
import { pairQuotationMarks, type QuotedSpan } from '../../text/quotation-marks.js';
import { type Attributable, type Block, splitBlocks } from './blocks.js';
import { type Candidate, evidenceOf, SURE, scoreActor } from './candidates.js';
import { type Carry, carryOver, createCarry, noteBlock, ownedByNext } from './carry-over.js';
import { assemble, type Cast, mainSubject, referentAt } from './cast.js';
import { closingOf, closingOfReporter } from './clauses.js';
import { confidenceOf } from './confidence.js';
import { type Frame, frameOf } from './frames.js';
import { findInterview, type Interview, turnOf } from './interview.js';
import { labelBefore, labelBehind } from './labels.js';
import type { SpeakerLexicon } from './lexicon.js';
import { createMemory, type Memory, remember, sameReferent } from './memory.js';
import { personAt } from './named-referents.js';
import type { Role } from './noun-phrase.js';
import { resolvePhrase } from './referents.js';
import { buildScene } from './scene.js';
import { buildZones, type Zones, zoneAround, zoneOf } from './zones.js';

/** Phrases looked at on either side of an utterance; it keeps hostile text linear. */
const PHRASE_REACH = 10;

/** Roles that make a phrase a rival of those behind it. */
const STANDING: ReadonlySet<Role> = new Set(['topic', 'subject', 'also']);

const UNKNOWN: Speaker = { name: '', kind: 'unknown', title: null, org: null, entity: null };

interface Attribution {
  readonly cast: Cast;
  readonly carry: Carry;
  readonly zones: Zones;
  readonly interview: Interview | null;
}

/** The utterances with their speakers, in text order. `pairs` are the body's pairs of quotation marks. */
export function attributeSpeakers(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  utterances: readonly Attributable[],
  lexicon: SpeakerLexicon,
  pairs: readonly QuotedSpan[] = pairQuotationMarks(document.body).pairs,
): Quote[] {
  if (utterances.length === 0) return [];
  const scene = buildScene(document, lexicon);
  const zones = buildZones([...utterances, ...quotedTerms(pairs, utterances)]);
  const attribution: Attribution = {
    cast: assemble(scene, createMemory(), zones),
    carry: createCarry(),
    zones,
    interview: findInterview(scene),
  };
  const quotes: Quote[] = [];
  for (const block of splitBlocks(scene, utterances)) attributeBlock(attribution, block, quotes);
  return quotes.map((quote) => withStated(quote, attribution.cast.memory));
}

/** The quote with the title and organisation that the article states anywhere for its speaker. */
function withStated(quote: Quote, { stated }: Memory): Quote {
  const { speaker } = quote;
  const known = speaker.entity === null ? undefined : stated.get(speaker.entity);
  if (known === undefined || speaker.kind !== 'person') return quote;
  return {
    ...quote,
    speaker: { ...speaker, title: speaker.title ?? known.title, org: speaker.org ?? known.org },
  };
}

/** A longer stretch between marks is no term but marks that do not belong together. */
const LONGEST_TERM = 80;

/** What else stands between marks: terms and titles, whose words are nobody's who speaks outside of them. */
function quotedTerms(pairs: readonly QuotedSpan[], utterances: readonly Attributable[]): Span[] {
  return pairs.filter(({ start, end }) => {
    if (end - start > LONGEST_TERM) return false;
    const inner = utterances[firstFrom(utterances, start)];
    return inner === undefined || inner.parent >= 0 || inner.start >= end;
  });
}

function attributeBlock(attribution: Attribution, block: Block, quotes: Quote[]): void {
  const { cast, carry } = attribution;
  const { document, lexicon } = cast.scene;
  let speaker: Candidate | null = null;
  for (const utterance of block.utterances) {
    const frame = frameOf(document.morphemes, utterance, lexicon);
    const chosen = choose(attribution, block, utterance, frame);
    quotes.push(quoteOf(`q${quotes.length + 1}`, utterance, chosen, document.body));
    if (chosen !== null && chosen.referent.kind !== 'unknown' && utterance.parent < 0) speaker = chosen;
  }
  const subject = mainSubject(cast, block);
  if (subject !== null && (speaker === null || !sameReferent(subject, speaker.referent)))
    remember(cast.memory, subject);
  if (speaker !== null) remember(cast.memory, speaker.referent);
  noteBlock(carry, cast.scene, block, subject, speaker?.referent ?? null);
}

function quoteOf(id: string, utterance: Attributable, chosen: Candidate | null, body: string): Quote {
  const { start, end, type, cue } = utterance;
  let speaker = UNKNOWN;
  if (chosen !== null && chosen.referent.kind !== 'unknown') {
    const { name, kind, title, org, entity } = chosen.referent;
    speaker = { name, kind, title, org, entity };
  }
  const mention: Mention | null = speaker.kind === 'unknown' ? null : (chosen?.mention ?? null);
  const { text } = mentionAt(body, start, end);
  return {
    id,
    start,
    end,
    text,
    type,
    speaker,
    mention,
    cue,
    confidence: confidenceOf(chosen),
  };
}

function choose(
  attribution: Attribution,
  block: Block,
  utterance: Attributable,
  frame: Frame,
): Candidate | null {
  const { cast, interview } = attribution;
  const behind = labelBehind(cast, utterance);
  if (behind !== null) return behind;
  if (utterance.frame === 'bare') {
    const owned = ownedByNext(cast.scene, utterance, (phrase) =>
      resolvePhrase(cast.scene, cast.memory, phrase),
    );
    if (owned !== null) return owned;
  }
  const stated = bestInBlock(attribution, block, utterance, frame);
  if (utterance.parent >= 0 || (stated !== null && stated.score >= SURE)) return stated;
  if (frame === 'answered' || frame === 'received' || frame === 'impersonal') return stated;
  let best = better(stated, swallowedSubject(attribution, utterance));
  if (frame === 'bare') {
    const turn = interview === null ? null : turnOf(interview, block);
    if (turn === 'question') return null;
    if (interview !== null && turn === 'answer') {
      const referent = personAt(cast.scene, interview.answerer, 0, 0, []);
      return { referent, mention: null, score: 4, evidence: 'interview' };
    }
    best = better(best, labelBefore(cast, block, utterance));
  }
  return better(
    best,
    carryOver(attribution.carry, cast.scene, block, utterance, (next) => mainSubject(cast, next)),
  );
}

/** The one with the higher score, the first of equals. */
function better(a: Candidate | null, b: Candidate | null): Candidate | null {
  if (a === null || b === null) return a ?? b;
  return b.score > a.score ? b : a;
}

function bestInBlock(
  { cast, zones }: Attribution,
  block: Block,
  utterance: Attributable,
  frame: Frame,
): Candidate | null {
  const zone = zoneAround(zones, utterance);
  const phrases = cast.byZone.get(zone) ?? [];
  const around: Span = zones.spans[zone] ?? block;
  const cue: Span = utterance.cue ?? { start: around.end, end: around.end };
  const at = firstFrom(phrases, utterance.start);
  let best: Candidate | null = null;
  let nearer = 0;
  const consider = (index: number): void => {
    const candidate = candidateAt(cast, zone, index, utterance, frame, cue, nearer);
    if (candidate === null) return;
    if (STANDING.has(phrases[index]?.role ?? 'and')) nearer++;
    best = better(best, candidate);
  };
  for (let i = at - 1; i >= 0 && at - i <= PHRASE_REACH && (phrases[i]?.start ?? 0) >= around.start; i--)
    consider(i);
  nearer = 0;
  for (let i = at; i < phrases.length && i - at < PHRASE_REACH && (phrases[i]?.end ?? 0) <= around.end; i++) {
    if ((phrases[i]?.start ?? 0) >= utterance.end) consider(i);
  }
  return best;
}

/** The speaker of an indirect utterance whose span has taken the speaker's phrase in: its opening topic. */
function swallowedSubject({ cast, zones }: Attribution, utterance: Attributable): Candidate | null {
  if (utterance.type === 'direct') return null;
  const phrases = cast.byZone.get(zoneOf(zones, utterance)) ?? [];
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
  const score = phrase.role === 'topic' ? 2.2 : 1.9;
  return { referent, mention: referent.mention, score, evidence: 'taken-in' };
}

function candidateAt(
  cast: Cast,
  zone: number,
  index: number,
  utterance: Attributable,
  frame: Frame,
  cue: Span,
  nearer: number,
): Candidate | null {
  const phrases = cast.byZone.get(zone) ?? [];
  const phrase = phrases[index];
  const referent = referentAt(cast, phrases, index);
  if (phrase === undefined || referent === null) return null;
  if (phrase.start < utterance.end && phrase.end > utterance.start) return null;
  const before = phrase.end <= utterance.start;
  const to = before ? utterance.start : cue.start;
  const closed =
    before && utterance.type === 'indirect'
      ? closingOfReporter(cast.scene.document.morphemes, cast.zones, phrases, index, to)
      : closingOf(cast.scene.document.morphemes, cast.zones, phrase, to);
  const describedByCue = isDescribedBy(cast.scene.document.body, phrase, cue);
  const actor = { phrase, referent, closed, describedByCue };
  const score = scoreActor(actor, utterance, frame, cue, nearer);
  if (score <= 0) return null;
  return { referent, mention: referent.mention, score, evidence: evidenceOf(actor) };
}

/** Whether an adnominal form of the cue stands directly before the phrase (답한 응답자, 말하는 시민). */
function isDescribedBy(body: string, { start }: Span, cue: Span): boolean {
  if (start < cue.end || start - cue.end > 4) return false;
  const final = (body.charCodeAt(start - 2) - 0xac00) % 28;
  return body.charCodeAt(start - 1) === 0x20 && (final === NIEUN || final === RIEUL);
}

/** Numbers of the final consonants ㄴ and ㄹ of the adnominal endings. */
const NIEUN = 4;
const RIEUL = 8;
