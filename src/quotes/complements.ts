/** …다고 밝혔다, …라며 …: clauses that a verb of saying reports. */
import type { ClauseStart } from './clause-start.js';
import { type Governor, governorOfComplement, governorOfConnective, reports } from './cues.js';
import { quotativeEnding } from './morphology.js';
import {
  type ClauseScope,
  clauseOf,
  isNegated,
  type QuotativeAt,
  type ReportedClause,
  startOfClause,
} from './reported-clause.js';

/** The clause before a complement or connective quotative, null when no verb reports it. */
export function readComplement(scope: ClauseScope, quotative: QuotativeAt): ReportedClause | null {
  const { reading, end } = scope;
  const governor =
    quotative.kind === 'complement'
      ? governorOfComplement(reading, quotative.at + 1, end)
      : governorOfConnective(reading, quotative.at + 1, end);
  if (governor === null || !reports(governor.verb) || governor.predicate === null) return null;
  if (isNegated(reading, governor)) return null;
  if (quotative.kind === 'complement') {
    if (!governor.verb.takesClause) return null;
    // 평가한다고 밝혔다: the outer verb reports it all.
    if (quotativeEnding(governor.predicate.last)?.kind === 'complement') return null;
  }
  const start = startOfClause(scope, quotative, governor);
  if (quotative.kind === 'complement' && !isReport(scope, governor, start)) return null;
  return clauseOf(scope, start.at, quotative.clauseEnd, 'reported', governor);
}

/** Without a subject and in the present these are the writer's own. */
const THINKING = new Set(['생각하다', '믿다', '느끼다', '여기다', '기대하다', '확신하다']);

/** 하다 and 보다 report only in some forms: 했다, 하며, 보고 있다; not 해서, 하더라도, 볼 수 있다. */
function isReport(
  { reading: { morphemes } }: ClauseScope,
  { verb, predicate }: Governor,
  { subject }: ClauseStart,
): boolean {
  if (verb === null || predicate === null) return false;
  const { ending, past, last, first, next } = predicate;
  const said = past || subject;
  if (verb.lemma === '하다') {
    if (ending === 'EF') return said;
    if (ending === 'EC') return said && GOING_ON.has(last.surface.replace(/^[했하한]/, ''));
    return ending === 'ETM' && subject && past;
  }
  if (THINKING.has(verb.lemma) && !said) return false;
  if (verb.lemma === '보다') {
    for (let i = first; i < next; i++) if (morphemes[i]?.surface.startsWith('있')) return true;
    return said && (ending === 'EF' || (ending === 'EC' && (past || last.surface.endsWith('고'))));
  }
  // 요구하기 위해 is a purpose; 요구하기도 했다 reports.
  return ending !== 'ETN' || morphemes[next]?.tag === 'JX';
}

/** Endings by which a report goes on to the next clause. */
const GOING_ON = new Set(['며', '고', '면서', '는데', '지만', '으며', '으나', '자', '더니']);
