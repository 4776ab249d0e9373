import type { Document, Entity, Span } from '../../document.js';
import { findInitials } from './initials.js';
import type { SpeakerLexicon } from './lexicon.js';
import { findNounPhrases, type NounPhrase } from './noun-phrases.js';

/** A mention with its entity. */
export interface Named extends Span {
  readonly entity: Entity;
}

/** What attribution looks things up in: built once per document, never changed. */
export interface Scene {
  readonly document: Document<'sentences' | 'morphemes' | 'entities'>;
  readonly lexicon: SpeakerLexicon;
  /** Mentions of people, organisations and places, in text order. */
  readonly named: readonly Named[];
  readonly people: readonly Entity[];
  /** People by their other names (김 대표) and the last of several (카르도주); a form that two share is left out. */
  readonly shortNames: ReadonlyMap<string, Entity>;
  /** Surnames given as 김모씨. */
  readonly initials: ReadonlySet<string>;
  readonly phrases: readonly NounPhrase[];
  /** Starts of the paragraphs, in order. */
  readonly paragraphs: readonly number[];
}

export function buildScene(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  lexicon: SpeakerLexicon,
): Scene {
  const named: Named[] = [];
  const people: Entity[] = [];
  for (const entity of document.entities) {
    if (entity.type !== 'PS' && entity.type !== 'OG' && entity.type !== 'LC') continue;
    if (entity.type === 'PS') people.push(entity);
    for (const { start, end } of entity.mentions) named.push({ start, end, entity });
  }
  named.sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs = [0];
  for (let at = document.body.indexOf('\n'); at >= 0; at = document.body.indexOf('\n', at + 1)) {
    paragraphs.push(at + 1);
  }
  const phrases = findNounPhrases(document, lexicon, named);
  const initials = findInitials(document.body);
  unifyShortPeople(people, named);
  return {
    document,
    lexicon,
    named,
    people,
    shortNames: shortNamesOf(people),
    initials,
    phrases,
    paragraphs,
  };
}

/** People whose name is but a piece of one other's (파텔, 돈 파텔) are that other; more than this are left alone. */
const MOST_PEOPLE = 200;

function unifyShortPeople(people: readonly Entity[], named: Named[]): void {
  if (people.length > MOST_PEOPLE) return;
  const fuller = new Map<Entity, Entity>();
  for (const short of people) {
    const hosts = people.filter(
      (other) =>
        other !== short &&
        (other.name.endsWith(` ${short.name}`) ||
          (short.name.length === 1 && other.name.startsWith(short.name))),
    );
    if (hosts.length === 1 && hosts[0] !== undefined) fuller.set(short, hosts[0]);
  }
  for (const [i, mention] of named.entries()) {
    const entity = fuller.get(mention.entity);
    if (entity !== undefined) named[i] = { ...mention, entity };
  }
}

function shortNamesOf(people: readonly Entity[]): Map<string, Entity> {
  const shortNames = new Map<string, Entity>();
  const shared = new Set<string>();
  for (const entity of people) {
    const last = entity.name.slice(entity.name.lastIndexOf(' ') + 1);
    for (const alias of last === entity.name ? entity.aliases : [...entity.aliases, last]) {
      if (shortNames.has(alias) && shortNames.get(alias) !== entity) shared.add(alias);
      shortNames.set(alias, entity);
    }
  }
  for (const alias of shared) shortNames.delete(alias);
  return shortNames;
}

/** Index of the last element of `starts` (ascending) at or before `offset`; -1 when all lie after. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first span whose `start` is at or after `offset`; `spans` ascend by start. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions inside `[start, end)`, in text order. */
export function namedWithin(scene: Scene, start: number, end: number): Named[] {
  const found: Named[] = [];
  for (let i = firstFrom(scene.named, start); i < scene.named.length; i++) {
    const mention = scene.named[i];
    if (mention === undefined || mention.start >= end) break;
    if (mention.end <= end) found.push(mention);
  }
  return found;
}
