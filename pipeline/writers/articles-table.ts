import { isCutShort } from '../../src/text/cut-short.js';
import { ARTICLE_COLUMNS, type OfArticle } from './article-rows.js';
import { articleStance, positionOf, scoreOf } from './judged-quotes.js';
import { roundScore } from './score.js';
import type { Column, Table } from './table.js';

export const ARTICLES: Table<OfArticle> = {
  name: 'articles',
  title: 'One analysed article a row',
  primaryKey: ['article_id'],
  references: [],
  columns: [
    ...ARTICLE_COLUMNS,
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
      name: 'on_issue',
      type: 'number',
      description: 'Probability that the issue is a subject of the article, 0 to 1.',
      value: ({ document }) => {
        const onIssue = articleStance(document)?.onIssue;
        return onIssue === undefined ? null : roundScore(onIssue);
      },
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
    {
      name: 'decided_by',
      type: 'string',
      description:
        'What decided the position: headline, lead, quote, author, conclusion; balance (sides hold each other), none (no side is taken), topic (not about the issue).',
      value: ({ document }) => articleStance(document)?.decidedBy ?? null,
    },
    {
      name: 'status',
      type: 'string',
      description: 'analysed, or cut where the exporter shortened the body.',
      value: ({ document }) => (isCutShort(document.body) ? 'cut' : 'analysed'),
    },
  ],
};

/** articles.csv with the columns `names` of the input behind its own, for what the table says of itself. */
export function articlesWith(names: readonly string[]): Table<OfArticle> {
  const taken = new Set(ARTICLES.columns.map(({ name }) => name));
  const passed = names.map((name): Column<OfArticle> => {
    let free = taken.has(name) ? `input_${name}` : name;
    while (taken.has(free)) free += '_';
    taken.add(free);
    return {
      name: free,
      type: 'string',
      description: 'As the input has it.',
      value: ({ document }) => passedCell(document.passed ?? {}, name),
    };
  });
  return { ...ARTICLES, columns: [...ARTICLES.columns, ...passed] };
}

/** What the input has in its column `name`; empty where it has none. */
export function passedCell(passed: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(passed, name) ? (passed[name] ?? '') : '';
}
