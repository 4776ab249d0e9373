/** An answer without a subject is given by whom the clause before asks: 누비에게 길을 묻자 “…”고 답했다. */
import { mentionAt, type Span } from '../../document.js';
import { type Candidate, candidateBy } from './candidates.js';
import { lastWordStart } from './last-word.js';
import { type Memory, type Referent, withoutEntity } from './memory.js';
import { askedIn } from './questioned.js';
import { resolvePhrase } from './referents.js';
import { namedWithin, type Scene } from './scene.js';

/** The one who is asked in the clause right before `utterance`, of which no subject says who answers. */
export function askedBefore(
  { scene, memory }: { readonly scene: Scene; readonly memory: Memory },
  from: number,
  { start }: Span,
): Candidate | null {
  const phrase = askedIn(scene, from, start - 1);
  if (phrase === null) return null;
  const known = resolvePhrase(scene, memory, phrase);
  if (known !== null) return candidateBy('asked', KNOWN, known);
  return candidateBy('asked', KNOWN, nameOf(scene, phrase));
}

const KNOWN = 2.5;

/** An app or machine that nobody knows by name: its last word. */
function nameOf(scene: Scene, { start, end }: Span): Referent {
  const { body } = scene.document;
  const named = namedWithin(scene, start, end).at(-1);
  const from = named?.end === end ? named.start : lastWordStart(body, start, end);
  const mention = mentionAt(body, from, end);
  return withoutEntity('organization', mention.text, mention, 'unrecognised');
}
