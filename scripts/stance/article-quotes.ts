import type { Codebook } from '../../src/stance/codebook.js';
import { OFF_ISSUE } from '../../src/stance/codebook.js';
import { contextOf } from '../../src/stance/context.js';
import type { CodedUtterance } from '../../src/stance/learning/train.js';
import { TermFinder } from '../../src/stance/relevance.js';
import type { PressArticle } from './press-articles.js';
import { codedOf } from './stance-data.js';

/** How much such a quote counts beside an utterance alone: there are far fewer. */
const ARTICLE_QUOTE_WEIGHT = 3;

/** Whether anybody in an article speaks about the issue. */
function isOnIssue({ truths }: PressArticle): boolean {
  return [...truths.values()].some((label) => label !== OFF_ISSUE);
}

/**
 * The quotes of the articles on the issue as utterances in the context of their article, one article one group.
 * Articles on other things teach little but other things: with them the figures fell.
 */
export function readArticleQuotes(codebook: Codebook, articles: readonly PressArticle[]): CodedUtterance[] {
  const terms = new TermFinder(codebook);
  return articles.filter(isOnIssue).flatMap(({ document, truths, group }) => {
    const context = contextOf(document, terms);
    return document.quotes.flatMap(({ id, text }) => {
      const label = truths.get(id);
      if (label === undefined) return [];
      const coded = codedOf(codebook, text, label, group, context);
      return [{ ...coded, importance: ARTICLE_QUOTE_WEIGHT }];
    });
  });
}
