import type { AnalysedDocument, Article } from '../../src/document.js';
import type { Language } from '../../src/local-text.js';
import type { Codebook } from '../../src/stance/codebook.js';
import { told } from '../../src/stance/least-score.js';
import type { Outcome, Trouble } from '../engines/engine.js';
import { entryIn, type FoundEntry, type LedgerStage } from '../ledger-entry.js';
import { entryMaker } from '../readers/read-item.js';
import { positionLabels } from '../report/wording.js';
import { analysisLine } from '../writers/analysis-line.js';
import type { Of } from '../writers/article-rows.js';
import { ARTICLES } from '../writers/articles-table.js';
import { ENTITIES } from '../writers/entities-table.js';
import { ERRORS } from '../writers/errors-table.js';
import type { Format } from '../writers/formats.js';
import { HEADLINES } from '../writers/headlines-table.js';
import { judgedQuotes } from '../writers/judged-quotes.js';
import { Positions } from '../writers/positions.js';
import { quotesTable, STATEMENT_COLUMN } from '../writers/quotes-table.js';
import { CellGuard, type SheetLimits } from '../writers/safe-cell.js';
import { roundScore } from '../writers/score.js';
import { shardItem, shardLine } from '../writers/shard-line.js';
import { STANCES } from '../writers/stances-table.js';
import { cellsOf, columnAt, rawCellsOf, type Table } from '../writers/table.js';
import type { BatchItem } from './batch-item.js';
import { RowFinisher } from './finished-rows.js';
import { GrowingBytes } from './growing-bytes.js';
import { articleDigest, type ItemDigest } from './item-digest.js';
import { sealPart } from './part-bytes.js';

/** What decides how results are written down; can be sent to a worker thread. */
export interface PartSettings {
  readonly formats: readonly Format[];
  readonly codebook: Codebook;
  /** Keep the tokens in analysis.jsonl. */
  readonly tokens: boolean;
  readonly lang: Language;
  /** Positions of a lower score are told as neutral in tables and report. */
  readonly minScore: number;
  readonly limits: SheetLimits;
}

/**
 * Writes down what became of a batch; outcomes are those of its articles, in order. Each is written before the next is
 * asked for, so that one analysis at a time is in memory.
 */
export type PartMaker = (batch: readonly BatchItem[], outcomes: Iterable<Outcome>) => Uint8Array<ArrayBuffer>;

export function createPartMaker(settings: PartSettings): PartMaker {
  const positions = new Positions(settings.codebook);
  const quotes = quotesTable(positions, positionLabels(positions, settings.lang));
  return (batch, outcomes) => {
    const part = new PartInMaking(settings, positions, quotes);
    const next = outcomes[Symbol.iterator]();
    for (const item of batch) {
      if ('entry' in item) part.enter(item.entry);
      else {
        const outcome = next.next();
        if (outcome.done) throw new Error(`no outcome for article ${item.article.id}`);
        part.add(item, outcome.value);
      }
    }
    return part.seal();
  };
}

/** Formats that have the tables in them. */
const TABLE_FORMATS = new Set<Format>(['csv', 'xlsx', 'parquet']);

type ArticleItem = Extract<BatchItem, { article: Article }>;

/** The sections of one part as they fill. */
class PartInMaking {
  readonly #cells: CellGuard;
  readonly #digest = new GrowingBytes();
  readonly #words: Uint8Array[] = [];
  readonly #analysis = new GrowingBytes();
  readonly #shard = new GrowingBytes();
  readonly #errors = new RowFinisher(ERRORS.columns.length);
  readonly #articles = new RowFinisher(ARTICLES.columns.length);
  readonly #entities = new RowFinisher(ENTITIES.columns.length);
  readonly #quotes: RowFinisher;
  readonly #stances = new RowFinisher(STANCES.columns.length);
  readonly #headlines = new RowFinisher(HEADLINES.columns.length);
  /** Rows as cells, by table, for forms other than CSV. */
  readonly #raw = new Map<string, GrowingBytes>();

  constructor(
    readonly settings: PartSettings,
    readonly positions: Positions,
    readonly quoteTable: ReturnType<typeof quotesTable>,
  ) {
    this.#cells = new CellGuard(settings.limits);
    this.#quotes = new RowFinisher(columnAt(quoteTable, STATEMENT_COLUMN));
  }

  add({ article, key, note }: ArticleItem, outcome: Outcome): void {
    if ('failure' in outcome) {
      this.enter(entryOf(article, 'failed', 'analyse', outcome.failure));
      return;
    }
    this.#write({ ...article, morphemes: [], ...outcome.layers }, key);
    if (note !== undefined) this.enter(note);
    if (outcome.incomplete !== undefined)
      this.enter(entryOf(article, 'incomplete', 'judge', outcome.incomplete));
  }

  enter(found: FoundEntry): void {
    const entry = entryIn(found, this.settings.lang);
    this.#digestOf({ entry });
    this.#shard.text(shardLine({ entry }));
    this.#rows(this.#errors, ERRORS, [entry]);
  }

  seal(): Uint8Array<ArrayBuffer> {
    const guarded = new GrowingBytes();
    guarded.uint32(this.#cells.neutralised);
    guarded.uint32(this.#cells.cut);
    const rows = {
      errors: this.#errors,
      articles: this.#articles,
      entities: this.#entities,
      quotes: this.#quotes,
      stances: this.#stances,
      headlines: this.#headlines,
    };
    return sealPart(
      new Map<string, readonly Uint8Array[]>([
        ['digest', [this.#digest.bytes]],
        ['words', this.#words],
        ['guarded', [guarded.bytes]],
        ['analysis', [this.#analysis.bytes]],
        ['shard', [this.#shard.bytes]],
        ...Object.entries(rows).flatMap(([name, { bytes, pieces }]): [string, Uint8Array[]][] => [
          [`${name}.csv`, [bytes]],
          [`${name}.pieces`, [pieces]],
        ]),
        ...[...this.#raw].map(([name, { bytes }]): [string, Uint8Array[]] => [`${name}.cells`, [bytes]]),
      ]),
    );
  }

  #write(exact: AnalysedDocument, key: string): void {
    const { formats, minScore, tokens } = this.settings;
    const analysed = rounded(exact);
    const document = { ...analysed, stances: analysed.stances.map((stance) => told(stance, minScore)) };
    const quotes = judgedQuotes(document);
    this.#digestOf({ article: articleDigest(this.positions, document, quotes) });
    this.#words.push(
      new Uint8Array(document.digests.buffer, document.digests.byteOffset, document.digests.byteLength),
    );
    if (formats.some((format) => TABLE_FORMATS.has(format))) {
      const article = { document, key };
      const of = <Part>(parts: readonly Part[]): Of<Part>[] => parts.map((part) => ({ ...article, part }));
      this.#rows(this.#articles, ARTICLES, [article]);
      this.#rows(this.#entities, ENTITIES, of(document.entities));
      this.#rows(this.#quotes, this.quoteTable, of(quotes));
      this.#rows(this.#stances, STANCES, of(document.stances));
      this.#rows(this.#headlines, HEADLINES, of(document.headlines));
    }
    if (formats.includes('jsonl') || formats.includes('html'))
      this.#analysis.text(analysisLine(analysed, tokens));
    this.#shard.text(shardLine(shardItem(analysed)));
  }

  #digestOf(item: ItemDigest): void {
    this.#digest.text(`${JSON.stringify(item)}\n`);
  }

  #rows<Row>(finisher: RowFinisher, table: Table<Row>, rows: readonly Row[]): void {
    const { formats } = this.settings;
    if (formats.includes('csv') || table.name === ERRORS.name)
      for (const row of rows) finisher.add(cellsOf(table, row, this.#cells));
    if (!formats.includes('xlsx') && !formats.includes('parquet')) return;
    const raw = this.#raw.get(table.name) ?? new GrowingBytes();
    this.#raw.set(table.name, raw);
    for (const row of rows) raw.text(`${JSON.stringify(rawCellsOf(table, row))}\n`);
  }
}

/**
 * With its probabilities as they are written: what is decided by them is decided the same when the reports are made
 * again from what is written.
 */
function rounded(document: AnalysedDocument): AnalysedDocument {
  return {
    ...document,
    quotes: document.quotes.map((quote) => ({ ...quote, confidence: roundScore(quote.confidence) })),
    stances: document.stances.map((stance) => ({ ...stance, score: roundScore(stance.score) })),
  };
}

function entryOf(
  { source: { file, record } }: Article,
  fate: FoundEntry['fate'],
  stage: LedgerStage,
  { code, message }: Trouble,
): FoundEntry {
  return entryMaker(file, stage)(fate, record, code, message).entry;
}
