import { type Abbreviation, findAbbreviations } from './abbreviations.js';
import { findAnnounced } from './announced-names.js';
import { findCredited } from './credits.js';
import { withDottedParts } from './dotted-names.js';
import { findForeignPeople } from './foreign-people.js';
import { joinNames } from './joins.js';
import { findLatinPeople } from './latin-people.js';
import { withLegalForm } from './legal-forms.js';
import { findListed } from './lists.js';
import { findLocalGovernments } from './local-governments.js';
import { NameTable } from './name-table.js';
import { findNationalBodies } from './national-bodies.js';
import { findOrganisationSlots } from './organisation-slots.js';
import { findOrganisations } from './organisations.js';
import { withoutOverlaps } from './overlaps.js';
import { findPeople } from './people.js';
import { findPlaces } from './places.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import { findShortBodies } from './short-bodies.js';
import { snapToWords } from './snapping.js';
import { findSpacedOrganisations } from './spaced-organisations.js';

/** The entity spans of an article, none overlapping, in text order, and the short forms it explains. */
export function findNames(reading: Reading): { spans: Candidate[]; abbreviations: Abbreviation[] } {
  const governments = findLocalGovernments(reading);
  const tagged = snapToWords(reading);
  const people = [
    ...findPeople(reading),
    ...findForeignPeople(reading),
    ...findLatinPeople(reading),
    ...findCredited(reading),
  ];
  const alone = withoutOverlaps([
    ...tagged,
    ...people,
    ...findOrganisationSlots(reading, [...people, ...piecesLeft(tagged, people)]),
    ...findOrganisations(reading),
    ...findAnnounced(reading),
    ...findSpacedOrganisations(reading),
    ...findPlaces(reading),
    ...governments,
    ...findNationalBodies(reading),
  ])
    .filter((span) => !isGeneric(reading, span))
    .map((span) => withLegalForm(reading.body, span));
  const single = withDottedParts(reading, alone);
  const joined = joinNames(reading, withoutOverlaps([...single, ...findListed(reading, single)]));
  const abbreviations = [...findAbbreviations(reading, joined), ...findShortBodies(reading, joined)];
  const table = new NameTable(reading, [...joined, ...abbreviations]);
  const kept = [...joined, ...abbreviations].flatMap((span) => agreed(reading, table, span));
  const spans = withoutOverlaps([...kept, ...table.findMentions(reading)]);
  return { spans: withoutForeignSurnames(reading, spans), abbreviations };
}

/** The tagger's persons without those of which a rule has more: 토비아스 of 토비아스 린트너. */
function piecesLeft(tagged: readonly Candidate[], people: readonly Candidate[]): Candidate[] {
  const ends = new Map(people.map(({ start, end }) => [start, end]));
  return tagged.filter(({ type, start, end }) => type === 'PS' && (ends.get(start) ?? 0) <= end);
}

function isGeneric(reading: Reading, { type, start, end }: Candidate): boolean {
  return type === 'OG' && reading.lexicons.organisations.isGeneric(reading.body.slice(start, end));
}

/** `span` as all mentions of its name have it: with their type, or not at all. */
function agreed(reading: Reading, table: NameTable, span: Candidate): Candidate[] {
  if (span.type !== 'PS' && span.type !== 'OG' && span.type !== 'LC') return [span];
  // A씨, 김씨: nobody else's name begins so, and no table holds it.
  if (span.type === 'PS' && span.end - span.start === 1) return isBesideTitle(reading, span) ? [span] : [];
  const type = table.typeOf(reading.body.slice(span.start, span.end));
  if (type === null) return [];
  // Towns are organisations here and places there.
  return [span.type !== 'PS' && type !== 'PS' && span.score >= TRUST.slot ? span : { ...span, type }];
}

/** Without 아베 in 아베 총리 where the article has 아베 신조: a surname, as 김 in 김 대표 is. */
function withoutForeignSurnames(reading: Reading, spans: readonly Candidate[]): Candidate[] {
  const surnames = new Set<string>();
  for (const { type, start, end } of spans) {
    const name = reading.body.slice(start, end);
    if (type === 'PS' && name.includes(' ')) surnames.add(name.slice(0, name.indexOf(' ')));
  }
  return spans.filter(({ type, start, end }) => {
    if (type !== 'PS' || !surnames.has(reading.body.slice(start, end))) return true;
    const word = reading.wordAt(start);
    return word === null || !reading.isBeforeTitle(word);
  });
}

/** A surname before a title, or a letter for a name (A씨). */
function isBesideTitle(reading: Reading, { start, end }: Candidate): boolean {
  const word = reading.wordAt(start);
  // Q. and A. of an interview are nobody.
  if (word === null || /[A-Z]/.test(reading.body.charAt(start)))
    return word !== null && !/[.:)]/.test(reading.body.charAt(end));
  return reading.titleOf(word)?.head === end || (word.end === end && reading.isBeforeTitlePhrase(word));
}
