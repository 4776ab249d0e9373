/**
 * Reported clauses without quotation marks: …다고 밝혔다, …라며 …, …다는 입장이다, X에 따르면 …다. The quotative
 * endings and verbs are read from morphemes; where a clause begins is decided in `clause-start.ts`. Clauses
 * between marks of which one was lost come out here as well, since they are found in the same way.
 */

import { wordFrom } from '../../text/by-position.js';
import { CLAUSE_ENDING_NOUNS, governorOfComplement, governorOfConnective } from '../cues/find-governor.js';
import { reports } from '../cues/governors.js';
import { lastTag, type Predicate } from '../cues/morphology.js';
import type { DirectSpeech } from '../direct/direct-speech.js';
import { tailAt } from '../direct/tails.js';
import type { Reading } from '../reading.js';
import type { SpeakerNouns } from '../speaker-like.js';
import { readComplement } from './complements.js';
import { LostMarks } from './lost-marks.js';
import { readAdnominal } from './nouns-of-saying.js';
import { type QuotativeAt, quotativeAt } from './quotatives.js';
import {
  type ClauseScope,
  clauseOf,
  LONGEST_CLAUSE,
  type ReportedClause,
  speakerBetween,
  startOfClause,
} from './reported-clause.js';
import { clauseUnderSource, type Source, sourceAt } from './source-clause.js';
import { takesStand } from './stands.js';

/** The reported clauses of the document outside the speech in `direct`, in text order. */
export function findIndirectSpeech(
  reading: Reading,
  nouns: SpeakerNouns,
  direct: readonly DirectSpeech[],
): ReportedClause[] {
  const { morphemes, sentences, marks } = reading;
  const speechAt = new Map(direct.map((speech) => [speech.pair, speech]));
  const lost = new LostMarks(reading.body, marks);
  const found: ReportedClause[] = [];
  let first = 0;
  let before: Before = 'nothing';
  for (const sentence of sentences) {
    while (first < morphemes.length && (morphemes[first]?.start ?? 0) < sentence.start) first++;
    let end = first;
    while (end < morphemes.length && (morphemes[end]?.start ?? 0) < sentence.end) end++;
    if (sentence.zone !== undefined) {
      first = end;
      continue;
    }
    const reader = new SentenceReader(reading, nouns, speechAt, lost, first, end, before);
    reader.read(found);
    before = reader.reported ? 'report' : takesStand(reading, nouns, first, end) ? 'stand' : 'nothing';
    first = end;
  }
  return found;
}

/** What the sentence before tells: somebody's words, or that somebody took a stand. */
type Before = 'report' | 'stand' | 'nothing';

class SentenceReader {
  /** Whether the sentence holds an utterance. */
  reported = false;
  readonly #reading: Reading;
  readonly #nouns: SpeakerNouns;
  readonly #speechAt: ReadonlyMap<number, DirectSpeech>;
  readonly #lost: LostMarks;
  readonly #first: number;
  readonly #end: number;
  readonly #before: Before;
  #found: ReportedClause[] = [];
  /** First morpheme that a further clause may take. */
  #from: number;
  /** The last 에 따르면, and what stood before it that a report may take. */
  #source: Source | null = null;
  #beforeSource = 0;
  /** Somebody else than the source speaks behind it. */
  #othersSpeak = false;
  #reportedUnderSource = false;
  /** Offset after the last word that reports anything behind the source. */
  #lastReport = 0;
  /** Offset before which quotatives belong to a quotation. */
  #covered = 0;
  /** The verb of the last quotation, and of one that holds only part of its clause. */
  #governing: Predicate | null = null;
  #partial: Predicate | null = null;
  /** Where the first quotation under the last quotation's verb stands, and the first morpheme that a report of it may take. */
  #quoted = { at: 0, from: 0 };
  /** Offset of the last utterance's cue, -1 when it has none. */
  #lastCue = -1;

  constructor(
    reading: Reading,
    nouns: SpeakerNouns,
    speechAt: ReadonlyMap<number, DirectSpeech>,
    lost: LostMarks,
    first: number,
    end: number,
    before: Before,
  ) {
    this.#reading = reading;
    this.#nouns = nouns;
    this.#speechAt = speechAt;
    this.#lost = lost;
    this.#first = first;
    this.#from = first;
    this.#end = end;
    this.#before = before;
  }

  read(found: ReportedClause[]): void {
    this.#found = found;
    const { morphemes, afterPair, pairAt } = this.#reading;
    for (let i = this.#first; i < this.#end; i++) {
      const after = afterPair[i] ?? 0;
      if (after > i) {
        this.#pass(i, this.#speechAt.get((pairAt[i] ?? 0) - 1));
        i = after - 1;
        continue;
      }
      const morpheme = morphemes[i];
      if (morpheme === undefined) break;
      if (this.#lost.closesAt(morpheme.start, morpheme.end)) this.#readUnopened(i);
      const source = sourceAt(this.#reading, i);
      if (source !== null && !this.#isBracketed(source.next)) {
        this.#source = source;
        this.#beforeSource = this.#from;
        this.#othersSpeak = false;
        this.#reportedUnderSource = false;
        this.#moveTo(source.next);
      }
      if (morpheme.start < this.#covered) continue;
      const quotative = quotativeAt(morphemes, i);
      if (quotative === null) continue;
      // The verb of a direct quote is no clause of its own (“…”라고 평가했다고 밝혔다).
      if (isWithin(this.#governing, i)) this.#readOuter(quotative);
      else this.#readQuotative(quotative);
    }
    this.#closeSource();
  }

  /** (위원회에 따르면): a remark that no clause begins behind. */
  #isBracketed(next: number): boolean {
    return this.#reading.morphemes[next]?.tag === 'SSC';
  }

  /**
   * All behind X에 따르면 is X's when nothing else is reported there, when somebody else speaks in it (경찰에 따르면 김씨는
   * “모른다”고 말했다), or when its last verb reports nothing.
   */
  #closeSource(): void {
    const source = this.#source;
    if (source === null) return;
    const whole = clauseUnderSource(this.#reading, source, this.#end, this.#othersSpeak);
    if (whole === null) return;
    const others = this.#othersSpeak || this.#lastReport < whole.reportEnd;
    if (this.#reportedUnderSource && !others) return;
    this.#found.push(whole);
    this.reported = true;
  }

  /** Something was reported from morpheme `start` to offset `end`, its word of saying included. */
  #note(start: number, end: number): void {
    this.reported = true;
    if (this.#source === null) return;
    this.#reportedUnderSource = true;
    this.#lastReport = Math.max(this.#lastReport, end);
    this.#othersSpeak ||= this.#speaks(this.#source.next, start);
  }

  /** Goes on behind a pair of marks. */
  #pass(at: number, speech: DirectSpeech | undefined): void {
    if (speech === undefined) return;
    const { morphemes } = this.#reading;
    // What a source tells is quoted in pieces.
    if (speech.frame === 'according-to') this.#source = null;
    this.#note(at, Math.max(morphemes[(speech.governor?.next ?? 0) - 1]?.end ?? 0, speech.tailEnd));
    this.#covered = speech.tailEnd;
    if (this.#governing === null || speech.governor?.predicate?.start !== this.#governing.start)
      this.#quoted = { at, from: this.#from };
    this.#governing = speech.governor?.predicate ?? null;
    this.#lastCue = speech.governor?.cue.start ?? -1;
    if (speech.partial) this.#partial = this.#governing;
    else if (speech.frame === 'reported') this.#moveTo(wordFrom(this.#reading.morphemes, speech.tailEnd));
  }

  /**
   * 신문은 장관이 “…”고 말했다고 전했다, “…”고 말했다고 신문은 전했다: the verb of a quotation is itself reported. It is a clause of
   * its own when who reports it is stated beside who speaks, or behind it; “…”라고 평가했다고 밝혔다 has but one speaker.
   */
  #readOuter(quotative: QuotativeAt): void {
    if (quotative.kind !== 'complement') return;
    const outer = governorOfComplement(this.#reading, quotative.at + 1, this.#end);
    if (outer?.predicate == null || !reports(outer.verb)) return;
    const { at, from } = this.#quoted;
    const scope = {
      ...this.#scope(quotative.at),
      from: Math.max(from, quotative.at - LONGEST_CLAUSE),
      opened: -1,
      source: null,
    };
    const start = startOfClause(scope, quotative, outer);
    const behind = this.#speaks(quotative.at + 1, outer.predicate.first);
    if (!behind && (start.speaker < 0 || this.#source !== null || !this.#speaks(start.at, at))) return;
    const clause = clauseOf(scope, start.at, quotative.clauseEnd, 'reported', outer);
    if (clause !== null) this.#add(clause, this.#behind(quotative, clause));
  }

  #speaks(from: number, to: number): boolean {
    return speakerBetween(this.#reading, this.#nouns, from, to);
  }

  #moveTo(index: number): void {
    this.#from = Math.max(this.#from, index);
  }

  #add(clause: ReportedClause | null, next: number): void {
    if (clause === null || (this.#partial !== null && clause.cue?.start === this.#partial.start)) return;
    this.#found.push(clause);
    const source = this.#source;
    const inner = source === null ? undefined : this.#reading.morphemes[source.next];
    if (source !== null && inner !== undefined && clause.start < inner.start && clause.end > inner.end) {
      // 신문은 당국에 따르면 …다고 전했다: what the source tells stands in what the paper does.
      const told = clauseOf(
        { ...this.#scope(source.next), opened: -1 },
        source.next,
        clause.end,
        'according-to',
        null,
      );
      if (told !== null) this.#found.push({ ...told, cue: source.cue, reportEnd: clause.reportEnd });
      this.#source = null;
    }
    this.#note(wordFrom(this.#reading.morphemes, clause.start), clause.reportEnd);
    this.#lastCue = clause.cue?.start ?? -1;
    this.#moveTo(next);
    if (clause.type === 'direct') this.#lost.use(clause.start - 1);
  }

  #scope(at: number): ClauseScope {
    return {
      reading: this.#reading,
      nouns: this.#nouns,
      from: Math.max(this.#from, at - LONGEST_CLAUSE),
      source: this.#source === null ? null : { from: this.#beforeSource, to: this.#source.next },
      end: this.#end,
      opened: this.#lost.openedBefore(this.#reading.morphemes[this.#from]?.start ?? 0),
      reportedBefore: this.#before === 'report',
      toldBefore: this.#before !== 'nothing',
      reportedHere: this.reported,
      lastCue: this.#lastCue,
    };
  }

  #readQuotative(quotative: QuotativeAt): void {
    // “…”고 전하며 …다고 했다: the verb of the quotation is behind us.
    const governing = this.#governing;
    if (governing !== null && governing.next <= quotative.at) this.#moveTo(governing.next);
    const scope = { ...this.#scope(quotative.at), opened: this.#lost.openedBefore(quotative.clauseEnd) };
    const adnominal = quotative.kind === 'adnominal';
    const clause = adnominal ? readAdnominal(scope, quotative) : readComplement(scope, quotative);
    if (clause === null) return;
    this.#add(clause, this.#behind(quotative, clause));
  }

  /** Where the next clause may begin: behind a connective the same verb may report more. */
  #behind(quotative: QuotativeAt, clause: ReportedClause): number {
    if (quotative.kind === 'connective') return this.#wordEnd(quotative.at);
    if (clause.goesOn === true) return this.#from;
    const { morphemes } = this.#reading;
    const next = wordFrom(morphemes, clause.reportEnd);
    // …라고 밝힌 대책이 …, …다고 말했다고 …: the report may itself be part of a longer one.
    const inner = quotative.kind === 'complement' && quotativeAt(morphemes, next - 1) !== null;
    if (inner || this.#isAdnominal(next)) return this.#from;
    return morphemes[next]?.spaceBefore === false ? this.#wordEnd(next) : next;
  }

  #wordEnd(i: number): number {
    const { morphemes } = this.#reading;
    let end = i + 1;
    while (morphemes[end]?.spaceBefore === false) end++;
    return end;
  }

  /** A noun follows the verb before `next`; not 지적한 데 비해, 말한 뒤, which end their clause. */
  #isAdnominal(next: number): boolean {
    const { morphemes } = this.#reading;
    if (lastTag(morphemes[next - 1]?.tag ?? '') !== 'ETM') return false;
    const noun = morphemes[next];
    return noun !== undefined && noun.tag !== 'NNB' && !CLAUSE_ENDING_NOUNS.has(noun.surface);
  }

  /** …하겠다”고 말했다, whose opening mark was lost. */
  #readUnopened(i: number): void {
    const { morphemes } = this.#reading;
    const mark = morphemes[i];
    if (mark === undefined) return;
    const tail = tailAt(this.#reading, mark.end);
    if (tail.quotative !== 'complement' && tail.quotative !== 'connective') return;
    const from = wordFrom(morphemes, tail.end);
    const governor =
      tail.quotative === 'complement'
        ? governorOfComplement(this.#reading, from, this.#end)
        : governorOfConnective(this.#reading, from, this.#end);
    if (governor === null || !reports(governor.verb)) return;
    const scope = { ...this.#scope(i), opened: -1 };
    const quotative: QuotativeAt = { at: i, kind: tail.quotative, clauseEnd: mark.start };
    const start = startOfClause(scope, quotative, governor);
    const clause = clauseOf(scope, start.at, mark.start, 'reported', governor);
    if (clause === null) return;
    this.#covered = tail.end;
    this.#add({ ...clause, type: 'direct' }, from);
  }
}

function isWithin(predicate: Predicate | null, i: number): boolean {
  return predicate !== null && i >= predicate.first && i < predicate.next;
}
