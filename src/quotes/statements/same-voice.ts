/** Whether two speakers may be one voice: a person, his side, his office and his body as outlets name them. */
import { disassemble } from 'es-hangul';
import type { Speaker } from '../../document.js';

/** How close two speakers are, from the same name down to others. */
export type Closeness = 'same' | 'misspelt' | 'side' | 'body' | 'unknown' | 'other';

/** A speaker's names without spaces. Empty when unknown. */
export interface Voice {
  readonly name: string;
  readonly org: string;
  readonly isPerson: boolean;
}

export function voiceOf({ name, org, kind }: Pick<Speaker, 'name' | 'org' | 'kind'>): Voice {
  const squashed = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');
  return { name: squashed(name), org: squashed(org), isPerson: kind === 'person' };
}

export function closenessOf(a: Voice, b: Voice): Closeness {
  if (a.name === '' || b.name === '') return 'unknown';
  if (a.name === b.name) return 'same';
  if (isMisspelling(a.name, b.name)) return 'misspelt';
  if (isPartOf(sideless(a.name), sideless(b.name))) return 'side';
  // Two people of one body are two people.
  if (a.isPerson && b.isPerson) return 'other';
  if (isPartOf(a.org, b.org) || isPartOf(a.org, b.name) || isPartOf(b.org, a.name)) return 'body';
  return 'other';
}

/** One is the other or a part of it. */
function isPartOf(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function sideless(name: string): string {
  return name.replace(/(?:측|관계자|대변인실?|당국)$/u, '');
}

const SHORTEST_NAME = 2;
const LONGEST_NAME = 4;

/** Whether two Korean names differ by one letter (jamo) at most: 박서린, 박서림. */
export function isMisspelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_NAME || Math.max(a.length, b.length) > LONGEST_NAME)
    return false;
  return withinOneEdit(disassemble(a), disassemble(b));
}

function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}
