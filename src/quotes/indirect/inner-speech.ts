/** What somebody says that others said, without marks of its own: “시는 길을 넓힌다고 했는데 …”, “…라는 주민들의 요구에 …”. */
import { wordFrom } from '../../text/by-position.js';
import { governorOfComplement } from '../cues/find-governor.js';
import { type Governor, isNegated, reports } from '../cues/governors.js';
import type { DirectSpeech } from '../direct/direct-speech.js';
import type { Reading } from '../reading.js';
import { isCertainSpeaker, type SpeakerNouns } from '../speaker-like.js';
import { THINKING } from './complements.js';
import { readOwned } from './nouns-of-saying.js';
import { type QuotativeAt, quotativeAt } from './quotatives.js';
import {
  type ClauseScope,
  clauseOf,
  LONGEST_CLAUSE,
  type ReportedClause,
  startOfClause,
} from './reported-clause.js';

/** The clauses inside the quotations of `direct` that somebody whom the quotation names is said to have said. */
export function findInnerSpeech(
  reading: Reading,
  nouns: SpeakerNouns,
  direct: readonly DirectSpeech[],
): ReportedClause[] {
  const { marks, morphemes } = reading;
  const found: ReportedClause[] = [];
  for (const { pair } of direct) {
    const span = marks.pairs[pair];
    if (span === undefined || span.parent >= 0) continue;
    let first = wordFrom(morphemes, span.start);
    const end = wordFrom(morphemes, span.end);
    for (let i = first; i < end; i++) {
      const after = reading.afterPair[i] ?? 0;
      if (after > i) i = after - 1;
      else if (morphemes[i]?.tag === 'SF') first = i + 1;
      else {
        const quotative = quotativeAt(morphemes, i);
        const clause = quotative === null ? null : innerClause(reading, nouns, quotative, first, end);
        if (clause === null) continue;
        found.push(clause);
        first = wordFrom(morphemes, clause.reportEnd);
      }
    }
  }
  return found;
}

function innerClause(
  reading: Reading,
  nouns: SpeakerNouns,
  quotative: QuotativeAt,
  from: number,
  end: number,
): ReportedClause | null {
  const scope: ClauseScope = {
    reading,
    nouns,
    from: Math.max(from, quotative.at - LONGEST_CLAUSE),
    end,
    source: null,
    opened: -1,
    reportedBefore: false,
    toldBefore: false,
    reportedHere: false,
    lastCue: -1,
  };
  if (quotative.kind === 'adnominal') return readOwned(scope, quotative);
  if (quotative.kind !== 'complement') return null;
  const governor = governorOfComplement(reading, quotative.at + 1, end);
  if (governor === null || !tellsOfOthers(reading, governor)) return null;
  const start = startOfClause(scope, quotative, governor);
  const speaks =
    isCertainSpeaker(reading, nouns, start.speaker) ||
    (start.topic && nouns.placeEnds.has(reading.morphemes[start.speaker - 1]?.end ?? -1));
  if (start.speaker < 0 || !speaks) return null;
  return clauseOf(scope, start.at, quotative.clauseEnd, 'reported', governor);
}

/** What one thinks or demands oneself stands in the same words: 정부가 나서야 한다고 생각한다. */
function tellsOfOthers(reading: Reading, governor: Governor): boolean {
  const { verb, predicate } = governor;
  if (!reports(verb) || !verb.takesClause || predicate === null || isNegated(reading, governor)) return false;
  // 어느 쪽이 낫다고 말하기 어렵다, 있다고 말할 수 없다
  if (THINKING.has(verb.lemma) || !/^E[CF]$/.test(predicate.ending)) return false;
  if (verb.class !== 'neutral' && verb.class !== 'announcing' && verb.class !== 'assertive') return false;
  return verb.lemma !== '하다' || predicate.past || predicate.last.surface.endsWith('는데');
}
