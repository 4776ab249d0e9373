/**
 * Where a reported clause begins: after the speaker, and after the adverbs, dates and occasions that belong to
 * the verb of saying (그는 이날 기자회견에서 …다고 말했다).
 */

import { governorOf, reports } from '../cues/governors.js';
import { predicateAt } from '../cues/morphology.js';
import type { Reading } from '../reading.js';
import type { SpeakerNouns } from '../speaker-like.js';
import { skipAdjuncts } from './clause-adjuncts.js';
import { findSubject, roleAt } from './clause-subject.js';
import { skipConjunctions } from './conjunctions.js';

export interface ClauseStart {
  /** Index of the clause's first morpheme. */
  readonly at: number;
  /** Whether the speaker's phrase stands before it. */
  readonly subject: boolean;
  /** The speaker is the topic (은, 는), or stands behind the clause. */
  readonly topic: boolean;
}

export interface ClauseSearch {
  readonly reading: Reading;
  readonly nouns: SpeakerNouns;
  /** First morpheme the clause, its speaker included, may take. */
  readonly from: number;
  /** Index of the morpheme with the quotative ending. */
  readonly to: number;
  /** The speaker stands after the clause (…다고 장관은 말했다). */
  readonly postposed: boolean;
  /** A verb of saying follows: then even an unknown noun as topic is likelier to speak than not. */
  readonly plain: boolean;
  /** The verb is addressed to somebody (요구하다, 묻다). */
  readonly addressed: boolean;
  /** The verb has reported before in this sentence (…다며 …다고 말했다): its speaker is known. */
  readonly continued: boolean;
  /** The verb carries on what was said before (덧붙이다), so its subject is likely dropped. */
  readonly carriesOn: boolean;
  /** No word of saying at all (…다는 것이다): it goes on, and a subject with 이/가 is the clause's own. */
  readonly goesOn: boolean;
  /** The verb of saying is subordinate (기자가 …고 묻자): its subject is the nearest one. */
  readonly subordinate: boolean;
}

export function findClauseStart(search: ClauseSearch): ClauseStart {
  const { from, postposed, continued } = search;
  if (continued) return { at: skipConjunctions(search, from), subject: true, topic: true };
  if (postposed) return { at: skipConjunctions(search, from), subject: true, topic: true };
  const subject = findSubject(search);
  const after = subject < 0 ? from : afterReportedThings(search, subject + 1);
  const at = skipAdjuncts(search, after, subject >= 0);
  const topic = subject >= 0 && roleAt(search.reading, subject) === 'topic';
  return { at, subject: subject >= 0, topic };
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
