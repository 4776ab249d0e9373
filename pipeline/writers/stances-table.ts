import type { Stance } from '../../src/document.js';
import { ARTICLE_COLUMNS, evidenceCell, type Of, TO_ARTICLE } from './article-rows.js';
import { scoreOf } from './judged-quotes.js';
import type { Table } from './table.js';

export const STANCES: Table<Of<Stance>> = {
  name: 'stances',
  title: 'One judgement of an article or a part of it a row',
  primaryKey: ['article_id', 'scope', 'ref', 'issue'],
  references: [TO_ARTICLE],
  columns: [
    ...ARTICLE_COLUMNS,
    {
      name: 'scope',
      type: 'string',
      description:
        'article, headline, lead, quote, author (the writer in a column, an editorial, an analysis) or conclusion.',
      value: ({ part }) => part.scope,
    },
    { name: 'ref', type: 'string', description: 'Quote id, or the scope.', value: ({ part }) => part.ref },
    { name: 'issue', type: 'string', description: 'Id of the codebook.', value: ({ part }) => part.issue },
    { name: 'position', type: 'string', description: 'Position taken.', value: ({ part }) => part.position },
    {
      name: 'score',
      type: 'number',
      description: 'Probability of the position; empty when unjudged.',
      value: ({ part }) => scoreOf(part),
    },
    {
      name: 'evidence',
      type: 'string',
      description: 'Words that carry the position, joined by " | ".',
      value: ({ part }) => evidenceCell(part),
    },
  ],
};
