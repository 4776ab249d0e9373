/**
 * Annotated articles with the quotes that the pipeline finds in them: what a model meets at run time. Each found quote has
 * the label of the annotated one that it overlaps most.
 */
import { loadEntityStage } from '../../pipeline/load-entities.js';
import { loadQuoteStage } from '../../pipeline/load-quotes.js';
import { loadMentionStage } from '../../pipeline/load-tagger.js';
import type { Quote, Span } from '../../src/document.js';
import { splitSentences } from '../../src/text/sentences.js';
import { type AnnotatedQuote, type ArticleSource, metadataOf, type PressArticle } from './press-articles.js';
import { tokenizer } from './stance-data.js';

const mentions = loadMentionStage();
const entities = loadEntityStage();
const quotes = loadQuoteStage();

/** Least overlap, as a share of what both cover, of a found quote with an annotated one. */
const SAME_QUOTE = 0.3;

/** An article with the quotes found in it, labelled by the annotated ones. */
export function foundArticle(
  { id, title, body }: { id: string; title: string; body: string },
  annotated: readonly AnnotatedQuote[],
  source: ArticleSource,
  group = id,
): PressArticle {
  const tokenized = {
    ...metadataOf(id, title, body),
    sentences: splitSentences(body),
    morphemes: tokenizer.tokenize(body),
  };
  const tagged = { ...tokenized, mentions: mentions.run(tokenized) };
  const named = { ...tagged, entities: entities.run(tagged) };
  const document = { ...named, quotes: quotes.run(named) };
  return { document, truths: truthsOf(document.quotes, annotated), group, source };
}

/** Labels of found quotes by id: one to one, those that overlap most first. */
function truthsOf(found: readonly Quote[], annotated: readonly AnnotatedQuote[]): Map<string, string> {
  const pairs = annotated
    .flatMap(({ stance, ...span }, at) =>
      found.map(({ id, ...quote }) => ({ id, at, stance, share: overlap(span, quote) })),
    )
    .filter(({ share }) => share >= SAME_QUOTE)
    .sort((a, b) => b.share - a.share);
  const truths = new Map<string, string>();
  const taken = new Set<number | string>();
  for (const { id, at, stance } of pairs) {
    if (taken.has(at) || taken.has(id)) continue;
    taken.add(at).add(id);
    if (stance !== undefined) truths.set(id, stance);
  }
  return truths;
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
