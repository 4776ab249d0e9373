import type { Mention, Span } from '../../document.js';
import type { Attributable } from './blocks.js';
import type { Closing } from './clauses.js';
import type { Frame } from './frames.js';
import type { Referent } from './memory.js';
import type { NounPhrase, Role } from './noun-phrase.js';

/** A possible speaker and how well its place in the sentence speaks for it. */
export interface Candidate {
  readonly referent: Referent;
  readonly mention: Mention | null;
  readonly score: number;
  readonly evidence: Evidence;
}

/**
 * What a speaker was found by. In the sentence: `stated` as its open subject, `embedded` as a subject whose clause
 * seems closed, `source` (에 따르면), `owner` of a noun of saying, `document` (성명을 통해), `place` (업계에서는),
 * `taken-in` by an indirect utterance's span. Around it: a `label`, the `interview`'s answerer, `owned` by the
 * sentence that follows. Carried over: by a `connective`, from the last `speaker`, the last `subject`, or from
 * the sentence `following` a quote that stands alone.
 */
export type Evidence =
  | 'stated'
  | 'embedded'
  | 'source'
  | 'owner'
  | 'document'
  | 'place'
  | 'taken-in'
  | 'label'
  | 'interview'
  | 'owned'
  | 'connective'
  | 'speaker'
  | 'subject'
  | 'following';

/** What kind of evidence an actor's place in the sentence is. */
export function evidenceOf({ phrase: { role }, closed }: Actor): Evidence {
  switch (role) {
    case 'topic':
    case 'subject':
    case 'also':
      return closed === 'no' || closed === 'coordinate' ? 'stated' : 'embedded';
    case 'according':
      return 'source';
    case 'genitive':
    case 'from':
      return 'owner';
    case 'means':
      return 'document';
    default:
      return 'place';
  }
}

/** A phrase with what it stands for; null stands for nobody that can speak. */
export interface Actor {
  readonly phrase: NounPhrase;
  readonly referent: Referent;
  readonly closed: Closing;
  /** It is the noun that the verb of saying describes: …라고 답한 응답자는. */
  readonly describedByCue: boolean;
}

const ROLE_SCORE: Readonly<Record<Role, number>> = {
  topic: 3,
  subject: 3,
  also: 2.8,
  according: 2,
  predicate: 1.4,
  'place-topic': 2.4,
  place: 1,
  means: 2.4,
  from: 0,
  genitive: 0.6,
  and: 0,
};

const CLOSED_COST: Readonly<Record<Closing, number>> = {
  no: 0,
  coordinate: 0,
  loose: 0.7,
  adnominal: 2,
  connective: 0.9,
};

/** A candidate of the sentence with this score need not be weighed against the speaker before. */
export const SURE = 2.3;

/**
 * Score of an actor for an utterance; 0 and below: it cannot be the speaker there. `nearer` counts the
 * speakable phrases between the two.
 */
export function scoreActor(
  actor: Actor,
  utterance: Attributable,
  frame: Frame,
  cue: Span,
  nearer: number,
): number {
  const { phrase, referent, closed } = actor;
  const { role } = phrase;
  if (frame === 'source') return role === 'according' && phrase.particleEnd === cue.end ? 6 : 0;
  if (role === 'genitive') {
    if (frame === 'says' || frame === 'bare') return 0;
    if (phrase.start >= utterance.end)
      return cue.start - phrase.particleEnd <= 1 && phrase.end <= cue.start ? 5 : 0;
    return utterance.start - phrase.particleEnd <= 2 ? 3 : 0;
  }
  if (role === 'from') return frame === 'received' || frame === 'says-noun' ? 3 : 0;
  if (frame === 'answered' || frame === 'received' || frame === 'impersonal') {
    const voices = (role === 'place' || role === 'place-topic') && referent.kind !== 'person';
    return voices && frame === 'impersonal' ? 2 : 0;
  }
  if ((role === 'place' || role === 'place-topic') && !voicesItself(referent)) return 0;
  if (frame === 'says' && actor.describedByCue) return 2.8;
  // Behind a finished report only the one it is said to be from may follow: …고 말한 것은 김 대표다.
  if (frame === 'says' && cue.end > utterance.end && phrase.start >= cue.end && role !== 'predicate')
    return 0;
  if (referent.way === 'unlisted') {
    const beside = utterance.start - phrase.particleEnd <= 2 && utterance.start >= phrase.particleEnd;
    const plain = (role === 'topic' || role === 'subject' || role === 'also') && utterance.type === 'direct';
    return beside && plain && frame !== 'bare' ? 2.35 : 0;
  }
  let score = ROLE_SCORE[role];
  if (role === 'subject') score -= CLOSED_COST[closed];
  if (phrase.start >= utterance.end) score += phrase.end <= cue.start && cue.end > cue.start ? 0.8 : -1.4;
  if (referent.way === 'unrecognised') score -= referent.kind === 'person' ? 0.3 : 0.9;
  // Once a clause is finished, a subject that follows takes over.
  if (nearer > 0 && (closed === 'coordinate' || (closed === 'connective' && role !== 'subject')))
    score -= 0.9;
  // Of "A가 B는 …다고 말했다" A reports and B belongs to the report.
  if (utterance.type === 'indirect' && closed === 'no' && phrase.end <= utterance.start)
    return score + 0.1 * nearer;
  return score - 0.45 * nearer;
}

/** 업계에서는 and 재단에서는 speak; 국회에서 and 서울에서는 say where. */
function voicesItself(referent: Referent): boolean {
  return referent.kind === 'anonymous' || referent.kind === 'organization';
}
