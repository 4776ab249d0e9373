/**
 * Read an article's text, tokenize it, find the entities, find the quotes and their speakers, judge each
 * stance. This page is the order of the stages; each line is a room of `src/`.
 */
import type { AnalysedDocument, Article, Layers, Stage } from './document.js';
import { asRead } from './original-offsets.js';
import { splitSentences } from './text/sentences.js';
import type { Tokenizer } from './tokenizer/tokenizer.js';

/** The stages an analysis is made of, ready with their lexicons and models. */
export interface AnalysisStages {
  readonly tokenizer: Tokenizer;
  readonly mentions: Stage<'sentences' | 'morphemes', 'mentions'>;
  readonly entities: Stage<'morphemes' | 'mentions', 'entities'>;
  readonly quotes: Stage<'sentences' | 'morphemes' | 'entities', 'quotes'>;
  readonly stances: Stage<'sentences' | 'morphemes' | 'quotes', 'stances'>;
  readonly headlines: Stage<'sentences' | 'morphemes' | 'quotes', 'headlines'>;
  readonly digests: Stage<'sentences' | 'morphemes' | 'quotes', 'digests'>;
}

/**
 * All layers of `article`. Pure: the same article and stages give the same layers. The stages read the article as a
 * reader sees it (see text/reading-view.ts); offsets are those of the body as given.
 */
export function analyze(article: Article, stages: AnalysisStages): AnalysedDocument {
  return { ...article, ...asRead(article, (read) => layersOf(read, stages)) };
}

function layersOf(article: Article, stages: AnalysisStages): Layers {
  const sentenced = { ...article, sentences: splitSentences(article.body) };
  const tokenized = { ...sentenced, morphemes: stages.tokenizer.tokenize(article.body) };
  const tagged = { ...tokenized, mentions: stages.mentions.run(tokenized) };
  const named = { ...tagged, entities: stages.entities.run(tagged) };
  const quoted = { ...named, quotes: stages.quotes.run(named) };
  const judged = { ...quoted, stances: stages.stances.run(quoted) };
  const { sentences, morphemes, mentions, entities, quotes, stances } = judged;
  const [headlines, digests] = [stages.headlines.run(judged), stages.digests.run(judged)];
  return { sentences, morphemes, mentions, entities, quotes, stances, headlines, digests };
}
