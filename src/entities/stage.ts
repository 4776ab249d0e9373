import type { Document, Entity, Stage } from '../document.js';
import { mentionAt } from '../document.js';
import type { EntityLexicons } from './lexicons.js';
import { findOrganisations } from './organisations.js';
import { withoutOverlaps } from './overlaps.js';
import { findPeople } from './people.js';
import { type Candidate, Reading, TRUST } from './reading.js';
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
  const candidates: Candidate[] = tagged.map(({ start, end, type }) => ({
    start,
    end,
    type,
    score: TRUST.tagger,
  }));
  candidates.push(...findPeople(reading), ...findOrganisations(reading));
  const spans = withoutOverlaps(candidates);
  const groups = new Map<string, Candidate[]>();
  for (const span of spans) {
    const key = `${span.type}${body.slice(span.start, span.end)}`;
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups.values()].map((group, index) => {
    const mentions = group.map(({ start, end }) => mentionAt(body, start, end));
    return {
      id: `e${index + 1}`,
      type: group[0]?.type ?? 'PS',
      name: mentions[0]?.text ?? '',
      aliases: [],
      mentions,
      title: null,
      org: null,
    };
  });
}
