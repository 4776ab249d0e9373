/**
 * Read an article's text, tokenize it, find the entities, find the quotes and their speakers, judge each
 * stance. This page is the order of the stages; each line is a room of `src/`.
 */
import type { AnalysedDocument, Article, Stage } from './document.js';
import { splitSentences } from './text/sentences.js';
import type { Tokenizer } from './tokenizer/tokenizer.js';

/** The stages an analysis is made of, ready with their lexicons and models. */
export interface AnalysisStages {
  readonly tokenizer: Tokenizer;
  readonly entities: Stage<'sentences' | 'morphemes', 'entities'>;
  readonly quotes: Stage<'sentences' | 'morphemes' | 'entities', 'quotes'>;
  readonly stances: Stage<'sentences' | 'morphemes' | 'quotes', 'stances'>;
}

/** All layers of `article`. Pure: the same article and stages give the same layers. */
export function analyze(article: Article, stages: AnalysisStages): AnalysedDocument {
  const sentenced = { ...article, sentences: splitSentences(article.body) };
  const tokenized = { ...sentenced, morphemes: stages.tokenizer.tokenize(article.body) };
  const named = { ...tokenized, entities: stages.entities.run(tokenized) };
  const quoted = { ...named, quotes: stages.quotes.run(named) };
  return { ...quoted, stances: stages.stances.run(quoted) };
}
