import type { Document, Entity, Span, Stage } from '../document.js';
import { mentionAt } from '../document.js';
import { firstEndingAfter } from '../text/by-position.js';
import { type Cluster, clusterNames } from './canonical.js';
import type { EntityLexicons } from './lexicons.js';
import { describePeople, type PersonRecord } from './people-records.js';
import { Reading } from './reading.js';
import { findNames } from './spans.js';
import { splitWords } from './words.js';

/** Names in an article, one record for each person, organisation, place … */
export function createEntityStage(lexicons: EntityLexicons): Stage<'morphemes' | 'mentions', 'entities'> {
  return {
    gives: 'entities',
    needs: ['morphemes', 'mentions'],
    run: (document) => findEntities(document, lexicons),
  };
}

function findEntities(
  { body, morphemes, mentions }: Document<'morphemes' | 'mentions'>,
  lexicons: EntityLexicons,
): Entity[] {
  const reading = new Reading(body, splitWords(body, morphemes), morphemes, mentions, lexicons);
  const { spans, abbreviations } = findNames(reading);
  const clusters = clusterNames(reading, spans, abbreviations);
  const people = describePeople(reading, clusters);
  const named = clusters.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start);
  const references = (person: PersonRecord): readonly Span[] =>
    person.surnames.filter((surname) => !isWithinLonger(surname, named));
  const taken = new Set([...people.values()].flatMap(references).map(({ start }) => start));
  const entities: Entity[] = [];
  for (const cluster of clusters) {
    const person = people.get(cluster);
    const mentions = mentionsOf(cluster, person === undefined ? null : references(person), taken);
    if (mentions.length === 0) continue;
    entities.push({
      id: `e${entities.length + 1}`,
      type: cluster.type,
      name: cluster.name,
      aliases: [...new Set([...cluster.forms, ...(person?.references ?? [])])].filter(
        (form) => form !== cluster.name,
      ),
      mentions: mentions.map(({ start, end }) => mentionAt(body, start, end)),
      title: person?.title ?? null,
      org: person?.org ?? null,
    });
  }
  return entities;
}

/** A person is also mentioned by the surname before a title (김 대표), which then is nobody else's. */
function mentionsOf(
  cluster: Cluster,
  surnames: readonly Span[] | null,
  taken: ReadonlySet<number>,
): readonly Span[] {
  if (surnames === null) return cluster.spans;
  const own = cluster.spans.filter(({ start, end }) => end - start > 1 || !taken.has(start));
  return [...own, ...surnames].sort((a, b) => a.start - b.start);
}

/** Whether a span lies in a longer one of `named`, which stand in text order and do not overlap. */
function isWithinLonger(span: Span, named: readonly Span[]): boolean {
  const around = named[firstEndingAfter(named, span.start)];
  return (
    around !== undefined &&
    around.start <= span.start &&
    around.end >= span.end &&
    around.end - around.start > span.end - span.start
  );
}
