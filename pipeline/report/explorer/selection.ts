import type { ArticleTexts } from './article-texts.js';
import type { Corpus } from './corpus.js';
import type { Conditions } from './filters.js';

/** Rows that meet all conditions. */
export interface Selection {
  readonly quotes: Uint32Array;
  readonly articles: Uint32Array;
  readonly headlines: Uint32Array;
  /** 1 for each selected quote of the corpus. */
  readonly hasQuote: Uint8Array;
}

/**
 * A quote is selected when it and its article meet the conditions. An article is, when it meets those of articles and,
 * where there are some of quotes, one of its quotes is selected. Words are looked for in each by its own text.
 */
export function select(corpus: Corpus, conditions: Conditions, texts: ArticleTexts | null): Selection {
  const { columns, articleOf } = corpus;
  const words = texts === null ? [] : conditions.words;
  const articleFits = fitsArticle(corpus, conditions);
  const quoteFits = fitsQuote(corpus, conditions);
  const ofQuotes = hasQuoteConditions(conditions);

  const quotes = new Uint32Array(corpus.quotes);
  const hasQuote = new Uint8Array(corpus.quotes);
  const withQuote = new Uint8Array(corpus.articles);
  let quoteCount = 0;
  for (let quote = 0; quote < corpus.quotes; quote++) {
    const article = articleOf[quote] ?? 0;
    if (articleFits[article] === 0 || !quoteFits(quote)) continue;
    if (words.length > 0 && !hasAll(texts?.plainQuote(quote) ?? '', words)) continue;
    quotes[quoteCount++] = quote;
    hasQuote[quote] = 1;
    withQuote[article] = 1;
  }

  const articles = new Uint32Array(corpus.articles);
  const selected = new Uint8Array(corpus.articles);
  let articleCount = 0;
  for (let article = 0; article < corpus.articles; article++) {
    if (articleFits[article] === 0) continue;
    if (withQuote[article] === 0) {
      if (ofQuotes) continue;
      if (words.length > 0 && !hasAll(texts?.plainArticle(article) ?? '', words)) continue;
    }
    articles[articleCount++] = article;
    selected[article] = 1;
  }

  const headlines: number[] = [];
  for (let row = 0; row < corpus.headlines; row++) {
    if (selected[corpus.articleOfHeadline[row] ?? 0] === 0) continue;
    if (conditions.verdict !== -1 && columns.headlineVerdict[row] !== conditions.verdict) continue;
    headlines.push(row);
  }
  return {
    quotes: quotes.subarray(0, quoteCount),
    articles: articles.subarray(0, articleCount),
    headlines: Uint32Array.from(headlines),
    hasQuote,
  };
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function hasQuoteConditions({
  speaker,
  kind,
  named,
  type,
  positions,
  score,
  statement,
  doubts,
}: Conditions): boolean {
  return (
    speaker !== -1 ||
    kind !== -1 ||
    named ||
    type !== -1 ||
    positions.size > 0 ||
    score > 0 ||
    statement !== -1 ||
    doubts !== 0
  );
}

/** 1 for each article that meets the conditions of articles. */
function fitsArticle(corpus: Corpus, conditions: Conditions): Uint8Array {
  const { outlet, from, to, articlePositions, cut } = conditions;
  const { articleOutlet, articleDate, articlePosition, articleIsCut } = corpus.columns;
  const dateFits = new Map<number, boolean>();
  const fits = new Uint8Array(corpus.articles);
  for (let article = 0; article < corpus.articles; article++) {
    if (outlet !== -1 && articleOutlet[article] !== outlet) continue;
    if (articlePositions.size > 0 && !articlePositions.has(articlePosition[article] ?? 0)) continue;
    if (cut && articleIsCut[article] !== 1) continue;
    const day = articleDate[article] ?? 0;
    let fitting = dateFits.get(day);
    if (fitting === undefined) {
      fitting = isWithin(corpus.pooled(day), from, to);
      dateFits.set(day, fitting);
    }
    if (fitting) fits[article] = 1;
  }
  return fits;
}

function isWithin(date: string, from: string, to: string): boolean {
  if (from === 'none') return date === '';
  if (from === '' && to === '') return true;
  return date !== '' && date >= from && (to === '' || date <= to);
}

function fitsQuote(corpus: Corpus, conditions: Conditions): (quote: number) => boolean {
  const { speaker, kind, named, type, positions, score, statement, doubts } = conditions;
  const { quoteSpeaker, quoteType, quotePosition, quoteScore, quoteDoubts, speakerKind, speakerIsNamed } =
    corpus.columns;
  const members = statement > 0 ? new Set(corpus.statement(statement)) : null;
  return (quote) => {
    const by = quoteSpeaker[quote] ?? 0;
    if (speaker !== -1 && by !== speaker) return false;
    if (kind !== -1 && speakerKind[by] !== kind) return false;
    if (named && speakerIsNamed[by] !== 1) return false;
    if (type !== -1 && quoteType[quote] !== type) return false;
    if (positions.size > 0 && !positions.has(quotePosition[quote] ?? 0)) return false;
    if (score > 0 && (quoteScore[quote] ?? 0) - 1 < score) return false;
    if (statement !== -1 && !members?.has(quote)) return false;
    return doubts === 0 || ((quoteDoubts[quote] ?? 0) & doubts) !== 0;
  };
}
