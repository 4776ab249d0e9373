import type { Span } from '../../document.js';
import { firstFrom, wordFrom } from '../../text/by-position.js';
import type { Report } from './actor-scores.js';
import { type Candidate, candidateBy } from './candidates.js';
import type { Cast } from './cast.js';
import { lastWordStart } from './last-word.js';
import { isNominal } from './phrase-start.js';
import { resolvePhrase } from './referents.js';
import { afterAdnominal } from './report-form.js';

/** Morphemes of the noun phrase that a verb of saying describes. */
const HEAD_REACH = 14;

/** Nouns behind an owner that only say what of theirs is meant: 국토부 설명, 김 의원 발언. */
const THINGS = 3;

/** …라고 말한 김 대표는, …고 인정한 해양청 간부의 녹음, …고 했던 국토부 설명: whom the verb of saying describes. */
export function describedHead(cast: Cast, report: Report, end: number): Candidate | null {
  const { frame, form, cue } = report;
  if (form !== 'adnominal' || (frame !== 'says' && frame !== 'bare')) return null;
  const { scene, memory } = cast;
  const { body, morphemes } = scene.document;
  const first = afterAdnominal(morphemes, cue);
  const from = morphemes[first];
  if (from === undefined || !from.spaceBefore || from.tag.startsWith('NNB')) return null;
  // 나루청, which the tokenizer begins with 나: only a whole word is a pronoun.
  if (from.tag.startsWith('NP') && morphemes[first + 1]?.spaceBefore !== false) return null;
  const name = scene.named[firstFrom(scene.named, from.start)];
  let i = first;
  for (; i < morphemes.length && i < first + HEAD_REACH; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.end > end) break;
    // 누리청, which the tokenizer begins with a cry: inside a name all is nominal.
    const inside = name?.start === from.start && morpheme.end <= name.end;
    if (!(inside || isNominal(morpheme.tag) || morpheme.tag === 'MM')) break;
  }
  let phrase: Span = { start: from.start, end: morphemes[i - 1]?.end ?? from.start };
  for (let word = 0; word < THINGS && phrase.end > phrase.start; word++) {
    const referent = resolvePhrase(scene, memory, phrase);
    if (referent !== null && referent.way !== 'unlisted' && referent.way !== 'unrecognised')
      return candidateBy('described', DESCRIBED, referent);
    const before = lastWordStart(body, phrase.start, phrase.end) - 1;
    if (before <= phrase.start || morphemes[wordFrom(morphemes, before) - 1]?.tag === 'JKG') return null;
    phrase = { start: phrase.start, end: before };
  }
  return null;
}

const DESCRIBED = 3.4;
