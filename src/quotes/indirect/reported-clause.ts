/** A reported clause and the search for its beginning, shared by the finders of its kinds. */

import type { Cue, Span } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import type { Governor } from '../cues/governors.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import { isSuit } from '../cues/suits.js';
import type { FrameKind } from '../direct/direct-speech.js';
import type { Reading } from '../reading.js';
import { canSpeak, type SpeakerNouns } from '../speaker-like.js';
import type { ClauseSearch } from './clause-search.js';
import { type ClauseStart, findClauseStart } from './clause-start.js';
import { endsClauseBetween } from './clause-subject.js';
import type { QuotativeAt } from './quotatives.js';

export interface ReportedClause extends Span {
  /** `direct` when it stands between marks of which one was lost. */
  readonly type: 'direct' | 'indirect';
  readonly frame: FrameKind;
  readonly cue: Cue | null;
  /** Offset after the verb of saying. */
  readonly reportEnd: number;
  /** What follows may be one report with it: …다는 목격자 진술을 바탕으로 …고 밝혔다. */
  readonly goesOn?: boolean;
}

/** A clause and its speaker are looked for so many morphemes back: it keeps sentences without end linear. */
export const LONGEST_CLAUSE = 250;

/** Where a clause is looked for: morphemes `[from, end)` of a sentence. */
export interface ClauseScope {
  readonly reading: Reading;
  readonly nouns: SpeakerNouns;
  readonly from: number;
  readonly end: number;
  /** Morphemes of the phrase of 에 따르면 before the clause, with what a report may take before it. */
  readonly source: { readonly from: number; readonly to: number } | null;
  /** Offset of a mark before the clause that opened a quotation and was never closed, else -1. */
  readonly opened: number;
  /** An utterance was reported in the sentence before. */
  readonly reportedBefore: boolean;
  /** So it was, or somebody took a stand there: 반대 입장을 밝혔다, 늘 것으로 전망했다. */
  readonly toldBefore: boolean;
  /** An utterance was reported earlier in this sentence. */
  readonly reportedHere: boolean;
  /** Offset of the cue of the utterance before in this sentence, -1 when there is none. */
  readonly lastCue: number;
}

/**
 * Where the clause of `quotative` begins, given the word that governs it. `held`: the noun that governs it is somebody's
 * (…는 입장이다), so that even an unknown noun as topic is likelier to speak than not.
 */
export function startOfClause(
  scope: ClauseScope,
  quotative: QuotativeAt,
  governor: Governor | null,
  held = false,
): ClauseStart {
  const { reading, nouns, from } = scope;
  const { at } = quotative;
  const verbAt = governor === null ? at + 1 : wordFrom(reading.morphemes, governor.cue.start);
  const postposed = quotative.kind !== 'connective' && speakerBetween(reading, nouns, at + 1, verbAt);
  const announces = governor?.verb?.class === 'announcing' || governor?.cue.lemma === '밝히다';
  const search: ClauseSearch = {
    reading,
    nouns,
    from,
    to: at,
    postposed,
    plain:
      held ||
      (governor !== null &&
        governor.cue.lemma !== '하다' &&
        (quotative.kind === 'complement' || governor.predicate !== null)),
    past: governor?.predicate?.past === true,
    addressed: isAddressed(governor),
    continued: governor !== null && governor.cue.start === scope.lastCue,
    carriesOn: governor?.cue.lemma === '덧붙이다',
    // “…”라며 북한이 핵을 가졌다는 사실을 강조했다: 이/가 is the clause's own there too.
    goesOn: governor === null || (scope.reportedHere && quotative.kind === 'adnominal'),
    announced: !scope.reportedBefore && !scope.reportedHere && announces,
    announces,
    subordinate: isSubordinate(reading, governor),
    written: governor !== null && WRITTEN.test(governor.cue.lemma),
    adds: quotative.kind === 'adnominal' && isAdded(reading, governor),
  };
  const { source } = scope;
  if (source === null || search.continued) return findClauseStart(search);
  // …에 따르면 …다고 신문은 전했다; 신문은 …에 따르면 …다고 전했다: the report holds its source.
  if (postposed) return findClauseStart({ ...search, from: source.from });
  const outer = findClauseStart({ ...search, from: source.from, to: source.to });
  if (outer.topic && outer.at < source.to) return outer;
  // 당국에 따르면 불이 나 …다고 밝혔다: the source speaks, and 이/가 is the clause's own.
  const own = findClauseStart({ ...search, goesOn: true });
  // A은행은 …했고 B은행은 …했다고 밝혔다: subjects of what the source tells.
  if (own.speaker >= 0 && endsClauseBetween(reading, from - 1, own.speaker)) {
    return { at: from, subject: true, speaker: -1, plural: false, topic: false };
  }
  return { ...own, subject: true };
}

/**
 * 기자가 …고 묻자, 감독이 …고 항의한 데 대해, 주민들이 …다며 낸 소송: the verb has a subject of its own inside another's
 * clause.
 */
function isSubordinate({ morphemes }: Reading, governor: Governor | null): boolean {
  const predicate = governor?.predicate;
  if (predicate == null) return false;
  if (predicate.last.surface.endsWith('자')) return true;
  const thing = morphemes[predicate.next];
  if (predicate.ending === 'ETM' && isSuit(morphemes, predicate.next)) return true;
  if (predicate.ending !== 'ETM' || !(thing?.surface === '것' || thing?.surface === '데')) return false;
  const about = morphemes[predicate.next + 1];
  return /^(?:대해|대하|관해)/.test(
    (about?.tag === 'JKB' ? morphemes[predicate.next + 2] : about)?.surface ?? '',
  );
}

const WRITTEN = /^(?:글을 |쓰다|적다|올리다|남기다|게시하다|게재하다)/;

/** 반응도 보였다, 의견도 냈다 */
function isAdded({ morphemes }: Reading, governor: Governor | null): boolean {
  const particle = governor?.predicate == null ? undefined : morphemes[governor.predicate.first - 1];
  return particle?.tag === 'JX' && particle.surface === '도';
}

/** …다고 장관이 말했다: the speaker stands between the clause and its verb. */
export function speakerBetween(reading: Reading, nouns: SpeakerNouns, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const after = reading.afterPair[k] ?? 0;
    if (after > k) k = after;
    if (k < to && isSubjectAt(reading, k) && canSpeak(reading, nouns, k)) return true;
  }
  return false;
}

/** 회사에 …라고 요구했다, 의사에게 …느냐고 따졌다: the verb of saying has an addressee of its own. */
function isAddressed(governor: Governor | null): boolean {
  const verb = governor?.verb;
  return verb != null && (ADDRESSED.has(verb.class) || TELLING.has(verb.lemma));
}

const ADDRESSED: ReadonlySet<string> = new Set([
  'demanding',
  'questioning',
  'critical',
  'answering',
  'conceding',
]);
const TELLING = new Set([
  '당부하다',
  '권하다',
  '부탁하다',
  '말하다',
  '설명하다',
  '귀띔하다',
  '털어놓다',
  '하소연하다',
  '토로하다',
  '이야기하다',
  '얘기하다',
]);

/** Tags of punctuation that no clause begins with. */
const CLOSING_TAGS = new Set(['SSC', 'SC', 'SF', 'SE']);

const ASKED = new Set(['뭐라', '무어', '뭐', '이라']);

/** The clause from morpheme `first` to offset `end`; null when nothing but a quoted term is left of it. */
export function clauseOf(
  { reading, opened }: ClauseScope,
  first: number,
  end: number,
  frame: FrameKind,
  governor: Governor | null,
): ReportedClause | null {
  const { morphemes, afterPair } = reading;
  const reportEnd = governor === null ? end : (morphemes[governor.next - 1]?.end ?? end);
  const cue = governor?.cue ?? null;
  if (opened >= 0 && opened + 1 < end)
    return { type: 'direct', start: opened + 1, end, frame, cue, reportEnd };
  let at = first;
  while (CLOSING_TAGS.has(morphemes[at]?.tag ?? '') && !morphemes[at]?.surface.startsWith('"')) at++;
  const start = morphemes[at]?.start ?? end;
  if (start >= end) return null;
  // 뭐라고 했느냐: what was asked for, not what was said.
  if (end - start <= 2 && ASKED.has(reading.body.slice(start, end))) return null;
  const afterTerm = afterPair[at] ?? 0;
  if (afterTerm > at && (morphemes[afterTerm]?.end ?? 0) >= end) return null;
  return { type: 'indirect', start, end, frame, cue, reportEnd };
}
