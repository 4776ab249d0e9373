import type { HeadlineQuote } from '../../src/document.js';
import { ARTICLE_COLUMNS, type Of, TO_ARTICLE } from './article-rows.js';
import { roundScore } from './score.js';
import type { Table } from './table.js';

export const HEADLINES: Table<Of<HeadlineQuote>> = {
  name: 'headlines',
  title: 'One quotation in a headline a row, against the words in the article',
  primaryKey: ['article_id', 'start'],
  references: [TO_ARTICLE],
  columns: [
    ...ARTICLE_COLUMNS,
    {
      name: 'text',
      type: 'string',
      description: 'Words quoted in the headline.',
      value: ({ part }) => part.text,
    },
    {
      name: 'start',
      type: 'integer',
      description: 'Their start in the headline.',
      value: ({ part }) => part.start,
    },
    {
      name: 'end',
      type: 'integer',
      description: 'Their end in the headline.',
      value: ({ part }) => part.end,
    },
    {
      name: 'verdict',
      type: 'string',
      description:
        'verbatim; shortened in the same sense; altered (subject, negation, hedge, condition, figures or force changed, or two statements joined); absent from the article.',
      value: ({ part }) => part.verdict,
    },
    {
      name: 'share',
      type: 'number',
      description: 'Share of its words, by weight, that the passage has, 0 to 1.',
      value: ({ part }) => roundScore(part.share),
    },
    {
      name: 'body_text',
      type: 'string',
      description: 'The passage of the article.',
      value: ({ part }) => part.body?.text ?? null,
    },
    {
      name: 'body_start',
      type: 'integer',
      description: 'Its start in the body.',
      value: ({ part }) => part.body?.start ?? null,
    },
    {
      name: 'body_end',
      type: 'integer',
      description: 'Its end in the body.',
      value: ({ part }) => part.body?.end ?? null,
    },
  ],
};
