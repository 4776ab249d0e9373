/**
 * How likely a speaker is right: a penalised logistic regression over a few signs that a reader can follow. Its weights
 * stand in models/speaker-confidence.json, which `npm run train:confidence` writes.
 */
import type { Report } from './actor-scores.js';
import type { Candidate, Evidence } from './candidates.js';
import { sameReferent } from './memory.js';
import type { Scene } from './scene.js';

export interface ConfidenceModel {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** The model from its file's text. Throws when it is no such file. */
export function parseConfidenceModel(text: string): ConfidenceModel {
  const { bias, weights }: { bias?: unknown; weights?: unknown } = JSON.parse(text);
  if (typeof bias !== 'number' || typeof weights !== 'object' || weights === null) {
    throw new Error(
      'models/speaker-confidence.json has no "bias" and "weights". Write it with npm run train:confidence.',
    );
  }
  return { bias, weights: new Map(Object.entries(weights).map(([sign, weight]) => [sign, Number(weight)])) };
}

/** Probability that the speaker is right, of which `signs` speak. */
export function confidenceOf({ bias, weights }: ConfidenceModel, signs: readonly string[]): number {
  let sum = bias;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return Math.min(MOST, Math.round(100 / (1 + Math.exp(-sum))) / 100);
}

/** Nothing is certain. */
const MOST = 0.99;

const CARRIED: ReadonlySet<Evidence> = new Set(['connective', 'speaker', 'other', 'subject', 'following']);

/** Whether the words or the neighbourhood only suggest `candidate`: carried over from there it is a guess of a guess. */
export function isGuess({ evidence, referent: { way } }: Candidate): boolean {
  const carried = CARRIED.has(evidence) && evidence !== 'connective';
  return carried || evidence === 'taken-in' || way === 'unlisted' || way === 'unrecognised';
}

/** What was carried over into a sentence, and how sure one was of it. */
export interface Before {
  /** Sentences since the last speaker. */
  readonly blocksAgo: number;
  /** The last speaker was itself a guess. */
  readonly unsure: boolean;
}

/** What speaks for and against `chosen` being right, in words; `considered` holds it and its rivals. */
export function signsOf(
  scene: Scene,
  report: Report,
  chosen: Candidate | null,
  considered: readonly Candidate[],
  before: Before,
): string[] {
  const { utterance, frame, form } = report;
  if (chosen === null) return ['nobody', `nobody ${utterance.type}`];
  const { evidence, referent, reasons, mention } = chosen;
  const signs = [
    `found as ${evidence}`,
    `read as ${referent.way}`,
    `is ${referent.kind}`,
    utterance.type,
    `frame ${frame}`,
    utterance.cue === null ? 'no cue' : `verb ${form}`,
    ...rivalSigns(chosen, considered),
    ...nameSigns(scene, chosen),
  ];
  for (const { name, weight } of reasons) if (weight < 0) signs.push(`against ${name}`);
  if (CARRIED.has(evidence)) {
    signs.push(`carried over ${Math.min(before.blocksAgo, FAR)}`);
    if (before.unsure) signs.push('carried from a guess');
  } else if (mention !== null) {
    const gap = Math.max(utterance.start - mention.end, mention.start - utterance.end);
    signs.push(gap <= BESIDE ? 'beside' : gap <= NEAR ? 'near' : 'apart');
  }
  return signs;
}

/** Characters between a speaker's phrase and the words. */
const BESIDE = 3;
const NEAR = 20;

/** Sentences from which on it makes no difference how many they are. */
const FAR = 4;

/** With more people than this, names are not compared with each other: it keeps hostile text linear. */
const MOST_PEOPLE = 200;

/** Differences of scores: a close rival, and one that is far behind. */
const CLOSE = 0.5;
const BEHIND = 1.2;

function rivalSigns(chosen: Candidate, considered: readonly Candidate[]): string[] {
  let rival: Candidate | null = null;
  let agreed = false;
  for (const other of considered) {
    if (other === chosen) continue;
    if (sameReferent(other.referent, chosen.referent)) agreed = true;
    else if (rival === null || other.score > rival.score) rival = other;
  }
  const signs = agreed ? ['found twice'] : [];
  if (rival === null) return [...signs, 'no rival'];
  const ahead = chosen.score - rival.score;
  return [...signs, `rival ${ahead < CLOSE ? 'close' : ahead < BEHIND ? 'near' : 'far behind'}`];
}

function nameSigns({ people, lexicon }: Scene, { referent }: Candidate): string[] {
  const { name, kind, entity, title } = referent;
  if (kind === 'person') {
    const signs = [entity === null ? 'person without entity' : 'person with entity'];
    signs.push(name.length > 1 && lexicon.names.score(name) > 0 ? 'Korean name' : 'other name');
    if (title === null) signs.push('person without title');
    if (name.length < 3) signs.push('short name');
    if (
      people.length <= MOST_PEOPLE &&
      people.some((other) => other.name.length > name.length && other.name.includes(name))
    )
      signs.push('piece of a longer name');
    return signs;
  }
  const words = name.split(' ').length;
  if (kind === 'organization') return [entity === null ? 'body without entity' : 'body with entity'];
  return [`anonymous of ${Math.min(words, FAR)} words`];
}
