import type { AnalysedDocument } from '../../src/document.js';
import type { Codebook } from '../../src/stance/codebook.js';
import { LEAST_SCORE, told } from '../../src/stance/least-score.js';
import type { PartName } from '../file-hash.js';
import type { LedgerEntry } from '../ledger-entry.js';
import { loadFullerNames } from '../load-entities.js';
import { HtmlReport, PAGE_LIMITS } from '../report/html-report.js';
import { reportFrame } from '../report/report-frame.js';
import { positionLabels, type ReportLanguage } from '../report/wording.js';
import { analysisLine } from './analysis-line.js';
import { ArticleKeys } from './article-keys.js';
import type { Of } from './article-rows.js';
import { CorpusTotals } from './corpus-totals.js';
import { CsvTable, type WrittenTable } from './csv-table.js';
import { dataPackage } from './datapackage.js';
import { ENTITIES } from './entities-table.js';
import { ERRORS } from './errors-table.js';
import type { Format } from './formats.js';
import { HEADLINES } from './headlines-table.js';
import { judgedQuotes } from './judged-quotes.js';
import { Positions } from './positions.js';
import { quotesTable } from './quotes-table.js';
import { reportJson } from './report-json.js';
import { type RunFacts, runJson } from './run-json.js';
import { CellGuard, EXCEL_LIMITS, type SheetLimits } from './safe-cell.js';
import { type SpeakerTotal, SpeakerTotals } from './speaker-totals.js';
import { speakersTable } from './speakers-table.js';
import { StagedFolder, type WrittenFile } from './staged-folder.js';
import { stalePartsOf } from './stale-parts.js';
import { STANCES } from './stances-table.js';
import { STATEMENTS } from './statements-table.js';
import { ofCells } from './table.js';
import { type TellingQuote, TellingQuotes } from './telling-quotes.js';
import { WaitingArticles } from './waiting-articles.js';
import { WaitingQuotes } from './waiting-quotes.js';

export interface ReportOptions {
  readonly formats: readonly Format[];
  readonly codebook: Codebook;
  /** Keep the tokens in analysis.jsonl. */
  readonly tokens: boolean;
  /** Language of report.html. */
  readonly lang: ReportLanguage;
  /** Positions of a lower score are told as neutral in tables and report. @default LEAST_SCORE */
  readonly minScore?: number;
  /** @default EXCEL_LIMITS */
  readonly limits?: SheetLimits;
}

/** What a finished run has to show for itself. */
export interface WrittenSummary {
  readonly folder: string;
  readonly files: readonly WrittenFile[];
  readonly totals: CorpusTotals;
  readonly speakers: readonly SpeakerTotal[];
  readonly telling: readonly TellingQuote[];
  /** The learned model that judged; null when the codebook alone did. */
  readonly stanceModel: PartName | null;
}

/**
 * Takes documents, and ledger entries of those that are missing, in input order and leaves the reports in a folder. Await each call before the
 * next: that bounds memory. Either `finish` or `abort` ends it; until `finish` succeeds nothing stands under
 * its final name. Every method throws UnwritableOutputError when the folder refuses.
 */
export interface ReportWriters {
  write(document: AnalysedDocument): Promise<void>;
  enter(entry: LedgerEntry): Promise<void>;
  finish(run: RunFacts): Promise<WrittenSummary>;
  abort(): Promise<void>;
}

/** errors.csv, datapackage.json and run.json are written whatever the formats: no document's fate is lost. */
export async function createReportWriters(folder: string, options: ReportOptions): Promise<ReportWriters> {
  const { codebook, formats, minScore = LEAST_SCORE } = options;
  const staged = await StagedFolder.open(folder);
  const cells = new CellGuard(options.limits ?? EXCEL_LIMITS);
  const positions = new Positions(codebook);
  const totals = new CorpusTotals(positions);
  const speakerTotals = new SpeakerTotals(positions, loadFullerNames());
  const telling = new TellingQuotes(positions);
  const keys = new ArticleKeys();
  const quoteTable = quotesTable(positions, positionLabels(positions, options.lang));
  const csv = formats.includes('csv')
    ? {
        articles: new WaitingArticles(staged),
        quotes: new WaitingQuotes(quoteTable, staged),
        entities: new CsvTable(ENTITIES, staged, cells),
        stances: new CsvTable(STANCES, staged, cells),
        headlines: new CsvTable(HEADLINES, staged, cells),
      }
    : null;
  const page = formats.includes('html')
    ? new HtmlReport(reportFrame(positions, options.lang, csv !== null), PAGE_LIMITS)
    : null;
  const errors = new CsvTable(ERRORS, staged, cells);
  const lines = formats.includes('jsonl') ? await staged.create('analysis.jsonl') : null;

  async function closeTables(speakers: readonly SpeakerTotal[]): Promise<WrittenTable[]> {
    const written: WrittenTable[] = [];
    if (csv !== null) {
      const articles = await csv.articles.finish((table) => new CsvTable(table, staged, cells));
      const quotes = new CsvTable(ofCells(quoteTable), staged, cells);
      const statements = new CsvTable(STATEMENTS, staged, cells);
      await statements.write(await csv.quotes.finish(quotes));
      const bySpeaker = new CsvTable(speakersTable(positions), staged, cells);
      await bySpeaker.write(speakers);
      const { entities, stances, headlines } = csv;
      for (const table of [articles, entities, quotes, stances, bySpeaker, statements, headlines]) {
        written.push(await table.close());
      }
    }
    written.push(await errors.close());
    return written;
  }

  return {
    async write(analysed) {
      const stances = analysed.stances.map((stance) => told(stance, minScore));
      const document = { ...analysed, stances };
      const quotes = judgedQuotes(document);
      totals.add(document, quotes);
      speakerTotals.add(document, quotes);
      telling.add(document, quotes);
      page?.add(document, quotes);
      if (csv !== null) {
        const article = { document, key: keys.next(document.id) };
        const rows = <Part>(parts: readonly Part[]): Of<Part>[] =>
          parts.map((part) => ({ ...article, part }));
        await csv.articles.add(article);
        await csv.entities.write(rows(document.entities));
        await csv.quotes.add(document, rows(quotes));
        await csv.stances.write(rows(document.stances));
        await csv.headlines.write(rows(document.headlines));
      }
      await lines?.write(analysisLine(analysed, options.tokens));
    },

    async enter(entry) {
      totals.enter(entry);
      page?.enter(entry);
      await errors.write([entry]);
    },

    async finish(run) {
      const speakers = speakerTotals.sorted();
      const tables = await closeTables(speakers);
      const files = tables.flatMap((table) => table.files);
      if (lines !== null) files.push(await staged.close(lines));
      if (formats.includes('json')) {
        files.push(await staged.writeWhole('report.json', reportJson(totals, speakers)));
      }
      if (page !== null) {
        const file = await staged.create('report.html');
        for (const piece of page.page(totals, speakers, telling.list())) await file.write(piece.markup);
        files.push(await staged.close(file));
      }
      files.push(await staged.writeWhole('datapackage.json', dataPackage(codebook.id, tables)));
      files.push(await staged.writeWhole('run.json', runJson(run, cells, tables, files)));
      await staged.publish('run.json', stalePartsOf(folder, tables));
      return { folder, files, totals, speakers, telling: telling.list(), stanceModel: run.stanceModel };
    },

    abort: () => staged.discard(),
  };
}
