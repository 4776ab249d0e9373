import { existsSync } from 'node:fs';
import type { Codebook } from '../../src/stance/codebook.js';
import { readMarkedArticles } from './marked-articles.js';
import { type PressArticle, readPressArticles } from './press-articles.js';

/** The project's own annotated articles for an issue: data/articles (sovereign AI), data/stance, data/coverage. */
export function readOwnArticles(codebook: Codebook): PressArticle[] {
  const coverage = `data/coverage/${codebook.id}`;
  const marked = `data/stance/${codebook.id}/articles`;
  return [
    ...(codebook.id === FIRST_ISSUE
      ? readPressArticles('data/articles/articles.jsonl', 'data/articles/quotes.jsonl')
      : []),
    ...(existsSync(marked) ? readMarkedArticles(codebook, marked) : []),
    ...(existsSync(`${coverage}.quotes.jsonl`)
      ? readPressArticles(`${coverage}.articles.jsonl`, `${coverage}.quotes.jsonl`)
      : []),
  ];
}

/** The issue that data/articles is about. */
const FIRST_ISSUE = 'sovereign-ai';

/** Whether an article has the shares of positions that newspapers have; the others were written to spread them evenly. */
export function isCoverage({ document }: PressArticle): boolean {
  return COVERAGE_ID.test(document.id);
}

const COVERAGE_ID = /^own-[a-z]/;
