import type { AnalysedDocument } from '../../src/document.js';
import { ARTICLE_ID } from './article-rows.js';
import { articleStance, positionOf, scoreOf } from './judged-quotes.js';
import type { Table } from './table.js';

export const ARTICLES: Table<{ readonly document: AnalysedDocument }> = {
  name: 'articles',
  title: 'One analysed article a row',
  primaryKey: ['article_id'],
  references: [],
  columns: [
    ARTICLE_ID,
    { name: 'title', type: 'string', description: 'Headline.', value: ({ document }) => document.title },
    { name: 'date', type: 'date', description: 'Publication date.', value: ({ document }) => document.date },
    { name: 'outlet', type: 'string', description: 'Newspaper.', value: ({ document }) => document.outlet },
    { name: 'byline', type: 'string', description: 'Reporter.', value: ({ document }) => document.byline },
    { name: 'url', type: 'string', description: 'Address.', value: ({ document }) => document.url },
    {
      name: 'source',
      type: 'string',
      description: 'File and 0-based record in it, file#record.',
      value: ({ document }) => `${document.source.file}#${document.source.record}`,
    },
    {
      name: 'characters',
      type: 'integer',
      description: 'Length of the body in UTF-16 code units.',
      value: ({ document }) => document.body.length,
    },
    {
      name: 'sentences',
      type: 'integer',
      description: 'Number of sentences.',
      value: ({ document }) => document.sentences.length,
    },
    {
      name: 'quotes',
      type: 'integer',
      description: 'Number of quotes.',
      value: ({ document }) => document.quotes.length,
    },
    {
      name: 'entities',
      type: 'integer',
      description: 'Number of distinct entities.',
      value: ({ document }) => document.entities.length,
    },
    {
      name: 'position',
      type: 'string',
      description: 'Position of the article as a whole.',
      value: ({ document }) => positionOf(articleStance(document)),
    },
    {
      name: 'score',
      type: 'number',
      description: 'Probability of the position; empty when unjudged.',
      value: ({ document }) => scoreOf(articleStance(document)),
    },
    { name: 'status', type: 'string', description: 'How far the article came.', value: () => 'analysed' },
  ],
};
