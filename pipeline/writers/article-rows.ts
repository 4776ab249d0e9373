import type { AnalysedDocument, Stance } from '../../src/document.js';
import type { Column } from './table.js';

/** An article as the tables give it. */
export interface OfArticle {
  readonly document: AnalysedDocument;
  /** Its short key (`ArticleKeys`). */
  readonly key: string;
}

/** A row that belongs to an article. */
export interface Of<Part> extends OfArticle {
  readonly part: Part;
}

/** The first columns of every table of articles and their parts. */
export const ARTICLE_COLUMNS: readonly Column<OfArticle>[] = [
  {
    name: 'article_id',
    type: 'string',
    description: 'Id of the article.',
    value: ({ document }) => document.id,
  },
  {
    name: 'article_key',
    type: 'string',
    description: 'Short id of the article that no spreadsheet takes for a number.',
    value: ({ key }) => key,
  },
];

/** Such a table refers to articles.csv. */
export const TO_ARTICLE = { fields: ['article_id'], table: 'articles', keys: ['article_id'] } as const;

/** Several values in one cell stand apart by this. */
export const SEPARATOR = ' | ';

/** The cell of a stance's evidence. */
export function evidenceCell(stance: Stance | null): string {
  return stance === null ? '' : stance.evidence.map((evidence) => evidence.text).join(SEPARATOR);
}
