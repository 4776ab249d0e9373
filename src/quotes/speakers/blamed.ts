/** Whose words a reproach is about: 신문이 군청을 꾸짖은 까닭은 “…”고 발표했기 때문이다. */
import type { Span } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import type { Report } from './actor-scores.js';
import { type Candidate, candidateBy } from './candidates.js';
import type { Cast } from './cast.js';
import { lastWordStart } from './last-word.js';
import { resolvePhrase } from './referents.js';

/** 군수를 비판하는 까닭은, 군청을 꾸짖은 이유는: what comes before the object's particle is what is caught. */
const REPROACHED =
  /([^\n.?!“”"]{2,40})[을를] (?:[가-힣]+(?:게|히|으로|로) )?(?:비판|비난|규탄|성토|질타|질책|고소|고발|해임|파면|징계|경질|해촉|제명|문책|조롱|비웃|꾸짖|나무라|나무란|탓하|탓한|내쫓|쫓아|욕)[가-힣]{0,3} (?:까닭|이유|배경)[은는] /u;

/** The one who is reproached for the words of `report`; `around` is its sentence. */
export function blamedFor(
  { scene, memory }: Cast,
  { utterance, cue }: Report,
  around: Span,
): Candidate | null {
  const { body, morphemes } = scene.document;
  const reason = wordFrom(morphemes, cue.end);
  let at = reason;
  while (at < reason + ENDINGS && morphemes[at]?.surface !== '때문') at++;
  if (at === reason + ENDINGS || morphemes[at - 1]?.tag !== 'ETN') return null;
  const from = Math.max(around.start, utterance.start - LONGEST);
  const match = REPROACHED.exec(body.slice(from, utterance.start));
  if (match === null) return null;
  const end = from + match.index + (match[1] ?? '').length;
  const object = lastWordStart(body, around.start, end);
  // 해솔군청, 마대솔 군수: the nearest words that somebody is called by
  const wider = object > around.start ? lastWordStart(body, around.start, object - 1) : object;
  for (const start of [wider, object]) {
    const referent = resolvePhrase(scene, memory, { start, end });
    if (referent !== null && referent.way === 'name') return candidateBy('described', BLAMED, referent);
  }
  return null;
}

/** Characters before the words in which the reproach stands. */
const LONGEST = 200;

/** Morphemes of the verb's endings before 때문. */
const ENDINGS = 4;

const BLAMED = 3.6;
