/**
 * Which parts of an utterance are asserted, granted, set aside, rebutted or supposed, and which way round:
 * the reading that vocabulary alone cannot give.
 */

import { type ArgumentLexicon, findMarkers, type Marker, type MarkerKind } from './argument-lexicon.js';
import { type Atom, isContent } from './atoms.js';

export const ROLES = ['main', 'given', 'condition', 'conceded', 'denied', 'rebutted'] as const;
export type Role = (typeof ROLES)[number];

/** How much of what is said in a role counts as the speaker's own word. */
export const ROLE_WEIGHT: Readonly<Record<Role, number>> = {
  main: 1,
  given: 0.8,
  condition: 0.7,
  conceded: 0.35,
  denied: 0.8,
  rebutted: 0.8,
};

/** The reading of an utterance. `roles` and `signs` (+1 asserted, -1 turned round) run parallel to `atoms`. */
export interface Argument {
  readonly atoms: readonly Atom[];
  readonly roles: readonly Role[];
  readonly signs: Int8Array;
  readonly markers: readonly Marker[];
  /** Index of the first atom of each sentence. */
  readonly sentences: readonly number[];
  /** Sentences that ask, and whether the asking asserts the contrary. */
  readonly questions: number;
  readonly rhetorical: number;
}

/** Reads the argument of an utterance from its atoms; linear in their number. */
export function readArgument(atoms: readonly Atom[], lexicon: ArgumentLexicon): Argument {
  const reading = new Reading(atoms, findMarkers(atoms, lexicon));
  return reading.read();
}

class Reading {
  readonly #atoms: readonly Atom[];
  readonly #markers: readonly Marker[];
  readonly #roles: Role[];
  readonly #signs: Int8Array;
  /** Kinds of marker that end at each atom. */
  readonly #ending: (MarkerKind[] | undefined)[];
  #questions = 0;
  #rhetorical = 0;

  constructor(atoms: readonly Atom[], markers: readonly Marker[]) {
    this.#atoms = atoms;
    this.#markers = markers;
    this.#roles = new Array<Role>(atoms.length).fill('main');
    this.#signs = new Int8Array(atoms.length).fill(1);
    this.#ending = new Array<MarkerKind[] | undefined>(atoms.length);
    for (const { kind, to } of markers) {
      const kinds = this.#ending[to - 1];
      if (kinds) kinds.push(kind);
      else this.#ending[to - 1] = [kind];
    }
  }

  read(): Argument {
    const sentences = this.#sentences();
    for (let i = 0; i < sentences.length; i++) {
      const from = sentences[i] ?? 0;
      const to = sentences[i + 1] ?? this.#atoms.length;
      this.#sentence(from, to);
      if (i > 0 && this.#opensWith('turn', from, to)) this.#assign(sentences[i - 1] ?? 0, from, 'conceded');
    }
    return {
      atoms: this.#atoms,
      roles: this.#roles,
      signs: this.#signs,
      markers: this.#markers,
      sentences,
      questions: this.#questions,
      rhetorical: this.#rhetorical,
    };
  }

  #sentences(): number[] {
    const starts: number[] = [];
    let open = false;
    for (let i = 0; i < this.#atoms.length; i++) {
      if (!open) {
        starts.push(i);
        open = true;
      }
      if (this.#atoms[i]?.tag === 'SF') open = false;
    }
    return starts;
  }

  /** Clauses end at connective endings; each is given its role by the ending and its sign by its negators. */
  #sentence(from: number, to: number): void {
    const asks = this.#asks(from, to);
    let clause = from;
    let signBefore = 1;
    let conditionFrom = -1;
    let conceded = from;
    for (let i = from; i < to; i++) {
      const last = i === to - 1;
      if (!last && !this.#endsClause(i, to)) continue;
      let sign = this.#negators(clause, i + 1) % 2 === 0 ? 1 : -1;
      if (last && asks) sign = -sign;
      this.#signs.fill(sign, clause, i + 1);
      if (conditionFrom >= 0 && signBefore < 0) {
        // "without X no Y": the two negations together demand X
        if (sign < 0) this.#signs.fill(1, conditionFrom, i + 1);
        else this.#signs.fill(1, conditionFrom, clause);
      }
      conditionFrom = -1;
      if (this.#ends(i, 'although')) conceded = i + 1;
      else if (this.#ends(i, 'given')) this.#assign(clause, i + 1, 'given');
      else if (this.#ends(i, 'if')) {
        this.#assign(clause, i + 1, 'condition');
        conditionFrom = clause;
      }
      signBefore = sign;
      clause = i + 1;
    }
    this.#assign(from, conceded, 'conceded');
    this.#setAside(from, to);
    this.#rebut(from, to);
  }

  #endsClause(at: number, to: number): boolean {
    const atom = this.#atoms[at];
    if (atom?.tag !== 'EC' || at + 1 >= to) return false;
    const next = this.#atoms[at + 1];
    if (next?.tag === 'VX' || next?.tag.startsWith('J') || next?.tag === 'EP') return false;
    return !(next?.form === '하' || next?.form === '되');
  }

  #negators(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) if (this.#ends(i, 'negate')) count++;
    return count;
  }

  /** Whether the sentence asks rhetorically, so that its last clause asserts the contrary. */
  #asks(from: number, to: number): boolean {
    let end = to - 1;
    while (end > from && this.#atoms[end]?.tag.startsWith('S')) end--;
    const ending = this.#atoms[end];
    const mark = this.#atoms[to - 1]?.form === '?';
    const asking = ending !== undefined && /^E[CF]$/.test(ending.tag) && QUESTION_ENDING.test(ending.form);
    if (!mark && !asking) return false;
    this.#questions++;
    const rhetorical =
      this.#has('ask', from, to) ||
      this.#negators(from, to) > 0 ||
      this.#has('bad', from, to) ||
      WOULD.test(this.#atoms[end - 1]?.form ?? '');
    if (rhetorical) this.#rhetorical++;
    return rhetorical;
  }

  /** "X가 아니라 Y", "X보다 Y": X is set aside. */
  #setAside(from: number, to: number): void {
    for (let i = from; i < to - 1; i++) {
      if (!this.#ends(i, 'rather')) continue;
      let start = i;
      while (start > from && this.#roles[start - 1] !== 'denied' && !this.#boundary(start - 1)) start--;
      this.#assign(start, i + 1, 'denied');
      this.#signs.fill(-1, start, i + 1);
    }
  }

  /** "…라는 주장은 착각이다", "…라고 하는 것은 언어도단": the reported words are somebody else's. */
  #rebut(from: number, to: number): void {
    // from the end, so that what stands behind each claim is known without looking again
    let bad = false;
    let negators = 0;
    for (let i = to - 1; i > from; i--) {
      const rejects = bad || negators % 2 === 1;
      if (rejects && i < to - 1 && this.#ends(i, 'claim') && this.#reports(i)) {
        let start = i;
        while (start > from && this.#mayReport(start - 1)) start--;
        this.#assign(start, i, 'rebutted');
        this.#signs.fill(-1, start, i);
        i = start;
      }
      bad ||= this.#ends(i, 'bad');
      if (this.#ends(i, 'negate')) negators++;
    }
  }

  #mayReport(at: number): boolean {
    return this.#roles[at] !== 'denied' && this.#atoms[at]?.form !== ',';
  }

  #reports(claim: number): boolean {
    const before = this.#atoms[claim - 1];
    if (before?.tag !== 'ETM') return false;
    if (/[다라자냐]는$/.test(before.form)) return true;
    return /[다라자냐]고$/.test(this.#atoms[claim - 3]?.form ?? '');
  }

  #boundary(at: number): boolean {
    const atom = this.#atoms[at];
    return atom === undefined || atom.tag === 'EC' || atom.tag === 'SC' || atom.tag === 'SF';
  }

  #ends(at: number, kind: MarkerKind): boolean {
    return this.#ending[at]?.includes(kind) ?? false;
  }

  #has(kind: MarkerKind, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#ends(i, kind)) return true;
    return false;
  }

  #opensWith(kind: MarkerKind, from: number, to: number): boolean {
    for (let i = from, words = 0; i < to && words < 2; i++) {
      if (this.#ends(i, kind)) return true;
      const atom = this.#atoms[i];
      if (atom && isContent(atom)) words++;
    }
    return false;
  }

  #assign(from: number, to: number, role: Role): void {
    for (let i = from; i < to; i++) this.#roles[i] = role;
  }
}

const QUESTION_ENDING = /(?:[나냐까요니]|는가|은가|ㄴ가|ㄹ까|을까|던가)$/;
const WOULD = /^겠$/;
