import { existsSync } from 'node:fs';
import type { Codebook } from '../../src/stance/codebook.js';
import { readLearnArticles } from './learn-articles.js';
import { readMarkedArticles } from './marked-articles.js';
import { type PressArticle, readPressArticles } from './press-articles.js';

/** The project's own annotated articles for an issue: data/articles (sovereign AI), data/stance, data/coverage. */
export function readOwnArticles(codebook: Codebook): PressArticle[] {
  const coverage = `data/coverage/${codebook.id}`;
  const marked = `data/stance/${codebook.id}/articles`;
  return [
    ...(codebook.id === FIRST_ISSUE
      ? readPressArticles('data/articles/articles.jsonl', 'data/articles/quotes.jsonl', 'even')
      : []),
    ...(existsSync(marked) ? readMarkedArticles(codebook, marked, 'even') : []),
    ...(existsSync(`${coverage}.quotes.jsonl`)
      ? readPressArticles(`${coverage}.articles.jsonl`, `${coverage}.quotes.jsonl`, 'coverage')
      : []),
    ...(existsSync(coverage) ? readMarkedArticles(codebook, coverage, 'coverage') : []),
  ];
}

/** The issue that data/articles and gold/learn are about. */
const FIRST_ISSUE = 'sovereign-ai';

/** All annotated articles on an issue: the project's own, and those of ../shared/gold/learn where they are there. */
export function readAllArticles(codebook: Codebook): PressArticle[] {
  return [...readOwnArticles(codebook), ...(codebook.id === FIRST_ISSUE ? readLearnArticles('all') : [])];
}
