import type { Document, Entity, Span } from '../../document.js';
import { firstFrom } from '../../text/by-position.js';
import type { SpeakerLexicon } from './lexicon.js';
import { findMasked, type Masked } from './masked-people.js';
import type { Named } from './named.js';
import type { NounPhrase } from './noun-phrase.js';
import { findNounPhrases } from './noun-phrases.js';

/** What attribution looks things up in: built once per document, never changed. */
export interface Scene {
  readonly document: Document<'sentences' | 'morphemes' | 'entities'>;
  readonly lexicon: SpeakerLexicon;
  /** Mentions of people, organisations and places, in text order. */
  readonly named: readonly Named[];
  readonly people: readonly Entity[];
  /** People by their other names (김 대표) and the last of several (카르도주); a form that two share is left out. */
  readonly shortNames: ReadonlyMap<string, Entity>;
  /** People behind a mask (김모씨) by surname. */
  readonly masked: ReadonlyMap<string, Masked>;
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
  named.sort(inOrder);
  const paragraphs = [0];
  for (let at = document.body.indexOf('\n'); at >= 0; at = document.body.indexOf('\n', at + 1)) {
    paragraphs.push(at + 1);
  }
  const phrases = outsideNames(findNounPhrases(document, lexicon, named), named);
  const masked = findMasked(document.body, lexicon);
  unifyShortBodies(document.entities, named);
  return {
    document,
    lexicon,
    named,
    people,
    shortNames: shortNamesOf(people),
    masked,
    phrases,
    paragraphs,
  };
}

/** The phrases without those whose particle is a part of a name: 우크라/이나. */
function outsideNames(phrases: readonly NounPhrase[], named: readonly Named[]): NounPhrase[] {
  return phrases.filter(({ end }) => {
    const around = named[firstFrom(named, end) - 1];
    return around === undefined || around.end <= end;
  });
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Longest short form of an organisation (시험원 of 안전기술시험원), and how many organisations are compared. */
const LONGEST_SHORT = 3;
const MOST_BODIES = 200;

/** An organisation called by the end of the name of one before it is that one; 청 are bodies of their own. */
function unifyShortBodies(entities: readonly Entity[], named: Named[]): void {
  const bodies = entities.filter(({ type }) => type === 'OG');
  if (bodies.length > MOST_BODIES) return;
  const fuller = new Map<Entity, Entity>();
  for (const short of bodies) {
    const { name } = short;
    if (name.length < 2 || name.length > LONGEST_SHORT || name.endsWith('청')) continue;
    const hosts = bodies.filter((other) => other.name.length > name.length && other.name.endsWith(name));
    const [host] = hosts;
    if (hosts.length !== 1 || host === undefined || host.name.endsWith(` ${name}`)) continue;
    if ((host.mentions[0]?.start ?? 0) < (short.mentions[0]?.start ?? 0)) fuller.set(short, host);
  }
  replaceEntities(named, fuller);
}

function replaceEntities(named: Named[], fuller: ReadonlyMap<Entity, Entity>): void {
  if (fuller.size === 0) return;
  for (const [i, mention] of named.entries()) {
    const entity = fuller.get(mention.entity);
    if (entity !== undefined) named[i] = { start: mention.start, end: mention.end, entity };
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
