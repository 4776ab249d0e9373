import { Affiliations } from './affiliations.js';
import type { Cluster } from './canonical.js';
import type { EntityLexicons } from './lexicons.js';
import type { Reading } from './reading.js';
import { personBySurname } from './surname-references.js';

/** What an article says of a person. */
export interface PersonRecord {
  title: string | null;
  org: string | null;
  /** Surname with title, as written: 김 대표. */
  readonly references: Set<string>;
}

/** Titles, organisations and back-references of the persons among `clusters`. */
export function describePeople(reading: Reading, clusters: readonly Cluster[]): Map<Cluster, PersonRecord> {
  const records = new Map<Cluster, PersonRecord>();
  const affiliations = new Affiliations(reading, clusters);
  for (const cluster of clusters) {
    if (cluster.type !== 'PS') continue;
    const record: PersonRecord = { title: null, org: null, references: new Set() };
    for (const span of cluster.spans) {
      const { title, org } = affiliations.of(span);
      record.title ??= title;
      record.org ??= org;
      if (record.title !== null && record.org !== null) break;
    }
    records.set(cluster, record);
  }
  addReferences(reading, records);
  return records;
}

function addReferences(reading: Reading, records: ReadonlyMap<Cluster, PersonRecord>): void {
  const persons = [...records].map(([{ name, spans }, record]) => ({ name, spans, record, ...record }));
  if (persons.length === 0) return;
  for (const [index, word] of reading.words.entries()) {
    const title = reading.titleOf(word);
    if (title === null || title.plural) continue;
    const before = reading.words[index - 1];
    const own = reading.body.slice(word.start, title.head);
    const grown = isSurname(own, reading.lexicons);
    const start = grown ? word.start : before?.start;
    const surname = grown ? own : before?.text;
    if (start === undefined || surname === undefined) continue;
    if (!grown && !(word.gap === ' ' || word.gap === '')) continue;
    if (!grown && !isSurname(surname, reading.lexicons)) continue;
    const phrase = reading.body.slice(grown ? title.head : title.start, title.end);
    const person = personBySurname(persons, surname, phrase, start, reading.lexicons);
    if (person === null) continue;
    person.record.references.add(reading.body.slice(start, title.end));
    if (title.kind !== 'address') person.record.title ??= phrase;
  }
}

function isSurname(text: string, { names }: EntityLexicons): boolean {
  return text.length <= 2 && (names.isSurname(text) || names.surnameOfHanja(text) !== null);
}
