import type { Article, Document } from '../../src/document.js';
import { splitSentences } from '../../src/text/sentences.js';
import { loadCodebook } from '../codebooks.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { loadEntityStage } from '../load-entities.js';
import { loadQuoteStage } from '../load-quotes.js';
import { loadJudge } from '../load-stance.js';
import { entityFields, judgementFields, quoteFields } from '../writers/json-fields.js';

/** The stages that can be run alone, named by the field they add. */
export type FilterField = 'entities' | 'quotes' | 'stance';

/** One stage (with those it needs) as a function of an article; `issue` names the codebook of `stance`. */
export function stageFilter(field: FilterField, issue: string): (article: Article) => unknown {
  const tokenizer = loadTokenizer();
  if (field === 'stance') {
    const judge = loadJudge(loadCodebook(issue).codebook, tokenizer);
    return ({ body: text }) =>
      judgementFields(judge.judge({ text, morphemes: tokenizer.tokenize(text), base: 0, context: 0 }));
  }
  const entities = loadEntityStage();
  const named = (article: Article): Document<'sentences' | 'morphemes' | 'entities'> => {
    const tokenized = {
      ...article,
      sentences: splitSentences(article.body),
      morphemes: tokenizer.tokenize(article.body),
    };
    return { ...tokenized, entities: entities.run(tokenized) };
  };
  if (field === 'entities') return (article) => named(article).entities.map(entityFields);
  const quotes = loadQuoteStage();
  return (article) => quotes.run(named(article)).map(quoteFields);
}
