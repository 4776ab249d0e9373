/**
 * Where a reported clause begins: after the speaker, and after the adverbs, dates and occasions that belong to
 * the verb of saying (그는 이날 기자회견에서 …다고 말했다).
 */

import { governorOf, reports } from '../cues/governors.js';
import { predicateAt } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import { skipAbout, skipAdjuncts } from './clause-adjuncts.js';
import type { ClauseSearch } from './clause-search.js';
import { findSubject } from './clause-subject.js';
import { skipConjunctions } from './conjunctions.js';

export interface ClauseStart {
  /** Index of the clause's first morpheme. */
  readonly at: number;
  /** Whether the speaker's phrase stands before it. */
  readonly subject: boolean;
  /** Index of the particle that ends the speaker's phrase, -1 when none stands before the clause. */
  readonly speaker: number;
  /** Several unnamed people speak (전문가들은). */
  readonly plural: boolean;
  /** The speaker is the topic (은, 는), or stands behind the clause. */
  readonly topic: boolean;
}

export function findClauseStart(search: ClauseSearch): ClauseStart {
  const { from, postposed, continued } = search;
  if (continued)
    return { at: skipConjunctions(search, from), subject: true, speaker: -1, plural: false, topic: true };
  if (postposed)
    return {
      at: skipAbout(search, skipConjunctions(search, from), false),
      subject: true,
      speaker: -1,
      plural: false,
      topic: true,
    };
  const subject = findSubject(search);
  const done = subject >= 0 && search.adds ? afterFinishedAct(search, subject) : subject + 1;
  const after = subject < 0 ? from : afterReportedThings(search, done);
  const at = skipAdjuncts(search, after, subject >= 0);
  const topic = subject >= 0 && TOPICS.has(search.reading.morphemes[subject]?.surface.slice(-1) ?? '');
  const plural = search.reading.morphemes[subject - 1]?.surface === '들';
  return { at, subject: subject >= 0, speaker: subject, plural, topic };
}

const TOPICS = new Set(['은', '는', '선', '도', '시']);

/** 학생들은 토론을 하였으며, …: the first morpheme behind what the subject has done before. */
function afterFinishedAct({ reading, to }: ClauseSearch, subject: number): number {
  const { morphemes, afterPair } = reading;
  for (let i = subject + 1; i < to; ) {
    const after = afterPair[i] ?? 0;
    if (after > i) {
      i = after;
      continue;
    }
    if (isSubjectAt(reading, i)) break;
    const predicate = predicateAt(morphemes, i);
    const past = predicate?.past === true || predicate?.last.tag.includes('EP') === true;
    if (predicate?.ending === 'EC' && past && morphemes[predicate.next]?.tag === 'SC')
      return predicate.next + 1;
    i = predicate?.next ?? i + 1;
  }
  return subject + 1;
}

/** 중단할 것을 촉구했으며, …다고 밝혔다: what was reported as a thing ends before the reported clause begins. */
function afterReportedThings({ reading, to }: ClauseSearch, from: number): number {
  const { morphemes, afterPair } = reading;
  let start = from;
  for (let i = from; i < to; ) {
    const after = afterPair[i] ?? 0;
    const predicate = after > i ? null : predicateAt(morphemes, i);
    if (predicate === null) {
      i = after > i ? after : i + 1;
      continue;
    }
    i = predicate.next;
    const thing =
      morphemes[predicate.first - 2]?.tag === 'NNB' && morphemes[predicate.first - 1]?.tag.startsWith('JK');
    if (thing === true && predicate.ending === 'EC' && i < to && reports(governorOf(reading, predicate).verb))
      start = i;
  }
  return start;
}
