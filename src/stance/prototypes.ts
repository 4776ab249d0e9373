import type { Argument } from './argument.js';
import { ROLE_WEIGHT } from './argument.js';
import { isContent } from './atoms.js';
import type { Codebook } from './codebook.js';
import type { WordRarity } from './word-rarity.js';

export type PrototypeKind = 'cue' | 'example' | 'description';

/** One wording of a position: what an utterance is compared with. */
export interface Prototype {
  readonly position: number;
  readonly kind: PrototypeKind;
  readonly text: string;
  /** Sum of its words' weights, and of their squares. */
  readonly mass: number;
  readonly norm: number;
}

interface Posting {
  readonly prototype: number;
  readonly weight: number;
  readonly sign: number;
}

/** A content word of an utterance or prototype with its weight (rarity times role) and sign. */
export interface SignedWord {
  readonly form: string;
  readonly atom: number;
  readonly weight: number;
  readonly sign: number;
}

/** The wordings of a codebook behind an inverted index of their words. */
export interface PrototypeIndex {
  readonly prototypes: readonly Prototype[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
}

/** What a few examples are taken to hold of the codebook's words: what those of larger codebooks do. */
const USUAL_VOCABULARY = 0.6;
const CAUTION = 4;

/** The share of an example's words that the codebook's other wordings hold too: what can be expected of talk of the issue. */
export function usualVocabulary({ prototypes, postings }: PrototypeIndex): number {
  const known = new Float64Array(prototypes.length);
  for (const list of postings.values())
    if (list.length > 1) for (const { prototype, weight } of list) known[prototype] += weight;
  const shares = prototypes.flatMap(({ kind, mass }, i) =>
    kind === 'example' ? [known[i] / Math.max(mass, 1)] : [],
  );
  const sum = shares.reduce((total, share) => total + share, CAUTION * USUAL_VOCABULARY);
  return sum / (shares.length + CAUTION);
}

/** The content words of an argument. */
export function signedWords(argument: Argument, rarity: WordRarity): SignedWord[] {
  const words: SignedWord[] = [];
  for (let atom = 0; atom < argument.atoms.length; atom++) {
    const { form } = argument.atoms[atom] ?? { form: '' };
    const role = argument.roles[atom] ?? 'main';
    const current = argument.atoms[atom];
    if (!current || !isContent(current)) continue;
    words.push({ form, atom, weight: rarity.of(form) * ROLE_WEIGHT[role], sign: argument.signs[atom] ?? 1 });
  }
  return words;
}

/** Indexes the wordings of every position. The order of positions and wordings has no influence. */
export function indexPrototypes(
  codebook: Codebook,
  read: (text: string) => Argument,
  rarity: WordRarity,
): PrototypeIndex {
  const prototypes: Prototype[] = [];
  const postings = new Map<string, Posting[]>();
  const add = (position: number, kind: PrototypeKind, text: string): void => {
    const best = new Map<string, { weight: number; sign: number }>();
    for (const { form, sign } of signedWords(read(text), rarity))
      best.set(form, { weight: rarity.of(form), sign });
    let mass = 0;
    let norm = 0;
    for (const [form, { weight, sign }] of best) {
      mass += weight;
      norm += weight * weight;
      const list = postings.get(form) ?? [];
      list.push({ prototype: prototypes.length, weight, sign });
      postings.set(form, list);
    }
    prototypes.push({ position, kind, text, mass, norm });
  };
  codebook.positions.forEach((position, index) => {
    for (const cue of [...position.cues].sort()) add(index, 'cue', cue);
    for (const example of [...position.examples].sort()) add(index, 'example', example);
    add(index, 'description', position.description);
  });
  return { prototypes, postings };
}
