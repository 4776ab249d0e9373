import type { Attributable, Block } from './blocks.js';
import type { Candidate } from './candidates.js';
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
  /** Main subject of the last sentence that had one which can speak. */
  subject: Noted | null;
}

export function createCarry(): Carry {
  return { speaker: null, subject: null };
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
  if (speaker !== null) carry.speaker = { referent: speaker, ...at };
}

/** Photograph captions and bylines: their people do not go on speaking in the text. */
function isCaption(scene: Scene, block: Block): boolean {
  const { body } = scene.document;
  const opening = body.slice(scene.paragraphs[block.paragraph] ?? 0, block.start + 4);
  return block.utterances.length === 0 && /^\s*(?:[▲△▼※]|\*?\s?사진|\[사진|<사진)/.test(opening);
}

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
  if (connected && speaker !== null) return carried(speaker.referent, 2.6, 'carry:connective');
  const bare = utterance.cue === null;
  if (bare && (subject === null || opensParagraph(scene, block))) {
    const following = followingSubject(scene, block, subjectOf);
    if (following !== null) return carried(following, 1.6, 'carry:following');
  }
  const newer = subject !== null && (speaker === null || subject.block > speaker.block);
  const best = newer ? subject : speaker;
  if (best === null) return null;
  const same = speaker !== null && subject !== null && sameReferent(speaker.referent, subject.referent);
  const blocksAgo = block.index - best.block;
  const paragraphsAgo = block.paragraph - best.paragraph;
  let score = 2.2 - 0.25 * (blocksAgo - 1) - 0.2 * paragraphsAgo;
  if (newer && !same) score -= 0.3;
  return score <= 0 ? null : carried(best.referent, score, newer ? 'carry:subject' : 'carry:speaker');
}

function carried(referent: Referent, score: number, why: string): Candidate {
  return { referent, mention: null, score, why };
}

function opensParagraph(scene: Scene, block: Block): boolean {
  const { body } = scene.document;
  return body.slice(scene.paragraphs[block.paragraph] ?? 0, block.start).trim().length <= 1;
}

/** Subject of the sentence after a quote that stands alone: “…” 김 대표는 이렇게 말했다. */
function followingSubject(
  scene: Scene,
  block: Block,
  subjectOf: (next: { start: number; end: number }) => Referent | null,
): Referent | null {
  const { body, sentences } = scene.document;
  const next = sentences.find(({ start }) => start >= block.end);
  if (next === undefined) return null;
  const sameParagraph = !body.slice(block.end, next.start).includes('\n');
  const points = /이렇게|이같이|이처럼|라며|라고|말을? (?:잘랐|꺼냈|했)|의 (?:말|설명|얘기|이야기)이?다/.test(
    body.slice(next.start, next.end),
  );
  return sameParagraph || points || block.index === 0 ? subjectOf(next) : null;
}

function opensWithConnective(scene: Scene, block: Block): boolean {
  const { body } = scene.document;
  const opening = body.slice(block.start, block.start + 12);
  const word = /^[가-힣]+/.exec(opening)?.[0] ?? '';
  return scene.lexicon.references.carry.has(word);
}
