import type { Span } from '../../document.js';
import type { Attributable } from './blocks.js';
import { type Evidence, Tally } from './candidates.js';
import type { Closing } from './clauses.js';
import type { Frame } from './frames.js';
import { type Referent, sameReferent } from './memory.js';
import type { NounPhrase, Role } from './noun-phrase.js';
import type { ReportForm } from './report-form.js';

/** A phrase of the sentence with who it stands for. */
export interface Actor {
  readonly phrase: NounPhrase;
  readonly referent: Referent;
  readonly closed: Closing;
  /** Speakable phrases that stand nearer to the utterance. */
  readonly nearer: number;
  /** A topic before it in the same clause can speak as well. */
  readonly underTopic: boolean;
  /** It opens its sentence with 도, as one who does what others did before. */
  readonly opensAlso: boolean;
  /** Something of its own is named in one breath with the words: 붉은손의 표지와 “…”라는 글. */
  readonly joined: boolean;
  /** Its last word is no single word of the dictionary. */
  readonly coined: boolean;
}

/** An utterance with the words that report it. */
export interface Report {
  readonly utterance: Attributable;
  readonly frame: Frame;
  readonly form: ReportForm;
  readonly cue: Span;
  /** Whom the utterance answers: A가 “…”고 꼬집자 “…”고 맞섰다. */
  readonly answers: Referent | null;
}

const ROLE_SCORE: Readonly<Record<Role, number>> = {
  topic: 3,
  subject: 3,
  also: 2.8,
  according: 2,
  predicate: 1.4,
  'place-topic': 2.4,
  place: 1,
  contains: 2.4,
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
    case 'contains':
      return 'document';
    default:
      return 'place';
  }
}

/** What speaks for and against an actor as the speaker; null when it cannot be. */
export function weighActor(actor: Actor, report: Report): Tally | null {
  const { phrase, referent, closed, nearer } = actor;
  const { utterance, frame, form, cue } = report;
  const { role } = phrase;
  const tally = new Tally();
  const before = phrase.particleEnd <= utterance.start;
  const beside = before && utterance.start - phrase.particleEnd <= BESIDE;
  if (frame === 'source')
    return role === 'according' && phrase.particleEnd === cue.end ? tally.add('source', 6) : null;
  if (role === 'genitive') {
    if (frame === 'bare') return beside && utterance.type === 'direct' ? tally.add('owner', 3) : null;
    if (frame === 'says') return null;
    if (phrase.start < utterance.end) return beside || actor.joined ? tally.add('owner', 3) : null;
    return cue.start - phrase.particleEnd <= 1 && phrase.end <= cue.start ? tally.add('owner', 5) : null;
  }
  if (role === 'from') {
    const heard = frame === 'received' || frame === 'says-noun' || (frame === 'impersonal' && beside);
    return heard ? tally.add('owner', 3) : null;
  }
  if (role === 'contains') return before ? tally.add('document', ROLE_SCORE.contains) : null;
  if (frame === 'answered' || frame === 'received' || frame === 'impersonal') {
    const voices = (role === 'place' || role === 'place-topic') && referent.kind !== 'person';
    return voices && frame === 'impersonal' ? tally.add('place', 2) : null;
  }
  if (frame === 'voiced' && referent.kind === 'person' && !referent.plural) return null;
  const isPlace = role === 'place' || role === 'place-topic';
  if (isPlace && !voicesItself(referent)) return null;
  // Behind a finished report only the one it is said to be from may follow: …고 말한 것은 김 대표다.
  if (frame === 'says' && cue.end > utterance.end && phrase.start >= cue.end && role !== 'predicate')
    return null;
  if (referent.way === 'unlisted') return weighUnlisted(tally, actor, report, beside);
  tally.add(nameOfRole(role), ROLE_SCORE[role]);
  if (role === 'subject' || (role === 'also' && closed === 'adnominal' && actor.underTopic))
    tally.add(CLOSED_NAME[closed], -CLOSED_COST[closed]);
  if (phrase.start >= utterance.end) {
    if (phrase.end <= cue.start && cue.end > cue.start) tally.add('between', 0.8);
    else tally.add('behind', -1.4);
  }
  if (referent.way === 'unrecognised') tally.add('unrecognised', unrecognisedCost(actor, report));
  if (report.answers !== null && sameReferent(referent, report.answers)) tally.add('answered', -2);
  // Once a clause is finished, a subject that follows takes over.
  if (nearer > 0 && (closed === 'coordinate' || (closed === 'connective' && role !== 'subject')))
    tally.add('taken-over', -0.9);
  // 검찰은 박 구청장이 “…”며 구속을 주장했다: the subject belongs to what is quoted.
  if (role === 'subject' && utterance.type === 'direct' && actor.underTopic && form === 'final')
    tally.add('inner-subject', -1.5);
  // Of "A가 B는 …다고 말했다" A reports and B belongs to the report.
  // Of "A는 B가 …다고 항의한 데 대해" B does.
  const outer = utterance.type === 'indirect' && form !== 'adnominal';
  if (outer && closed === 'no' && phrase.end <= utterance.start) tally.add('outer', 0.1 * nearer);
  else tally.add('rivals', -0.45 * nearer);
  return tally;
}

/** A noun that no list has: likely right before a quotation, possible as the topic of a verb of saying. */
function weighUnlisted(
  tally: Tally,
  actor: Actor,
  { utterance, frame, form, cue }: Report,
  beside: boolean,
): Tally | null {
  const {
    phrase: { role, particleEnd },
    closed,
  } = actor;
  const before = particleEnd <= utterance.start;
  const plain = role === 'topic' || role === 'subject' || role === 'also' || role === 'place-topic';
  if (!plain || frame === 'bare') return null;
  tally.add(nameOfRole(role), ROLE_SCORE[role]);
  // …다고 도담철도가 밝혔다: nothing but whoever says it stands between the words and their verb.
  if (frame === 'says' && role === 'subject' && isAlone(actor.phrase, utterance, cue))
    return tally.add('unlisted', ALONE_BETWEEN);
  if (beside && utterance.type === 'direct') return tally.add('unlisted', role === 'place-topic' ? 0 : -0.65);
  // 솔내군에서는 둑을 고치겠다고 밝혔다: what stands right before the clause that it voices
  if (beside && role === 'place-topic') return tally.add('unlisted', UNLISTED_VOICE);
  // “감찰이 와서 ‘…’며 걷어 갔다”: nobody else stands in the words around.
  if (utterance.parent >= 0 && utterance.type === 'direct' && before && role === 'subject')
    return tally.add('unlisted', UNLISTED_TOPIC);
  // 다듬이도 곧 글을 올려 “…”고 알렸다
  if (actor.opensAlso && before && closed !== 'adnominal' && form === 'final' && frame === 'says')
    return tally.add('unlisted', COINED_TOPIC);
  const coined = before && actor.coined;
  const open = closed === 'no' || (coined && closed === 'coordinate');
  if (!(open && role === 'topic' && form === 'final' && frame === 'says')) return null;
  // 세탁기는 문이 열리면 “…”라고 말한다: nobody spoken of before says what a thing says.
  const plainTopic = utterance.type === 'direct' ? SAYING_TOPIC : UNLISTED_TOPIC;
  return tally.add('unlisted', coined ? COINED_TOPIC : plainTopic);
}

/** Whether the phrase with its particle is all that stands between the quotative and the verb of saying. */
function isAlone({ start, particleEnd }: NounPhrase, { end }: Span, cue: Span): boolean {
  return start > end && start - end <= QUOTATIVE && cue.start - particleEnd === 1;
}

/** Characters of a quotative with a closing mark and a space: ”라고. */
const QUOTATIVE = 4;

const ALONE_BETWEEN = -0.6;
const UNLISTED_VOICE = -0.4;
const UNLISTED_TOPIC = -1.1;
const SAYING_TOPIC = -1;
/** One that is no word of the dictionary is more likely a name (가온차트) than a thing. */
const COINED_TOPIC = -0.6;

/** What only looks like a name costs less as the open topic of a finished report: somebody must be its subject. */
function unrecognisedCost({ phrase: { role }, referent, closed }: Actor, { form, frame }: Report): number {
  if (referent.kind === 'person') return -0.3;
  return role === 'topic' && closed === 'no' && form === 'final' && frame === 'says' ? -0.6 : -0.9;
}

/** Characters between a phrase's particle and the words it says, at most. */
const BESIDE = 2;

const CLOSED_NAME = {
  no: 'closed-loose',
  coordinate: 'closed-loose',
  loose: 'closed-loose',
  adnominal: 'closed-adnominal',
  connective: 'closed-connective',
} as const;

function nameOfRole(role: Role): 'topic' | 'subject-particle' | 'also' | 'predicate' | 'place' | 'document' {
  switch (role) {
    case 'topic':
      return 'topic';
    case 'subject':
      return 'subject-particle';
    case 'also':
    case 'predicate':
      return role;
    case 'means':
      return 'document';
    default:
      return 'place';
  }
}

/** 업계에서는 and 재단에서는 speak; 국회에서 and 서울에서는 say where. */
function voicesItself(referent: Referent): boolean {
  return referent.kind === 'anonymous' || referent.kind === 'organization';
}
