import {
  type Document,
  type Mention,
  type Morpheme,
  mentionAt,
  type Quote,
  type Span,
  type Speaker,
} from '../../document.js';
import { firstFrom, wordFrom } from '../../text/by-position.js';
import { pairQuotationMarks, type QuotedSpan } from '../../text/quotation-marks.js';
import { type Report, SURE } from './actor-scores.js';
import { askedBefore } from './asked.js';
import { type Attributable, type Block, splitBlocks } from './blocks.js';
import { bestOf, type Candidate, candidateBy } from './candidates.js';
import {
  type Carry,
  carryOver,
  createCarry,
  elaborated,
  goesIntoDetail,
  noteBlock,
  otherSpeaker,
  ownedByNext,
} from './carry-over.js';
import { assemble, type Cast, mainSubject, onlyAsks } from './cast.js';
import { type ConfidenceModel, confidenceOf, isGuess, signsOf } from './confidence.js';
import { type Frame, frameOf } from './frames.js';
import { findInterview, type Interview, turnOf } from './interview.js';
import { labelBefore, labelBehind } from './labels.js';
import type { SpeakerLexicon } from './lexicon.js';
import { createMemory, type Memory, remember, sameReferent } from './memory.js';
import { personAt } from './named-referents.js';
import { resolvePhrase } from './referents.js';
import { isReportedAgain, type ReportForm, reportFormOf } from './report-form.js';
import { buildScene } from './scene.js';
import { sentenceCandidates, takenIn } from './sentence-candidates.js';
import { soundbiteLabel } from './soundbite-labels.js';
import { buildZones, zoneAround } from './zones.js';

/** Frames whose speaker stands in the sentence or nowhere. */
const NOT_CARRIED: ReadonlySet<Frame> = new Set(['answered', 'received', 'impersonal', 'voiced']);

const UNKNOWN: Speaker = { name: '', kind: 'unknown', title: null, org: null, entity: null };

/** Told of every quote who else was considered. */
export type Explain = (quote: Quote, considered: readonly Candidate[], signs: readonly string[]) => void;

interface Attribution {
  readonly cast: Cast;
  readonly carry: Carry;
  readonly interview: Interview | null;
  readonly confidence: ConfidenceModel;
}

/** The utterances with their speakers, in text order. `pairs` are the body's pairs of quotation marks. */
export function attributeSpeakers(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  utterances: readonly Attributable[],
  lexicon: SpeakerLexicon,
  confidence: ConfidenceModel,
  pairs: readonly QuotedSpan[] = pairQuotationMarks(document.body).pairs,
  explain: Explain | null = null,
): Quote[] {
  if (utterances.length === 0) return [];
  const scene = buildScene(document, lexicon);
  const zones = buildZones([...utterances, ...quotedTerms(pairs, utterances)]);
  const attribution: Attribution = {
    cast: assemble(scene, createMemory(), zones),
    carry: createCarry(),
    interview: findInterview(scene),
    confidence,
  };
  const quotes: Quote[] = [];
  for (const block of splitBlocks(scene, utterances)) attributeBlock(attribution, block, quotes, explain);
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

function attributeBlock(
  attribution: Attribution,
  block: Block,
  quotes: Quote[],
  explain: Explain | null,
): void {
  const { cast, carry } = attribution;
  const { document, lexicon } = cast.scene;
  let speaker: Candidate | null = null;
  let latest: Candidate | null = null;
  for (const utterance of block.utterances) {
    const { morphemes } = document;
    const { cue } = utterance;
    const zone = cast.zones.spans[zoneAround(cast.zones, utterance)] ?? block;
    const report: Report = {
      utterance,
      frame: frameOf(morphemes, utterance, lexicon),
      form: cue === null ? 'other' : formOf(document, utterance, cue),
      cue: cue ?? { start: zone.end, end: zone.end },
      answers: isNamedHere(latest) && handsOver(morphemes, utterance) ? latest.referent : null,
    };
    const considered = candidatesFor(attribution, block, report);
    const chosen = bestOf(considered);
    const before = { blocksAgo: block.index - (carry.speaker?.block ?? 0), unsure: carry.unsure };
    const signs = signsOf(cast.scene, report, chosen, considered, before);
    const sure = confidenceOf(attribution.confidence, signs);
    const quote = quoteOf(`q${quotes.length + 1}`, utterance, chosen, sure, document.body);
    quotes.push(quote);
    explain?.(quote, considered, signs);
    latest = chosen;
    if (chosen !== null && speaksOutside(quotes, utterance, chosen) && goesOnSpeaking(cast, chosen)) {
      speaker = chosen;
      carry.unsure = isGuess(chosen);
    }
  }
  const subject = mainSubject(cast, block);
  if (subject !== null && (speaker === null || !sameReferent(subject, speaker.referent)))
    remember(cast.memory, subject);
  if (speaker !== null) remember(cast.memory, speaker.referent);
  noteBlock(carry, cast.scene, block, subject, speaker?.referent ?? null);
}

/** A question of nobody who is named (왜 늦었느냐고 묻자) is the reporter's. */
function isNamedHere(candidate: Candidate | null): candidate is Candidate {
  return candidate?.evidence === 'stated' || candidate?.evidence === 'embedded';
}

/** 신문은 장관이 “…”고 말했다고 전했다. 이어 “…”: whose words a report quotes goes on, not who reports them. */
function speaksOutside(quotes: readonly Quote[], { parent, type }: Attributable, chosen: Candidate): boolean {
  return parent < 0 || (type === 'direct' && quotes[parent]?.type === 'indirect' && isNamedHere(chosen));
}

function goesOnSpeaking({ scene }: Cast, { referent }: Candidate): boolean {
  return !isCounted(referent.name) && referent.kind !== 'unknown' && !onlyAsks(scene, referent);
}

/** 응답자의 31%, 시민 열 명 중 4명: who answered a survey, about which its makers go on telling. */
function isCounted(name: string): boolean {
  return /\d ?(?:%|퍼센트|명)$/.test(name);
}

/** …고 꼬집자 “…”: the words before have been answered by somebody else. */
function handsOver(morphemes: readonly Morpheme[], { start }: Span): boolean {
  let i = wordFrom(morphemes, start) - 1;
  while (morphemes[i]?.tag.startsWith('S') === true) i--;
  const ending = morphemes[i];
  return ending?.tag.includes('EC') === true && (ending.surface === '자' || ending.surface === '자마자');
}

/** Characters of what a speaker does between the words and the verb that reports them. */
const LONGEST_ACT = 160;

function formOf({ body, morphemes }: Document<'morphemes'>, { end }: Attributable, cue: Span): ReportForm {
  const form = reportFormOf(morphemes, cue);
  return form === 'final' && isReportedAgain(body.slice(end + 1, Math.min(cue.start, end + LONGEST_ACT)))
    ? 'reported'
    : form;
}

function quoteOf(
  id: string,
  utterance: Attributable,
  chosen: Candidate | null,
  confidence: number,
  body: string,
): Quote {
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
    confidence,
  };
}

/** Who may have said it, in the order they are looked at; what decides alone ends the search. */
function candidatesFor(attribution: Attribution, block: Block, report: Report): Candidate[] {
  const { cast, interview, carry } = attribution;
  const { utterance, frame } = report;
  const { document } = cast.scene;
  const behind = labelBehind(cast, utterance);
  if (behind !== null) return [behind];
  if (utterance.frame === 'bare') {
    const label = soundbiteLabel(cast, utterance);
    if (label !== null) return [label];
    const owned = ownedByNext(cast.scene, utterance, (phrase) =>
      resolvePhrase(cast.scene, cast.memory, phrase),
    );
    if (owned !== null) return [owned];
  }
  const found = sentenceCandidates(cast, block, report);
  if (utterance.parent >= 0) return found;
  if (goesIntoDetail(document, block) && carry.speaker?.block === block.index - 1) {
    const detailed = elaborated(carry, found);
    if (detailed !== null) return [...found, detailed];
  }
  if ((bestOf(found)?.score ?? 0) >= SURE) return found;
  if (NOT_CARRIED.has(frame)) return found;
  const add = (candidate: Candidate | null): void => {
    if (candidate !== null) found.push(candidate);
  };
  // …다는 것이다 goes on with what was said before: whom it begins with is whom it is about.
  if (utterance.cue !== null || utterance.frame !== 'noun-of-saying') add(takenIn(cast, report));
  if (frame === 'says' && utterance.type === 'direct' && bestOf(found) === null)
    add(askedBefore(cast, block.start, utterance));
  if (frame === 'bare') {
    const turn = interview === null ? null : turnOf(interview, block);
    if (turn === 'question') return [];
    if (interview !== null && turn === 'answer')
      return [candidateBy('interview', 4, personAt(cast.scene, interview.answerer, 0, 0, []), null)];
    add(labelBefore(cast, block, utterance));
  }
  if (report.answers !== null) {
    const other = otherSpeaker(carry, report.answers);
    if (other !== null) return [...found, other];
  }
  add(carryOver(carry, cast.scene, block, utterance, (next) => mainSubject(cast, next)));
  return found;
}
