import type { Article, Document, Quote } from '../../src/document.js';
import { splitSentences } from '../../src/text/sentences.js';
import { readJsonLines, tokenizer } from './stance-data.js';

/** A quote as annotated: its words and which of their occurrences it is. */
export interface GoldQuote {
  readonly type: 'direct' | 'indirect';
  readonly text: string;
  readonly nth: number;
  readonly speaker: string;
  readonly mention?: string | null;
  readonly title?: string | null;
  readonly stance?: string;
}

/**
 * How the shares of positions in an article came about: spread evenly on purpose, as in a newspaper, or as in
 * ../shared/gold/learn.
 */
export type ArticleSource = 'even' | 'coverage' | 'learn';

/** An article with its annotated quotes as the layer that the quote stage would give, and their true labels by id. */
export interface PressArticle {
  readonly document: Document<'sentences' | 'morphemes' | 'quotes'>;
  readonly truths: ReadonlyMap<string, string>;
  /** Articles of one group tell one story. */
  readonly group: string;
  readonly source: ArticleSource;
}

/** What somebody said in an article, as annotated; offsets of its body. */
export interface AnnotatedQuote extends Pick<GoldQuote, 'type' | 'speaker' | 'mention' | 'title' | 'stance'> {
  readonly start: number;
  readonly end: number;
}

/** The articles of two files, of texts and of quotes, whose quotes have stances. */
export function readPressArticles(
  articleFile: string,
  quoteFile: string,
  source: ArticleSource,
): PressArticle[] {
  const articles = readJsonLines<{ id: string; title: string; body: string; byline?: string }>(articleFile);
  return readJsonLines<{ id: string; quotes: GoldQuote[] }>(quoteFile).flatMap((gold) => {
    const article = articles.find(({ id }) => id === gold.id);
    if (!article || gold.quotes.every(({ stance }) => stance === undefined)) return [];
    return [
      pressArticleOf(
        article,
        gold.quotes.map((quote) => placed(article.body, quote)),
        source,
      ),
    ];
  });
}

/** An annotated quote at its place. */
export function placed(body: string, { text, nth, ...told }: GoldQuote): AnnotatedQuote {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = body.indexOf(text, start + 1);
  return { ...told, start, end: start + text.length };
}

/** An annotated article with the layers that a stance stage needs. */
export function pressArticleOf(
  { id, title, body }: { id: string; title: string; body: string },
  annotated: readonly AnnotatedQuote[],
  source: ArticleSource,
): PressArticle {
  const quotes = annotated.map((quote, i) => quoteOf(body, quote, `q${i + 1}`));
  const layers = { sentences: splitSentences(body), morphemes: tokenizer.tokenize(body), quotes };
  const metadata = metadataOf(id, title, body);
  const truths = annotated.flatMap(({ stance }, i): [string, string][] =>
    stance ? [[`q${i + 1}`, stance]] : [],
  );
  return { document: { ...metadata, ...layers }, truths: new Map(truths), group: id, source };
}

/** An article of which only the text is known. */
export function metadataOf(id: string, title: string, body: string): Article {
  return { id, title, body, date: '', outlet: '', byline: '', url: '', source: { file: id, record: 0 } };
}

function quoteOf(
  body: string,
  { type, start, end, speaker, mention, title }: AnnotatedQuote,
  id: string,
): Quote {
  const known = speaker !== 'unknown';
  return {
    id,
    type,
    start,
    end,
    text: body.slice(start, end),
    speaker: {
      name: known ? speaker : '',
      kind: known ? 'person' : 'unknown',
      title: title ?? null,
      org: null,
      entity: null,
    },
    mention: mention ? { start, end: start, text: mention } : null,
    cue: null,
    confidence: 1,
  };
}
