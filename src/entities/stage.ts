import type { Document, Entity, Stage } from '../document.js';
import { mentionAt } from '../document.js';
import { clusterNames } from './canonical.js';
import type { EntityLexicons } from './lexicons.js';
import { describePeople } from './people-records.js';
import { Reading } from './reading.js';
import { findNames } from './spans.js';
import type { EntityTagger } from './tagger/entity-tagger.js';
import { splitWords } from './words.js';

/** Who and what the entity stage works with. */
export interface EntityStageParts {
  readonly tagger: EntityTagger;
  readonly lexicons: EntityLexicons;
}

/** Names in an article, one record for each person, organisation, place … */
export function createEntityStage({
  tagger,
  lexicons,
}: EntityStageParts): Stage<'sentences' | 'morphemes', 'entities'> {
  return {
    gives: 'entities',
    needs: ['sentences', 'morphemes'],
    run: (document) => findEntities(document, tagger, lexicons),
  };
}

function findEntities(
  { body, sentences, morphemes }: Document<'sentences' | 'morphemes'>,
  tagger: EntityTagger,
  lexicons: EntityLexicons,
): Entity[] {
  const tagged = tagger.tag(body, sentences, morphemes);
  const reading = new Reading(body, splitWords(body, morphemes), morphemes, tagged, lexicons);
  const { spans, abbreviations } = findNames(reading);
  const clusters = clusterNames(reading, spans, abbreviations);
  const people = describePeople(reading, clusters);
  return clusters.map((cluster, index) => {
    const person = people.get(cluster);
    return {
      id: `e${index + 1}`,
      type: cluster.type,
      name: cluster.name,
      aliases: [...new Set([...cluster.forms, ...(person?.references ?? [])])].filter(
        (form) => form !== cluster.name,
      ),
      mentions: cluster.spans.map(({ start, end }) => mentionAt(body, start, end)),
      title: person?.title ?? null,
      org: person?.org ?? null,
    };
  });
}
