import { type AnalysisStages, analyze as analyzeWhole } from '../src/analyze.js';
import type { AnalysedDocument, Article } from '../src/document.js';

/** An article as users of the library give it: only its id and its text are needed. */
export type GivenArticle = Pick<Article, 'id' | 'body'> & Partial<Omit<Article, 'id' | 'body'>>;

const NEEDED = ['id', 'body'] as const;
const TEXTS = ['title', 'date', 'outlet', 'byline', 'url'] as const;

/** All layers of an article; absent metadata is empty. Throws TypeError on one of another shape. */
export function analyze(article: GivenArticle, stages: AnalysisStages): AnalysedDocument {
  for (const field of NEEDED) demandText(article, field);
  for (const field of TEXTS) if (article[field] !== undefined) demandText(article, field);
  const texts = { title: '', date: '', outlet: '', byline: '', url: '' };
  return analyzeWhole({ ...texts, source: { file: '', record: 0 }, ...article }, stages);
}

/** Callers without types give anything. */
function demandText(article: GivenArticle, field: (typeof NEEDED)[number] | (typeof TEXTS)[number]): void {
  const value: unknown = article[field];
  if (typeof value === 'string') return;
  const got = value === undefined ? 'nothing' : JSON.stringify(value);
  throw new TypeError(`article.${field}: expected a string, got ${got}`);
}
