import type { Article, Document } from '../../src/document.js';
import { asRead } from '../../src/original-offsets.js';
import { splitSentences } from '../../src/text/sentences.js';
import type { Tokenizer } from '../../src/tokenizer/tokenizer.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { loadEntityStage } from '../load-entities.js';
import { loadQuoteStage } from '../load-quotes.js';
import { loadMentionStage } from '../load-tagger.js';
import { entityFields, mentionFields, quoteFields } from '../writers/json-fields.js';

/** The stages that can be run alone and need no issue. */
type FilterStage = 'entities' | 'quotes';

/** Fields of a line of output, by name. */
export type FilterFields = Readonly<Record<string, unknown>>;

/** One stage (with those it needs) as a function from an article to the fields it adds. */
export function stageFilter(name: FilterStage): (article: Article) => FilterFields {
  const tokenizer = loadTokenizer();
  const named = namedDocuments(tokenizer);
  if (name === 'entities') {
    return (article) => {
      const layers = asRead(article, (read) => {
        const { mentions, entities } = named(read);
        return { mentions, entities };
      });
      return {
        entities: layers.entities.map(entityFields),
        mentions: layers.mentions.map((mention) => mentionFields(article.body, mention)),
      };
    };
  }
  const quotes = loadQuoteStage();
  return (article) => {
    const layers = asRead(article, (read) => ({ quotes: quotes.run(named(read)) }));
    return { quotes: layers.quotes.map(quoteFields) };
  };
}

/** A function from articles to documents with all layers below the quotes. */
export function namedDocuments(
  tokenizer: Tokenizer,
): (article: Article) => Document<'sentences' | 'morphemes' | 'mentions' | 'entities'> {
  const mentions = loadMentionStage();
  const entities = loadEntityStage();
  return (article) => {
    const tokenized = {
      ...article,
      sentences: splitSentences(article.body),
      morphemes: tokenizer.tokenize(article.body),
    };
    const tagged = { ...tokenized, mentions: mentions.run(tokenized) };
    return { ...tagged, entities: entities.run(tagged) };
  };
}
