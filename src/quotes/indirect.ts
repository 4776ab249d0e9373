/**
 * Reported clauses without quotation marks: …다고 밝혔다, …라며 …, …다는 입장이다, X에 따르면 …다. The quotative
 * endings and verbs are read from morphemes; where the clause begins is decided in `clause-start.ts`.
 */
import type { Cue, Morpheme, Span } from '../document.js';
import { mentionAt } from '../document.js';
import { type ClauseStart, findClauseStart } from './clause-start.js';
import {
  type Governor,
  governorOfComplement,
  governorOfConnective,
  governorOfHead,
  type Head,
  headOfPhrase,
  isSubjectAt,
  reports,
} from './cues.js';
import type { DirectSpeech, FrameKind } from './direct.js';
import { lastTag, type Predicate, type Quotative, quotativeEnding } from './morphology.js';
import { firstFrom, type Reading } from './reading.js';
import { canSpeak, type SpeakerNouns } from './speaker-like.js';

export interface IndirectSpeech extends Span {
  readonly frame: FrameKind;
  readonly cue: Cue | null;
  /** Offset after the verb of saying. */
  readonly reportEnd: number;
}

/** What has been found of a sentence so far. */
interface SentenceState {
  /** Morphemes `[first, end)` of the sentence. */
  readonly first: number;
  readonly end: number;
  /** First morpheme that a further clause may take. */
  from: number;
  /** Index after 에 따르면, 0 when the sentence has none. */
  source: number;
  sourceCue: Cue | null;
  /** A report under the source or a verb of saying has been found. */
  reported: boolean;
}

/** The reported clauses of the document outside the speech in `direct`, in text order. */
export function findIndirectSpeech(
  reading: Reading,
  nouns: SpeakerNouns,
  direct: readonly DirectSpeech[],
): IndirectSpeech[] {
  const { morphemes, sentences } = reading;
  const found: IndirectSpeech[] = [];
  const speechAt = new Map(direct.map((speech) => [speech.pair, speech]));
  let first = 0;
  let reportedBefore = false;
  for (const sentence of sentences) {
    while (first < morphemes.length && (morphemes[first]?.start ?? 0) < sentence.start) first++;
    let end = first;
    while (end < morphemes.length && (morphemes[end]?.start ?? 0) < sentence.end) end++;
    const state: SentenceState = { first, end, from: first, source: 0, sourceCue: null, reported: false };
    const known = found.length;
    readSentence(reading, nouns, speechAt, state, found, reportedBefore);
    reportedBefore = state.reported || found.length > known;
    first = end;
  }
  return found;
}

function readSentence(
  reading: Reading,
  nouns: SpeakerNouns,
  speechAt: ReadonlyMap<number, DirectSpeech>,
  state: SentenceState,
  found: IndirectSpeech[],
  reportedBefore: boolean,
): void {
  const { morphemes, afterPair, pairAt } = reading;
  let covered = 0;
  let partial: Predicate | null = null;
  let governing: Predicate | null = null;
  for (let i = state.first; i < state.end; ) {
    const after = afterPair[i] ?? 0;
    if (after > i) {
      const speech = speechAt.get((pairAt[i] ?? 0) - 1);
      if (speech !== undefined) {
        state.reported = true;
        covered = speech.tailEnd;
        if (speech.frame === 'reported' && !speech.partial) {
          state.from = Math.max(state.from, firstFrom(morphemes, speech.tailEnd));
        }
        governing = speech.governor?.predicate ?? null;
        if (speech.partial) partial = governing;
      }
      i = after;
      continue;
    }
    const morpheme = morphemes[i];
    if (morpheme === undefined) break;
    if (isSource(reading, i)) {
      const next = morpheme.surface.endsWith('면') ? i + 1 : i + 2;
      state.source = next;
      state.from = next;
      state.sourceCue = {
        ...mentionAt(reading.body, morpheme.start, morphemes[next - 1]?.end ?? morpheme.end),
        lemma: morpheme.surface.startsWith('의하') ? '의하다' : '따르다',
      };
    }
    const quotative = morpheme.start >= covered ? quotativeAt(morphemes, i) : null;
    // The verb of a direct quote is no clause of its own (“…”라고 평가했다고 밝혔다).
    if (quotative !== null && reading.inName[i] === 0 && !isWithin(governing, i)) {
      const speech = readQuotative(
        reading,
        nouns,
        state,
        i,
        quotative.clauseEnd,
        quotative.kind,
        reportedBefore,
      );
      if (speech !== null && (partial === null || speech.cue?.start !== partial.start)) {
        found.push(speech);
        state.reported = true;
        state.from = Math.max(i + 1, state.from);
        if (quotative.kind !== 'connective')
          state.from = Math.max(state.from, firstFrom(morphemes, speech.reportEnd));
      }
    }
    i++;
  }
  const sourced = state.source > 0 && !state.reported ? underSource(reading, state) : null;
  if (sourced !== null) {
    found.push(sourced);
    state.reported = true;
  }
}

/** The quotative ending at `i`; after a finished verb (했다라고) the clause ends before it. */
function quotativeAt(
  morphemes: readonly Morpheme[],
  i: number,
): { kind: Quotative; clauseEnd: number } | null {
  const morpheme = morphemes[i];
  if (morpheme === undefined || !(morpheme.tag.includes('E') || morpheme.tag === 'JKQ')) return null;
  const found = quotativeEnding(morpheme);
  const before = morphemes[i - 1];
  const doubled = before !== undefined && !morpheme.spaceBefore && lastTag(before.tag) === 'EF';
  if (doubled && morpheme.tag === 'JKQ') return { kind: 'complement', clauseEnd: morpheme.start };
  return found !== null && doubled ? { kind: found.kind, clauseEnd: morpheme.start } : found;
}

function isWithin(predicate: Predicate | null, i: number): boolean {
  return predicate !== null && i >= predicate.first && i < predicate.next;
}

/** 에 따르면, 에 의하면. */
function isSource({ morphemes }: Reading, i: number): boolean {
  const verb = morphemes[i];
  const particle = morphemes[i - 1];
  if (verb === undefined || particle?.surface !== '에') return false;
  if (verb.surface === '따르면' || verb.surface === '의하면') return true;
  return (verb.surface === '따르' || verb.surface === '의하') && morphemes[i + 1]?.surface === '면';
}

/** X에 따르면 …다: all that follows, up to the final verb. */
function underSource(reading: Reading, state: SentenceState): IndirectSpeech | null {
  const { morphemes } = reading;
  let first = state.source;
  while (first < state.end && morphemes[first]?.tag === 'SC') first++;
  let last = state.end - 1;
  while (last > first && morphemes[last]?.tag.startsWith('S') === true) last--;
  const start = morphemes[first];
  const end = morphemes[last];
  if (start === undefined || end === undefined || last <= first + 1) return null;
  // X에 따르면 …다고 한다.
  for (let i = last; i > first && i > last - 4; i--) {
    const quotative = quotativeAt(morphemes, i);
    if (quotative?.kind !== 'complement') continue;
    return {
      start: start.start,
      end: quotative.clauseEnd,
      frame: 'according-to',
      cue: state.sourceCue,
      reportEnd: end.end,
    };
  }
  if (!['EF', 'EC'].includes(lastTag(end.tag))) return null;
  return {
    start: start.start,
    end: end.end,
    frame: 'according-to',
    cue: state.sourceCue,
    reportEnd: end.end,
  };
}

function readQuotative(
  reading: Reading,
  nouns: SpeakerNouns,
  state: SentenceState,
  i: number,
  clauseEnd: number,
  kind: Quotative,
  reportedBefore: boolean,
): IndirectSpeech | null {
  if (kind === 'adnominal') return readAdnominal(reading, nouns, state, i, clauseEnd, reportedBefore);
  const governor =
    kind === 'complement'
      ? governorOfComplement(reading, i + 1, state.end)
      : governorOfConnective(reading, i + 1, state.end);
  if (governor === null || !reports(governor.verb) || governor.predicate === null) return null;
  if (kind === 'complement') {
    if (!governor.verb.takesClause) return null;
    // 평가한다고 밝혔다: the outer verb reports it all.
    if (quotativeEnding(governor.predicate.last)?.kind === 'complement') return null;
  }
  if (isNegated(reading, governor)) return null;
  const start = startOf(reading, nouns, state, i, governor);
  if (!isReport(reading, governor, start, kind)) return null;
  return speechOf(reading, start.at, clauseEnd, 'reported', governor);
}

function speechOf(
  { morphemes }: Reading,
  at: number,
  end: number,
  frame: FrameKind,
  governor: Governor | null,
): IndirectSpeech | null {
  const start = morphemes[at]?.start ?? end;
  if (start >= end) return null;
  const reportEnd = governor === null ? end : (morphemes[governor.next - 1]?.end ?? end);
  return { start, end, frame, cue: governor?.cue ?? null, reportEnd };
}

function startOf(
  reading: Reading,
  nouns: SpeakerNouns,
  state: SentenceState,
  i: number,
  governor: Governor | null,
): ClauseStart {
  const verbAt = governor === null ? i + 1 : firstFrom(reading.morphemes, governor.cue.start);
  return findClauseStart({
    reading,
    nouns,
    from: state.from,
    to: i,
    postposed: speakerBetween(reading, nouns, i + 1, verbAt),
    carriesOn: governor?.cue.lemma === '덧붙이다',
  });
}

function speakerBetween(reading: Reading, nouns: SpeakerNouns, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const after = reading.afterPair[k] ?? 0;
    if (after > k) k = after;
    const morpheme = reading.morphemes[k];
    if (morpheme === undefined || k >= to) return false;
    if (isSubjectAt(reading, k) && canSpeak(reading, nouns, k)) return true;
  }
  return false;
}

function isNegated({ morphemes }: Reading, { next }: Governor): boolean {
  return (
    morphemes[next - 1]?.surface.startsWith('지') === true &&
    (morphemes[next]?.surface.startsWith('않') ?? false)
  );
}

/** 하다 and 보다 report only in some forms: 했다, 하며, 보고 있다; not 해서, 하더라도, 볼 수 있다. */
function isReport(
  { morphemes }: Reading,
  { verb, predicate }: Governor,
  start: ClauseStart,
  kind: string,
): boolean {
  if (verb === null || predicate === null || kind === 'connective') return true;
  const { ending, past, last } = predicate;
  if (verb.lemma === '하다') {
    if (ending === 'EF') return past || start.subject;
    if (ending === 'EC')
      return (
        (past || start.subject) && /^(?:며|고|면서|는데|지만|으며|으나|자)$/.test(lastForm(last.surface))
      );
    return ending === 'ETM' && start.subject && past;
  }
  if (THINKING.has(verb.lemma) && !start.subject && !past) return false;
  if (verb.lemma === '보다') {
    const watching = morphemes.slice(predicate.first, predicate.next).some((m) => m.surface.startsWith('있'));
    return watching || (ending === 'EF' && (past || start.subject)) || (ending === 'EC' && past);
  }
  // 요구하기 위해 is a purpose; 요구하기도 했다 reports.
  return ending !== 'ETN' || morphemes[predicate.next]?.tag === 'JX';
}

/** Without a subject and in the present these are the writer's own. */
const THINKING = new Set(['생각하다', '믿다', '느끼다', '여기다', '기대하다', '확신하다']);

function lastForm(surface: string): string {
  return surface.replace(/^[했하한]/, '');
}

/** Nouns before the copula that leave a report to its subject: …다는 입장이다. */
function readAdnominal(
  reading: Reading,
  nouns: SpeakerNouns,
  state: SentenceState,
  i: number,
  clauseEnd: number,
  reportedBefore: boolean,
): IndirectSpeech | null {
  const { morphemes, lexicon } = reading;
  const head = headOfPhrase(reading, i + 1, state.end);
  if (head === null) return null;
  const copula = morphemes[head.next]?.tag.startsWith('VCP') === true;
  const thing = head.noun === '것' || head.noun === '게' || head.noun === '거';
  if (thing) {
    if (copula) {
      if (!reportedBefore || !endsSentence(reading, head.next, state.end)) return null;
      const start = startOf(reading, nouns, state, i, null);
      return speechOf(reading, start.at, clauseEnd, 'noun-of-saying', null);
    }
    const governor = governorOfHead(reading, head, state.end);
    return governor === null ? null : adnominalSpeech(reading, nouns, state, i, clauseEnd, governor, true);
  }
  const fact = head.noun === '점' || head.noun === '사실';
  if (!fact && !lexicon.nouns.speech.has(head.noun)) return null;
  if (copula) {
    if (UNSPOKEN.has(head.noun) || !endsSentence(reading, head.next, state.end)) return null;
    const governor = governorOfHead(reading, head, state.end);
    return governor === null
      ? null
      : adnominalSpeech(
          reading,
          nouns,
          state,
          i,
          clauseEnd,
          governor,
          reportedBefore || hasGenitive(reading, i, head),
        );
  }
  const particle = morphemes[head.next];
  if (
    particle !== undefined &&
    particle.tag.startsWith('J') &&
    particle.tag !== 'JKO' &&
    particle.surface !== '도'
  )
    return null;
  const governor = governorOfHead(reading, head, state.end);
  if (governor === null) return null;
  const acts =
    governor.predicate === null
      ? isDone(reading, head)
      : reports(governor.verb) && (!fact || governor.verb.takesClause);
  return acts ? adnominalSpeech(reading, nouns, state, i, clauseEnd, governor, false) : null;
}

/** Plans, contents and facts are no speech when they are merely predicated. */
const UNSPOKEN = new Set([
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
  '의사',
  '신념',
  '소신',
]);

/** X의 설명이다, 업계의 지적이다: the speaker stands before the noun. */
function hasGenitive({ morphemes }: Reading, i: number, head: Head): boolean {
  for (let k = i + 1; k < head.at; k++) if (morphemes[k]?.tag === 'JKG') return true;
  return false;
}

function endsSentence({ morphemes }: Reading, from: number, to: number): boolean {
  let k = from;
  while (k < to && /^(?:VCP|E|SF)/.test(morphemes[k]?.tag ?? '')) k++;
  return k >= to;
}

/** 비판을 했다, 협박도 했다: the noun is done by somebody. */
function isDone({ morphemes }: Reading, head: Head): boolean {
  const after = morphemes[head.next];
  const verb = after?.tag === 'JKO' || after?.tag === 'JX' ? morphemes[head.next + 1] : after;
  return verb !== undefined && /^[하했한해]/.test(verb.surface) && /^[VX]/.test(verb.tag);
}

function adnominalSpeech(
  reading: Reading,
  nouns: SpeakerNouns,
  state: SentenceState,
  i: number,
  clauseEnd: number,
  governor: Governor,
  spoken: boolean,
): IndirectSpeech | null {
  if (isNegated(reading, governor)) return null;
  const start = startOf(reading, nouns, state, i, governor);
  if (!spoken && !start.subject) return null;
  return speechOf(reading, start.at, clauseEnd, 'noun-of-saying', governor);
}
