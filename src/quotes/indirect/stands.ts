/** Sentences that say what somebody holds without telling it: …할 것으로 전망했다, 반대 입장을 밝혔다. */
import { governorOf, isNegated, reports } from '../cues/governors.js';
import { lastPredicate } from '../cues/last-predicate.js';
import type { Reading } from '../reading.js';
import type { SpeakerNouns } from '../speaker-like.js';
import { speakerBetween } from './reported-clause.js';

/** Whether somebody takes a stand in the sentence of morphemes `[first, end)`, which the next one may go into. */
export function takesStand(reading: Reading, nouns: SpeakerNouns, first: number, end: number): boolean {
  const predicate = lastPredicate(reading, first, end);
  if (predicate === null) return false;
  const governor = governorOf(reading, predicate);
  if (governor.verb?.takesClause !== true || !reports(governor.verb) || isNegated(reading, governor))
    return false;
  return speakerBetween(reading, nouns, first, predicate.first);
}
