import type { Document, Entity } from '../document.js';
import type { EntityLexicons } from './lexicons.js';
import { type NamedPerson, personBySurname } from './surname-references.js';

/** Finds whom a noun phrase of the article names. */
export interface PersonResolver {
  /**
   * The person that `phrase`, standing at `position`, names: by name (서지온 장관), by a known part of it
   * (호프스트라), or by surname and title (서 장관). Null when it names none of the article's persons.
   */
  resolve(phrase: string, position: number): Entity | null;
}

interface Person extends NamedPerson {
  readonly entity: Entity;
}

/** 김 전 대표: the word between surname and title. */
const BETWEEN = /^\s*(?:(?:전|현|前|現)\s+)?/;

/** A resolver over the persons of `document`. */
export function createPersonResolver(
  document: Document<'entities'>,
  lexicons: EntityLexicons,
): PersonResolver {
  const entities = document.entities.filter(({ type }) => type === 'PS');
  const persons: Person[] = entities.map((entity) => ({
    entity,
    name: entity.name,
    title: entity.title,
    org: entity.org,
    spans: entity.mentions,
  }));
  const forms = new Map<string, Entity>();
  for (const entity of entities) {
    for (const form of [entity.name, ...entity.mentions.map(({ text }) => text)]) {
      if (!forms.has(form)) forms.set(form, entity);
    }
  }
  const byLength = [...forms].sort(([a], [b]) => b.length - a.length);

  function named(phrase: string): Entity | null {
    for (const [form, entity] of byLength) if (form.length > 1 && phrase.includes(form)) return entity;
    return null;
  }

  return {
    resolve(phrase, position) {
      const byName = named(phrase);
      if (byName !== null) return byName;
      const words = phrase.trim();
      for (const length of [2, 1]) {
        const family = words.slice(0, length);
        const rest = words.slice(length).replace(BETWEEN, '');
        if (!lexicons.names.isSurname(family) && lexicons.names.surnameOfHanja(family) === null) continue;
        if (!endsWithTitle(rest, lexicons)) continue;
        const person = personBySurname(persons, family, rest, position, lexicons);
        if (person !== null) return person.entity;
      }
      return null;
    },
  };
}

function endsWithTitle(text: string, { titles }: EntityLexicons): boolean {
  for (let from = 0; from < text.length && from < 12; from += 1)
    if (titles.has(text.slice(from))) return true;
  return false;
}
