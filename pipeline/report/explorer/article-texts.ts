import type { Corpus, Span } from './corpus.js';
import { unpackChunk } from './unpack.js';

/** Quotes made ready for searching before others get their turn: some milliseconds. */
const AT_A_TIME = 800;

/** A stretch of a body that the page has. */
export interface Stretch extends Span {
  readonly text: string;
}

/** The texts of the articles: whole, or where there was no room the stretches that hold quotes. */
export class ArticleTexts {
  readonly #chunks: string[] = [];
  /** Of each article where its text begins in its chunk. */
  readonly #starts: Uint32Array;
  /** As `plain` makes them, for searching; made when first asked for. */
  readonly #plainQuotes: (string | undefined)[];
  readonly #plainArticles: (string | undefined)[];

  private constructor(readonly corpus: Corpus) {
    this.#plainQuotes = new Array(corpus.quotes);
    this.#plainArticles = new Array(corpus.articles);
    this.#starts = new Uint32Array(corpus.articles);
    const ends = new Uint32Array(corpus.head.chunksWhole.length);
    for (let article = 0; article < corpus.articles; article++) {
      const chunk = corpus.columns.articleChunk[article] ?? 0;
      this.#starts[article] = ends[chunk] ?? 0;
      ends[chunk] = (ends[chunk] ?? 0) + this.#storedLength(article);
    }
  }

  static async unpack(corpus: Corpus): Promise<ArticleTexts> {
    const texts = new ArticleTexts(corpus);
    for (let number = 0; number < corpus.head.chunksWhole.length; number++) {
      texts.#chunks.push(await unpackChunk(number, corpus.head.alphabet));
    }
    return texts;
  }

  isWhole(article: number): boolean {
    return isWhole(this.corpus, article);
  }

  /** What there is of the body, in order. */
  stretches(article: number): Stretch[] {
    const { columns, firstExcerpt } = this.corpus;
    const chunk = this.#chunks[columns.articleChunk[article] ?? 0] ?? '';
    let at = this.#starts[article] ?? 0;
    const stretch = (start: number, length: number): Stretch => {
      const text = chunk.slice(at, at + length);
      at += length;
      return { start, end: start + length, text };
    };
    if (this.isWhole(article)) return [stretch(0, columns.articleLength[article] ?? 0)];
    const stretches: Stretch[] = [];
    let end = 0;
    for (let row = firstExcerpt[article] ?? 0; row < (firstExcerpt[article + 1] ?? 0); row++) {
      const start = end + (columns.excerptGap[row] ?? 0);
      const length = columns.excerptLength[row] ?? 0;
      stretches.push(stretch(start, length));
      end = start + length;
    }
    return stretches;
  }

  /** Text of the body between two offsets, as far as the page has it. */
  slice(article: number, { start, end }: Span): string {
    const around = this.stretches(article).find((stretch) => stretch.start <= start && end <= stretch.end);
    return around === undefined ? '' : around.text.slice(start - around.start, end - around.start);
  }

  quote(quote: number): string {
    return this.slice(this.corpus.articleOf[quote] ?? 0, this.corpus.quoteSpan(quote));
  }

  /** The stretch of quotes around a quote: its sentences. */
  sentence(quote: number): string {
    const { columns, firstExcerpt, articleOf } = this.corpus;
    const article = articleOf[quote] ?? 0;
    const { start, end } = this.corpus.quoteSpan(quote);
    let before = 0;
    for (let row = firstExcerpt[article] ?? 0; row < (firstExcerpt[article + 1] ?? 0); row++) {
      const from = before + (columns.excerptGap[row] ?? 0);
      before = from + (columns.excerptLength[row] ?? 0);
      if (from <= start && end <= before) return this.slice(article, { start: from, end: before });
    }
    return this.quote(quote);
  }

  /** What the words looked for in a quote are compared with: what was said, by whom, under which headline, where. */
  plainQuote(quote: number): string {
    const { corpus } = this;
    const known = this.#plainQuotes[quote];
    if (known !== undefined) return known;
    const made = plain(
      [
        this.quote(quote),
        corpus.speakerName(corpus.columns.quoteSpeaker[quote] ?? 0),
        corpus.pooled(corpus.columns.quoteOrg[quote]),
        corpus.pooled(corpus.columns.quoteTitle[quote]),
        corpus.title(corpus.articleOf[quote] ?? 0),
        corpus.outlet(corpus.articleOf[quote] ?? 0),
      ].join('\n'),
    );
    this.#plainQuotes[quote] = made;
    return made;
  }

  plainArticle(article: number): string {
    const { corpus } = this;
    const known = this.#plainArticles[article];
    if (known !== undefined) return known;
    const made = plain(
      [
        corpus.title(article),
        corpus.outlet(article),
        corpus.pooled(corpus.columns.articleByline[article]),
        ...this.stretches(article).map(({ text }) => text),
      ].join('\n'),
    );
    this.#plainArticles[article] = made;
    return made;
  }

  /** Makes ready for searching while nobody waits, so that the first search is as quick as the others. */
  async prepare(): Promise<void> {
    const { quotes, articles } = this.corpus;
    for (let quote = 0; quote < quotes; quote++) {
      if (quote % AT_A_TIME === 0) await pause();
      this.plainQuote(quote);
    }
    for (let article = 0; article < articles; article++) {
      if (article % (AT_A_TIME / 8) === 0) await pause();
      this.plainArticle(article);
    }
  }

  #storedLength(article: number): number {
    const { columns, firstExcerpt } = this.corpus;
    if (this.isWhole(article)) return columns.articleLength[article] ?? 0;
    let length = 0;
    for (let row = firstExcerpt[article] ?? 0; row < (firstExcerpt[article + 1] ?? 0); row++) {
      length += columns.excerptLength[row] ?? 0;
    }
    return length;
  }
}

/** The page has the whole text of the article. */
export function isWhole({ head, columns }: Corpus, article: number): boolean {
  return head.chunksWhole[columns.articleChunk[article] ?? 0] === 1;
}

/** Case and composition of letters make no difference to who searches. */
export function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
