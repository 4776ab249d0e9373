/**
 * The cue of a quotation that stands alone: in the sentence before (그의 말이다. “…”) or after it (“…” 그는 이렇게
 * 말했다).
 */

import { firstFrom, wordFrom } from '../../text/by-position.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import { type Governor, governorOf, nounGovernor, reports } from '../cues/governors.js';
import { lastPredicate } from '../cues/last-predicate.js';
import type { Predicate } from '../cues/morphology.js';
import { type Reading, sentenceAt } from '../reading.js';

/** Words that point from a sentence to the quotation beside it. */
const POINTING = /(?:^|\s)(?:이렇게|이같이|이처럼|다음과?|이와|아래와?) /;

/** The copula as a statement, to the end of its sentence. */
const STATED = /^[가-힣]*다[.!:\s]*$/;

/** A sentence that only names the speaker has at most this many morphemes (강 씨가 말했다.). */
const SHORT = 12;

/** How far into the neighbouring sentence is looked, in morphemes. */
const REACH = 60;

export function governorOfBare(reading: Reading, pair: QuotedSpan): Governor | null {
  const { sentences } = reading;
  const own = sentenceAt(sentences, pair.open);
  return announcing(reading, firstOfList(reading, own) - 1) ?? commenting(reading, pair, own + 1);
}

/** Sentence of the first line in a list of quotations, one a line, to which sentence `own` belongs. */
function firstOfList({ body, sentences }: Reading, own: number): number {
  let first = own;
  for (let steps = 0; steps < LONGEST_LIST; steps++) {
    const before = sentences[first - 1];
    if (before === undefined || !LISTED.test(body.slice(before.start, before.end).trim())) break;
    first--;
  }
  return first;
}

const LISTED = /^[-*•·ㆍ]?\s*[“"][^“”"]+[”"]$/;
const LONGEST_LIST = 20;

/** 그의 말이다. / 그는 이렇게 말했다. / 의원이 답했다. / 의원의 발언은 다음과 같다. */
function announcing(reading: Reading, sentence: number): Governor | null {
  const range = morphemesOf(reading, sentence);
  if (range === null) return null;
  const { morphemes, lexicon } = reading;
  const last = lastPredicate(reading, range.first, range.end);
  if (last === null) return null;
  const noun = morphemes[last.first - 1];
  if (last.lemma === '이다' && noun !== undefined && lexicon.nouns.speech.has(noun.surface)) {
    // 언제까지 있을 생각인가.: a question is answered, not said.
    const stated = STATED.test(reading.body.slice(noun.end, reading.sentences[sentence]?.end));
    return stated ? nounGovernor(reading, last.first - 1) : null;
  }
  if (points(reading, range.first, range.end)) {
    if (last.lemma === '같다') return announcedNoun(reading, range.first, last.first);
    return reporting(reading, last);
  }
  const plain = range.end - range.first <= SHORT ? reporting(reading, last) : null;
  return plain?.verb?.takesClause === true && opensList(reading, sentence) ? plain : null;
}

/** 의원의 발언은 (다음과 같다) */
function announcedNoun(reading: Reading, from: number, to: number): Governor | null {
  for (let i = from; i < to; i++) {
    const topic = reading.morphemes[i + 1];
    if (topic?.tag !== 'JX' || !reading.lexicon.nouns.speech.has(reading.morphemes[i]?.surface ?? ''))
      continue;
    return nounGovernor(reading, i);
  }
  return null;
}

/** Nothing is quoted in the sentence itself: what is said stands on the next line. */
function opensList({ body, sentences, marks: { pairs } }: Reading, sentence: number): boolean {
  const span = sentences[sentence];
  if (span === undefined || !/^\s*\n/.test(body.slice(span.end, span.end + 3))) return false;
  const pair = pairs[firstFrom(pairs, span.start)];
  return pair === undefined || pair.open >= span.end;
}

/** “…” 그는 이렇게 운을 뗐다. / 변호사가 말을 잘랐다. */
function commenting(reading: Reading, pair: QuotedSpan, sentence: number): Governor | null {
  const range = morphemesOf(reading, sentence);
  if (range === null) return null;
  for (let i = range.first; i < range.end; i++) if ((reading.afterPair[i] ?? 0) > i) return null;
  const last = lastPredicate(reading, range.first, range.end);
  if (last === null) return null;
  const sameLine = !reading.body.slice(pair.close, reading.sentences[sentence]?.start ?? 0).includes('\n');
  const noun = reading.morphemes[last.first - 1];
  if (
    sameLine &&
    last.lemma === '이다' &&
    noun !== undefined &&
    reading.lexicon.nouns.speech.has(noun.surface)
  ) {
    return nounGovernor(reading, last.first - 1);
  }
  const governor = reporting(reading, last);
  if (governor === null) return null;
  if (points(reading, range.first, range.end)) return governor;
  const plain = range.end - range.first <= SHORT && governor.verb?.takesClause === true;
  return sameLine && (plain || governor.cue.lemma.startsWith('말을 ')) ? governor : null;
}

function morphemesOf(
  { morphemes, sentences }: Reading,
  sentence: number,
): { first: number; end: number } | null {
  const span = sentences[sentence];
  if (span === undefined) return null;
  const first = wordFrom(morphemes, span.start);
  return { first, end: Math.min(wordFrom(morphemes, span.end), first + REACH) };
}

function points({ body, morphemes }: Reading, first: number, end: number): boolean {
  return POINTING.test(body.slice(morphemes[first]?.start ?? 0, morphemes[end - 1]?.end ?? 0));
}

function reporting(reading: Reading, predicate: Predicate): Governor | null {
  const governor = governorOf(reading, predicate);
  return reports(governor.verb) ? governor : null;
}
