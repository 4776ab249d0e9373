/** X에 따르면 …다, X에 의하면 …다: the source of a clause is its speaker. */
import { type Cue, mentionAt } from '../../document.js';
import { lastTag } from '../cues/morphology.js';
import type { Reading } from '../reading.js';
import { isRule } from '../rules.js';
import { quotativeAt } from './quotatives.js';
import type { ReportedClause } from './reported-clause.js';

export interface Source {
  readonly cue: Cue;
  /** Index of the morpheme after it. */
  readonly next: number;
}

/** The source whose verb stands at morpheme `i`, null when none does. Rules (법에 따르면) tell nobody anything. */
export function sourceAt(reading: Reading, i: number): Source | null {
  const { morphemes, body } = reading;
  const verb = morphemes[i];
  if (verb === undefined) return null;
  const { surface } = verb;
  // Asked of every morpheme: the first letter tells it of nearly all.
  const first = surface.charAt(0);
  if ((first !== '따' && first !== '의') || morphemes[i - 1]?.surface !== '에') return null;
  const whole = surface === '따르면' || surface === '의하면';
  const split = (surface === '따르' || surface === '의하') && morphemes[i + 1]?.surface === '면';
  if (!(whole || split) || isRule(reading, i - 1)) return null;
  const next = whole ? i + 1 : i + 2;
  const lemma = surface.startsWith('의하') ? '의하다' : '따르다';
  return { cue: { ...mentionAt(body, verb.start, morphemes[next - 1]?.end ?? verb.end), lemma }, next };
}

/**
 * All that follows `source` up to the final verb before morpheme `to`; of …다고 한다 only what stands before 고, unless
 * somebody else says that (`others`).
 */
export function clauseUnderSource(
  { morphemes }: Reading,
  source: Source,
  to: number,
  others: boolean,
): ReportedClause | null {
  let first = source.next;
  while (first < to && morphemes[first]?.tag === 'SC') first++;
  let last = to - 1;
  while (last > first && morphemes[last]?.tag.startsWith('S') === true) last--;
  const start = morphemes[first];
  const final = morphemes[last];
  if (start === undefined || final === undefined || last <= first + 1) return null;
  const ending = lastTag(final.tag);
  if (ending !== 'EF' && ending !== 'EC') return null;
  let { end } = final;
  // X에 따르면 …다고 한다.
  for (let i = last; !others && i > first && i > last - 4; i--) {
    const quotative = quotativeAt(morphemes, i);
    if (quotative?.kind === 'complement') end = quotative.clauseEnd;
  }
  return {
    type: 'indirect',
    start: start.start,
    end,
    frame: 'according-to',
    cue: source.cue,
    reportEnd: final.end,
  };
}
