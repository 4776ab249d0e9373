import type { Statement } from '../../src/quotes/statements/cluster.js';
import type { Table } from './table.js';

/** Several values in one cell stand apart by this. */
const SEPARATOR = ' | ';

export const STATEMENTS: Table<Statement> = {
  name: 'statements',
  title: 'One statement that several articles carry a row',
  primaryKey: ['statement_id'],
  references: [],
  columns: [
    { name: 'statement_id', type: 'string', description: 'Id of the statement.', value: ({ id }) => id },
    { name: 'text', type: 'string', description: 'Most frequent wording.', value: ({ text }) => text },
    { name: 'speaker', type: 'string', description: 'Most frequent name.', value: ({ speaker }) => speaker },
    {
      name: 'articles',
      type: 'integer',
      description: 'Articles that carry it.',
      value: ({ articles }) => articles.length,
    },
    {
      name: 'article_ids',
      type: 'string',
      description: 'Their ids in order of appearance.',
      value: ({ articles }) => articles.join(SEPARATOR),
    },
    {
      name: 'outlets',
      type: 'string',
      description: 'Outlets that carry it.',
      value: ({ outlets }) => outlets.join(SEPARATOR),
    },
    {
      name: 'first_date',
      type: 'date',
      description: 'Date of its first article.',
      value: ({ firstDate }) => firstDate,
    },
    {
      name: 'variants',
      type: 'string',
      description: 'Its wordings, the most frequent first.',
      value: ({ variants }) => variants.join(SEPARATOR),
    },
  ],
};
