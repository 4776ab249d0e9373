import type { Mention, Speaker } from '../../document.js';
import { isHangul } from '../../text/characters.js';

/** Somebody who can speak, as resolved at one place of the text. */
export interface Referent extends Speaker {
  readonly mention: Mention;
  readonly plural: boolean;
  /**
   * How it was found: by a name, a noun phrase of its own, something that points back, a word that looks like a
   * name, or a common noun that no list has (`unlisted`: a speaker only right beside the quotation).
   */
  readonly way: 'name' | 'noun' | 'reference' | 'unrecognised' | 'unlisted';
}

/** Who was spoken of so far, latest last: what pronouns, short forms and dropped subjects refer to. */
export interface Memory {
  readonly recent: Referent[];
  /** Common nouns equated with a name in passing: "고발인인 보수단체는" makes 고발인 mean the latter. */
  readonly aliases: Map<string, Referent>;
  /** Title and organisation that phrases state for people of whom the entity stage knows none, by entity id. */
  readonly stated: Map<string, { title: string | null; org: string | null }>;
  /** Anonymous speakers by the words that name them. */
  readonly anonymous: Map<string, Referent>;
}

/** Somebody, or a body, that no entity stands for. */
export function withoutEntity(
  kind: 'person' | 'organization' | 'anonymous',
  name: string,
  mention: Mention,
  way: Referent['way'],
): Referent {
  const org = kind === 'person' ? null : name;
  return { name, kind, title: null, org, entity: null, mention, plural: false, way };
}

/** `referent` as it is spoken of at `mention`. Written out: a spread is slow, and this is done for most phrases. */
export function mentionedAs(referent: Referent, mention: Mention, way: Referent['way']): Referent {
  const { name, kind, title, org, entity, plural } = referent;
  return { name, kind, title, org, entity, mention, plural, way };
}

/** How far back a pronoun or 이 관계자 may reach, in speakers. */
const REACH = 24;

export function createMemory(): Memory {
  return { recent: [], aliases: new Map(), stated: new Map(), anonymous: new Map() };
}

export function remember(memory: Memory, referent: Referent): void {
  memory.recent.push(referent);
  if (memory.recent.length > 2 * REACH) memory.recent.splice(0, REACH);
  if (referent.kind === 'anonymous' && !memory.anonymous.has(referent.name)) {
    memory.anonymous.set(referent.name, referent);
  }
}

/** The latest remembered referent that `wanted` accepts. */
export function recall(memory: Memory, wanted: (referent: Referent) => boolean): Referent | null {
  const { recent } = memory;
  for (let i = recent.length - 1; i >= 0 && i >= recent.length - REACH; i--) {
    const referent = recent[i];
    if (referent !== undefined && wanted(referent)) return referent;
  }
  return null;
}

/** The last two singular speakers of one kind as one: 두 사람, 양사. */
export function recallPair(memory: Memory): Referent | null {
  const last = recall(memory, ({ plural, kind }) => !plural && kind !== 'unknown');
  if (last === null) return null;
  const other = recall(
    memory,
    (referent) => !referent.plural && referent.kind === last.kind && !sameReferent(referent, last),
  );
  return other === null ? null : pairOf(other, last);
}

/** One speaker of two. */
export function pairOf(a: Referent, b: Referent): Referent {
  const name = jointName([a.name, b.name]);
  const org = a.kind === 'organization' && b.kind === 'organization' ? name : null;
  return { ...b, name, title: null, org, entity: null, plural: true };
}

/** Several as one speaker: A와 B, A, B와 C. */
export function jointName(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1).join(', ');
  // 감우람, 강과 숲 모임: 와 would not tell whose name it is in.
  if (names.some((name) => /[와과] /.test(name))) return names.join(', ');
  if (before === '') return last;
  const final = (before.charCodeAt(before.length - 1) - FIRST_SYLLABLE) % FINALS;
  return `${before}${final > 0 && isHangul(before.charCodeAt(before.length - 1)) ? '과' : '와'} ${last}`;
}

const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;

export function sameReferent(a: Speaker, b: Speaker): boolean {
  return a.entity !== null || b.entity !== null
    ? a.entity === b.entity
    : a.name === b.name && a.kind === b.kind;
}
