/** Whose a noun of saying is when nothing but its place says so: …다는 목격자 진술, …라는 조합 요구. */
import { wordFrom } from '../../text/by-position.js';
import type { Report } from './actor-scores.js';
import { type Candidate, candidateBy } from './candidates.js';
import type { Cast } from './cast.js';
import { isNominal } from './phrase-start.js';
import { resolvePhrase } from './referents.js';

/** Morphemes between the words and their noun. */
const REACH = 10;

const OWNER = 5;

export function apposedOwner({ scene, memory }: Cast, { utterance, cue }: Report): Candidate | null {
  if (utterance.type !== 'indirect' || utterance.frame !== 'noun-of-saying' || utterance.cue === null)
    return null;
  const { morphemes } = scene.document;
  const noun = wordFrom(morphemes, cue.start);
  if (morphemes[noun]?.spaceBefore !== true) return null;
  let first = noun;
  while (noun - first < REACH && (morphemes[first - 1]?.start ?? 0) > utterance.end) {
    if (!isNominal(morphemes[first - 1]?.tag ?? '')) break;
    first--;
  }
  const from = morphemes[first];
  if (first === noun || from?.spaceBefore !== true) return null;
  const referent = resolvePhrase(scene, memory, {
    start: from.start,
    end: morphemes[noun - 1]?.end ?? from.end,
  });
  if (referent === null || referent.way === 'unlisted' || referent.way === 'unrecognised') return null;
  return candidateBy('owner', OWNER, referent);
}
