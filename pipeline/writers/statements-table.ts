import { SEPARATOR } from './article-rows.js';
import type { StatementTotal } from './statement-totals.js';
import type { Table } from './table.js';

export const STATEMENTS: Table<StatementTotal> = {
  name: 'statements',
  title: 'One statement that several articles carry a row',
  primaryKey: ['statement_id'],
  references: [],
  columns: [
    {
      name: 'statement_id',
      type: 'string',
      description: 'Id of the statement, as quotes.csv has it.',
      value: ({ id }) => id,
    },
    { name: 'text', type: 'string', description: 'Its fullest wording.', value: ({ text }) => text },
    {
      name: 'speaker',
      type: 'string',
      description: 'Name given most often.',
      value: ({ speaker }) => speaker,
    },
    {
      name: 'articles',
      type: 'integer',
      description: 'Articles that carry it.',
      value: ({ articles }) => articles,
    },
    {
      name: 'outlets',
      type: 'string',
      description: 'Outlets that carry it, in order of appearance, joined by " | ".',
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
      description: 'Its wordings in order of appearance, "type, outlet: text", joined by " | ".',
      value: ({ variants }) =>
        variants.map(({ type, outlet, text }) => `${type}, ${outlet}: ${text}`).join(SEPARATOR),
    },
  ],
};
