import type { Entity } from '../../src/document.js';
import { ARTICLE_COLUMNS, type Of, TO_ARTICLE } from './article-rows.js';
import type { Table } from './table.js';

export const ENTITIES: Table<Of<Entity>> = {
  name: 'entities',
  title: 'One entity of an article a row',
  primaryKey: ['article_id', 'entity_id'],
  references: [TO_ARTICLE],
  columns: [
    ...ARTICLE_COLUMNS,
    {
      name: 'entity_id',
      type: 'string',
      description: 'Id within the article.',
      value: ({ part }) => part.id,
    },
    {
      name: 'type',
      type: 'string',
      description: 'TTA/NIKL tag: PS, OG, LC …',
      value: ({ part }) => part.type,
    },
    { name: 'name', type: 'string', description: 'Fullest form.', value: ({ part }) => part.name },
    {
      name: 'mentions',
      type: 'integer',
      description: 'Number of mentions.',
      value: ({ part }) => part.mentions.length,
    },
    {
      name: 'first_start',
      type: 'integer',
      description: 'Start of the first mention, UTF-16 code units of the body.',
      value: ({ part }) => part.mentions[0]?.start ?? null,
    },
    {
      name: 'first_end',
      type: 'integer',
      description: 'End of the first mention, exclusive.',
      value: ({ part }) => part.mentions[0]?.end ?? null,
    },
  ],
};
