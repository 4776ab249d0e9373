import type { AnalysedDocument, Stance } from '../../src/document.js';
import type { Column } from './table.js';

/** A row that belongs to an article. */
export interface Of<Part> {
  readonly document: AnalysedDocument;
  readonly part: Part;
}

/** The first column of every table of articles and their parts. */
export const ARTICLE_ID: Column<{ readonly document: AnalysedDocument }> = {
  name: 'article_id',
  type: 'string',
  description: 'Id of the article.',
  value: ({ document }) => document.id,
};

/** Such a table refers to articles.csv. */
export const TO_ARTICLE = { fields: ['article_id'], table: 'articles', keys: ['article_id'] } as const;

/** The cell of a stance's evidence. */
export function evidenceCell(stance: Stance | null): string {
  return stance === null ? '' : stance.evidence.map((evidence) => evidence.text).join(' | ');
}
