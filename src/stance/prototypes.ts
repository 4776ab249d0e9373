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
