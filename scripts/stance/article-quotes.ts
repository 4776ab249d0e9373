import type { Codebook } from '../../src/stance/codebook.js';
import { contextOf } from '../../src/stance/context.js';
import type { CodedUtterance } from '../../src/stance/learning/train.js';
import { TermFinder } from '../../src/stance/relevance.js';
import { type PressArticle, readPressArticles } from './press-articles.js';
import { balanced, codedOf, tokenizer } from './stance-data.js';

/** How much such a quote counts beside an utterance alone: 1 to 4 do equally well on articles left out whole. */
const ARTICLE_QUOTE_WEIGHT = 1;

/** The project's own annotated articles. */
export function readOwnArticles(): PressArticle[] {
  return readPressArticles('data/articles/articles.jsonl', 'data/articles/quotes.jsonl', tokenizer);
}

/** Their quotes as utterances in the context of their article, one article one group. */
export function readArticleQuotes(codebook: Codebook, articles = readOwnArticles()): CodedUtterance[] {
  const terms = new TermFinder(codebook);
  return balanced(
    articles.flatMap(({ document, truths }) => {
      const context = contextOf(document, terms);
      return document.quotes.flatMap(({ id, text }) => {
        const label = truths.get(id);
        return label === undefined ? [] : [codedOf(codebook, text, label, document.id, context)];
      });
    }),
    ARTICLE_QUOTE_WEIGHT,
  );
}
