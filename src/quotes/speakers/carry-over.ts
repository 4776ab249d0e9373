import type { Document, Span } from '../../document.js';
import { firstFrom } from '../../text/by-position.js';
import type { Attributable, Block } from './blocks.js';
import { type Candidate, candidateBy, type Evidence } from './candidates.js';
import { type Referent, sameReferent } from './memory.js';
import type { Scene } from './scene.js';

interface Noted {
  readonly referent: Referent;
  readonly block: number;
  readonly paragraph: number;
}

/** Whose turn it is when a sentence names nobody. */
export interface Carry {
  /** Speaker of the last utterance that had one. */
  speaker: Noted | null;
  /** The last one who spoke and is not that one. */
  other: Noted | null;
  /** The last speaker was little more than a guess. */
  unsure: boolean;
  /** Whether everybody who has spoken so far is that one. */
  sole: boolean;
  /** Main subject of the last sentence that had one which can speak. */
  subject: Noted | null;
}

export function createCarry(): Carry {
  return { speaker: null, other: null, unsure: false, sole: true, subject: null };
}

export function noteBlock(
  carry: Carry,
  scene: Scene,
  block: Block,
  subject: Referent | null,
  speaker: Referent | null,
): void {
  const at = { block: block.index, paragraph: block.paragraph };
  if (isCaption(scene, block)) return;
  if (subject !== null) carry.subject = { referent: subject, ...at };
  if (speaker === null) return;
  if (carry.speaker !== null && !sameReferent(carry.speaker.referent, speaker)) {
    carry.sole = false;
    carry.other = carry.speaker;
  }
  carry.speaker = { referent: speaker, ...at };
}

/** …하소연한 것이다.: the sentence goes into what was said before, and so does its speaker. */
export function goesIntoDetail({ body }: Document<never>, { start, end }: Span): boolean {
  return / (?:것이|것이었|것입니|거|겁니)다\.?\s*$/.test(body.slice(Math.max(start, end - DETAIL), end));
}

/** Characters of the end of a sentence. */
const DETAIL = 8;

/** The speaker of the sentence before, unless this one names its own by a topic. */
export function elaborated({ speaker }: Carry, found: readonly Candidate[]): Candidate | null {
  if (speaker === null || found.some(({ reasons }) => reasons[0]?.name !== 'subject-particle')) return null;
  return carried(speaker.referent, ELABORATED, 'connective');
}

const ELABORATED = 3.3;

/** Who answers `answered`: the last speaker who is somebody else. */
export function otherSpeaker({ speaker, other, subject }: Carry, answered: Referent): Candidate | null {
  for (const noted of [speaker, other, subject]) {
    if (noted !== null && !sameReferent(noted.referent, answered))
      return carried(noted.referent, 2.2, 'other');
  }
  return null;
}

/** Photograph captions and bylines: their people do not go on speaking in the text. */
function isCaption(scene: Scene, block: Block): boolean {
  if (block.utterances.length > 0) return false;
  const opening = scene.document.body.slice(scene.paragraphs[block.paragraph] ?? 0, block.start + 4);
  return /^\s*(?:[▲△▼※]|\*?\s?사진|\[사진|<사진)/.test(opening);
}

/** Score from which the last speaker still goes on without a connective: the sentence or paragraph before. */
const NEAR_SPEAKER = 2;

/** Score of one further back: better than nobody. */
const FAR_SPEAKER = 0.5;

/**
 * The speaker who goes on: the last one, unless a sentence in between brought in another subject, who then is
 * the better guess. A connective (이어, 그러면서) ties the sentence to the speaker before.
 */
export function carryOver(
  carry: Carry,
  scene: Scene,
  block: Block,
  utterance: Attributable,
  subjectOf: (next: { start: number; end: number }) => Referent | null,
): Candidate | null {
  const { speaker, subject } = carry;
  const connected = opensWithConnective(scene, block);
  if (connected && speaker !== null) return carried(speaker.referent, 2.6, 'connective');
  // …다는 것이다 goes on with what was said before, not with what follows.
  const bare = utterance.cue === null && utterance.frame !== 'noun-of-saying';
  if (bare && (block.index === 0 || subject === null || opensParagraph(scene, block))) {
    const following = followingSubject(scene, block, subjectOf);
    if (following !== null) return carried(following, 1.6, 'following');
  } else if (bare && subject?.referent.kind !== 'person') {
    // A quotation that fills its sentence belongs to the person behind it rather than to people in general.
    const following = followingSubject(scene, block, subjectOf);
    if (following?.kind === 'person') return carried(following, 2.3, 'following');
  }
  const newer =
    subject !== null &&
    (speaker === null || subject.block > speaker.block) &&
    !(isBystander(subject, speaker) && !bare);
  const best = newer ? subject : speaker;
  if (best === null) return null;
  const same = speaker !== null && subject !== null && sameReferent(speaker.referent, subject.referent);
  const blocksAgo = block.index - best.block;
  const paragraphsAgo = block.paragraph - best.paragraph;
  let score = 2.2 - 0.25 * (blocksAgo - 1) - 0.2 * paragraphsAgo;
  if (newer && !same) score -= 0.3;
  // Reports of one body's announcement name it once.
  const goesOn = carry.sole && utterance.cue !== null && best.referent.kind === 'organization';
  // A speaker further back is no more than a guess.
  if (!newer && score < NEAR_SPEAKER && !goesOn) score = FAR_SPEAKER;
  return score <= 0 && !goesOn ? null : carried(best.referent, score, newer ? 'subject' : 'speaker');
}

/**
 * Somebody without a name whom a sentence speaks of does not take the word from a named speaker, unless nothing but
 * that sentence can say whose words a quotation is.
 */
function isBystander({ referent }: Noted, speaker: Noted | null): boolean {
  return speaker !== null && referent.kind === 'anonymous' && speaker.referent.kind !== 'anonymous';
}

function carried(referent: Referent, score: number, evidence: Evidence): Candidate {
  return candidateBy(evidence, score, referent, null);
}

function opensParagraph(scene: Scene, block: Block): boolean {
  const { body } = scene.document;
  return body.slice(scene.paragraphs[block.paragraph] ?? 0, block.start).trim().length <= 1;
}

/** Sentences after a quote that stands alone in which its speaker is looked for. */
const FOLLOWING = 3;

const POINTS_BACK = /이렇게|이같이|이처럼|(?:말|입)[을를] (?:잘랐|꺼냈|했|이었|열었|뗐)|운을 뗐/;

/**
 * Subject of the sentence after a quote that stands alone: “…” 김 대표는 이렇게 말했다. The very next sentence
 * will do when it shares the paragraph; further ones must point back.
 */
function followingSubject(
  scene: Scene,
  block: Block,
  subjectOf: (next: { start: number; end: number }) => Referent | null,
): Referent | null {
  const { body, sentences } = scene.document;
  const first = firstFrom(sentences, block.end);
  for (let i = first; i < sentences.length && i < first + FOLLOWING; i++) {
    const next = sentences[i];
    if (next === undefined) break;
    const adjacent = i === first && !body.slice(block.end, next.start).includes('\n');
    if (!adjacent && !POINTS_BACK.test(body.slice(next.start, next.end))) continue;
    const subject = subjectOf(next);
    if (subject !== null) return subject;
  }
  return null;
}

/** “…” 홍 감독의 설명이다, “…” 한 교사의 질문에 웃음이 터졌다: whose words the next sentence says they are. */
const OWNED =
  /^([^\n“”"‘’]{2,40})의 (?:(?:말|설명|얘기|이야기|주장|평가|전언|해명|조언|진단|귀띔|지적|생각|답|하소연|고백|소감|각오|다짐|바람|당부|푸념|토로|자랑|포부|심경|심정|반응|후기|일침|자평|전망)(?:이다|다|이었다|였다)\.|(?:질문|물음|말|한마디|외침|호소|하소연|농담|일갈|고백)에 )/;

export function ownedByNext(
  scene: Scene,
  utterance: Span,
  resolve: (phrase: Span) => Referent | null,
): Candidate | null {
  const { body } = scene.document;
  const after = body.slice(utterance.end, utterance.end + 60);
  const from = after.search(/[^\s.”"’'」]/);
  const match = from < 0 ? null : OWNED.exec(after.slice(from));
  if (match === null) return null;
  const start = utterance.end + from;
  const given = match[1] ?? '';
  // A relative clause before the name (지휘봉을 잡은 홍 감독) ends in an adnominal verb; names have at most three words.
  const words = given.split(' ');
  for (let word = Math.max(0, words.length - 3); word < words.length; word++) {
    const length = words.slice(word).join(' ').length;
    const referent = resolve({ start: start + given.length - length, end: start + given.length });
    if (referent !== null) return candidateBy('owned', 4, referent);
  }
  return null;
}

function opensWithConnective(scene: Scene, block: Block): boolean {
  const { body } = scene.document;
  const opening = body.slice(block.start, block.start + 12);
  const word = /^[가-힣]+/.exec(opening)?.[0] ?? '';
  return scene.lexicon.references.carry.has(word);
}
