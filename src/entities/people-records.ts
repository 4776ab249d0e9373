import type { Span } from '../document.js';
import { Affiliations } from './affiliations.js';
import { isFirmNoun } from './body-nouns.js';
import type { Cluster } from './canonical.js';
import { ImpliedOrganisations } from './implied-organisations.js';
import type { EntityLexicons } from './lexicons.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import { personBySurname } from './surname-references.js';
import type { TitleMatch } from './titles.js';

/** What an article says of a person. */
export interface PersonRecord {
  title: string | null;
  org: string | null;
  /** Surname with title, as written: 김 대표. */
  readonly references: Set<string>;
  /** Where a surname of one letter stands for them (김 in 김 대표). */
  readonly surnames: Span[];
}

/** Titles, organisations and back-references of the persons among `clusters`. */
export function describePeople(reading: Reading, clusters: readonly Cluster[]): Map<Cluster, PersonRecord> {
  const records = new Map<Cluster, PersonRecord>();
  const affiliations = new Affiliations(reading, clusters);
  for (const cluster of clusters) {
    if (cluster.type !== 'PS') continue;
    const record: PersonRecord = { title: null, org: null, references: new Set(), surnames: [] };
    for (const span of cluster.spans) {
      const { title, org } = affiliations.of(span);
      record.title ??= title;
      record.org ??= org;
      if (record.title !== null && record.org !== null) break;
    }
    records.set(cluster, record);
  }
  addReferences(reading, records, affiliations);
  const implied = new ImpliedOrganisations(reading, clusters);
  for (const [{ spans }, record] of records) {
    const [first] = spans;
    if (record.org === null && record.title !== null && first !== undefined && !hasOwnBody(reading, first)) {
      record.org = implied.of(record.title, first.start);
    }
  }
  return records;
}

/** Words between a name and the noun for somebody's body. */
const LONGEST_OFFICE = 3;

/** 점검업체 대표 나하람: a body without a name is none that was named before. */
function hasOwnBody(reading: Reading, name: Candidate): boolean {
  const first = reading.wordIndex(name.start);
  for (let index = first - 1; index >= Math.max(0, first - LONGEST_OFFICE); index -= 1) {
    const [word, right] = [reading.words[index], reading.words[index + 1]];
    if (word === undefined || right === undefined || !reading.continuesPhrase(right, word)) return false;
    if (isFirmNoun(word.text)) return true;
    if (reading.titleOf(word) === null && !reading.isBare(word)) return false;
  }
  return false;
}

function addReferences(
  reading: Reading,
  records: ReadonlyMap<Cluster, PersonRecord>,
  affiliations: Affiliations,
): void {
  const persons = [...records].map(([{ name, spans }, record]) => ({ name, spans, record, ...record }));
  if (persons.length === 0) return;
  const foreign = new Map(
    persons.flatMap((person) =>
      person.name.includes(' ') ? [[person.name.split(' ')[0] ?? '', person]] : [],
    ),
  );
  for (const [index, word] of reading.words.entries()) {
    const title = reading.titleOf(word);
    if (title === null || title.plural) continue;
    const named = surnameBefore(reading, index, title, foreign);
    if (named === null) continue;
    const surname = reading.body.slice(named.start, named.end);
    const phrase = reading.body.slice(Math.max(named.end, title.start), title.end);
    const person =
      foreign.get(surname) ?? personBySurname(persons, surname, phrase, named.start, reading.lexicons);
    if (person === null) continue;
    const { record } = person;
    if (surname.length === 1) record.surnames.push(named);
    const reference = reading.body.slice(named.start, title.end);
    if (!/[()（）]/.test(reference)) record.references.add(reference);
    if (title.kind !== 'address') record.title ??= phrase;
    record.org ??= affiliations.of(named).org;
  }
}

/** The surname that alone stands before `title`: 김 대표, 김 전 대표, 김대표; or one of `foreign`: 아베 총리. */
function surnameBefore(
  reading: Reading,
  index: number,
  title: TitleMatch,
  foreign: ReadonlyMap<string, unknown>,
): Candidate | null {
  const { words, lexicons } = reading;
  const word = words[index];
  if (word === undefined) return null;
  if (title.head > word.start) {
    const own = reading.body.slice(word.start, title.head);
    if (isSurname(own, lexicons))
      return { start: word.start, end: title.head, type: 'PS', score: TRUST.rule };
  }
  let right = word;
  for (let at = index - 1; at >= 0; at -= 1) {
    const left = words[at];
    if (left === undefined || !(right.gap === ' ' || right.gap === '')) return null;
    const outer = words[at - 1];
    // 김 모 씨: a mask, not the surname 모.
    if (MASK.test(left.text) && outer !== undefined && left.gap === ' ' && isSurname(outer.text, lexicons))
      return null;
    const former =
      lexicons.titles.isModifier(left.text) && outer !== undefined && isSurname(outer.text, lexicons);
    if (!former && (isSurname(left.text, lexicons) || foreign.has(left.text)))
      return { start: left.start, end: left.end, type: 'PS', score: TRUST.rule };
    if (!lexicons.titles.isModifier(left.text)) return null;
    right = left;
  }
  return null;
}

/** What stands for the rest of a name. */
const MASK = /^(?:모|아무개)$/;

function isSurname(text: string, { names }: EntityLexicons): boolean {
  return text.length <= 2 && (names.isSurname(text) || names.surnameOfHanja(text) !== null);
}
