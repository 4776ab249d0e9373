import type { ColumnName, PackHead, TextColumnName } from '../pack/layout.js';

export type Columns = Readonly<Record<ColumnName, Uint32Array>>;

/** Texts of a column: the one of a row stands between two neighbours of `starts`. */
export interface TextColumn {
  readonly all: string;
  readonly starts: Uint32Array;
}
export type TextColumns = Readonly<Record<TextColumnName, TextColumn>>;

/** Half-open `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The run as columns, and where the rows of one table belonging to a row of another begin. */
export class Corpus {
  readonly articles: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly statements: number;
  readonly headlines: number;
  readonly entries: number;
  /** Of each article its first quote, and so on; one behind the last as well. */
  readonly firstQuote: Uint32Array;
  readonly firstName: Uint32Array;
  readonly firstHeadline: Uint32Array;
  readonly firstExcerpt: Uint32Array;
  readonly firstStance: Uint32Array;
  readonly firstMember: Uint32Array;
  readonly articleOf: Uint32Array;
  readonly articleOfHeadline: Uint32Array;
  /** Quotes of all statements, one statement behind the other. */
  readonly members: Uint32Array;
  #evidence: { readonly ofStance: Uint32Array; readonly ofQuote: Uint32Array } | null = null;
  readonly #slugs: string[] = [];
  readonly #speakerRows = new Map<string, number>();
  #poolRows: ReadonlyMap<string, number> | null = null;
  #keys: ReadonlyMap<string, number> | null = null;
  #ranks: Uint32Array | null = null;

  constructor(
    readonly head: PackHead,
    readonly columns: Columns,
    readonly texts: TextColumns,
  ) {
    const c = columns;
    this.articles = c.articleDate.length;
    this.quotes = c.quoteStart.length;
    this.speakers = c.speakerKind.length;
    this.statements = c.statementQuotes.length;
    this.headlines = c.headlineStart.length;
    this.entries = c.entryFate.length;
    this.firstQuote = starts(c.articleQuotes);
    this.firstName = starts(c.articleNames);
    this.firstHeadline = starts(c.articleHeadlines);
    this.firstExcerpt = starts(c.articleExcerpts);
    this.firstStance = starts(c.articleStances);
    this.firstMember = starts(c.statementQuotes);
    this.articleOf = owners(this.firstQuote);
    this.articleOfHeadline = owners(this.firstHeadline);
    this.members = this.#membersOfStatements();
    this.#nameSpeakers();
  }

  /** Where the words of evidence of each stance of an article's parts begin, and those of each quote. */
  get evidenceOf(): { readonly ofStance: Uint32Array; readonly ofQuote: Uint32Array } {
    this.#evidence ??= this.#findEvidence();
    return this.#evidence;
  }

  text(column: TextColumnName, row: number): string {
    const { all, starts } = this.texts[column];
    return all.slice(starts[row] ?? 0, starts[row + 1] ?? 0);
  }

  pooled(index: number | undefined): string {
    return this.text('pool', index ?? 0);
  }

  /** The place of a text of the pool among all of them in order: what lists sort by. */
  rank(index: number | undefined): number {
    this.#ranks ??= ranksOf(this.texts.pool.starts.length - 1, (row) => this.pooled(row));
    return this.#ranks[index ?? 0] ?? 0;
  }

  /** -1 when no row has this text. */
  poolIndex(text: string): number {
    this.#poolRows ??= rowsByText(this.texts.pool.starts.length - 1, (row) => this.pooled(row));
    return this.#poolRows.get(text) ?? -1;
  }

  key(article: number): string {
    return this.text('articleKey', article);
  }

  /** -1 when there is none. */
  articleByKey(key: string): number {
    this.#keys ??= rowsByText(this.articles, (article) => this.key(article));
    return this.#keys.get(key) ?? -1;
  }

  /** The headline, or what stands for it. */
  title(article: number): string {
    return this.text('articleTitle', article) || this.text('articleId', article);
  }

  outlet(article: number): string {
    return this.pooled(this.columns.articleOutlet[article]);
  }

  date(article: number): string {
    return this.pooled(this.columns.articleDate[article]);
  }

  speakerName(speaker: number): string {
    return this.text('speakerName', speaker);
  }

  /** The dates of some articles, each once, in order. */
  datesOf(articles: Iterable<number>): string[] {
    const has = new Uint8Array(this.texts.pool.starts.length);
    for (const article of articles) has[this.columns.articleDate[article] ?? 0] = 1;
    const dates: string[] = [];
    for (let day = has.indexOf(1); day >= 0; day = has.indexOf(1, day + 1)) dates.push(this.pooled(day));
    return dates.filter((date) => date !== '').sort();
  }

  /** Names a speaker in an address: namesakes get a number. */
  slug(speaker: number): string {
    return this.#slugs[speaker] ?? '';
  }

  /** -1 when there is none. */
  speakerBySlug(slug: string): number {
    return this.#speakerRows.get(slug) ?? -1;
  }

  quoteSpan(quote: number): Span {
    return span(this.columns.quoteStart[quote], this.columns.quoteLength[quote]);
  }

  evidence(first: number | undefined, count: number | undefined): (Span & { readonly why: string })[] {
    const { evidenceStart, evidenceLength, evidenceWhy } = this.columns;
    return Array.from({ length: count ?? 0 }, (_, offset) => {
      const row = (first ?? 0) + offset;
      return { ...span(evidenceStart[row], evidenceLength[row]), why: this.pooled(evidenceWhy[row]) };
    });
  }

  /** Quotes that make a statement, by its number from 1. */
  statement(number: number): Uint32Array {
    return this.members.subarray(this.firstMember[number - 1], this.firstMember[number]);
  }

  #membersOfStatements(): Uint32Array {
    const { statementQuoteGap } = this.columns;
    const members = new Uint32Array(statementQuoteGap.length);
    for (let statement = 0; statement < this.statements; statement++) {
      let quote = 0;
      for (let at = this.firstMember[statement] ?? 0; at < (this.firstMember[statement + 1] ?? 0); at++) {
        quote += statementQuoteGap[at] ?? 0;
        members[at] = quote;
      }
    }
    return members;
  }

  /** Evidence stands in the order of the articles: of the stances of each, then of its quotes. */
  #findEvidence() {
    const { stanceEvidence, quoteEvidence } = this.columns;
    const ofStance = new Uint32Array(stanceEvidence.length);
    const ofQuote = new Uint32Array(this.quotes);
    let at = 0;
    for (let article = 0; article < this.articles; article++) {
      for (let row = this.firstStance[article] ?? 0; row < (this.firstStance[article + 1] ?? 0); row++) {
        ofStance[row] = at;
        at += stanceEvidence[row] ?? 0;
      }
      for (let row = this.firstQuote[article] ?? 0; row < (this.firstQuote[article + 1] ?? 0); row++) {
        ofQuote[row] = at;
        at += quoteEvidence[row] ?? 0;
      }
    }
    return { ofStance, ofQuote };
  }

  #nameSpeakers(): void {
    const namesakes = new Map<string, number>();
    for (let speaker = 0; speaker < this.speakers; speaker++) {
      const name = this.speakerName(speaker) || '?';
      const number = (namesakes.get(name) ?? 0) + 1;
      namesakes.set(name, number);
      const slug = number === 1 ? name : `${name}~${number}`;
      this.#slugs.push(slug);
      this.#speakerRows.set(slug, speaker);
    }
  }
}

export function span(start: number | undefined, length: number | undefined): Span {
  return { start: start ?? 0, end: (start ?? 0) + (length ?? 0) };
}

function ranksOf(rows: number, text: (row: number) => string): Uint32Array {
  const texts = Array.from({ length: rows }, (_, row) => ({ row, text: text(row) }));
  const ranks = new Uint32Array(rows);
  texts
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .forEach(({ row }, rank) => {
      ranks[row] = rank;
    });
  return ranks;
}

function rowsByText(rows: number, text: (row: number) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let row = 0; row < rows; row++) found.set(text(row), row);
  return found;
}

/** Running sums from 0, one more than there are counts. */
function starts(counts: Uint32Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  counts.forEach((count, index) => {
    sums[index + 1] = (sums[index] ?? 0) + count;
  });
  return sums;
}

/** Of each row the row of the other table that it belongs to. */
function owners(starts: Uint32Array): Uint32Array {
  const of = new Uint32Array(starts.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < starts.length; owner++) of.fill(owner, starts[owner], starts[owner + 1]);
  return of;
}
