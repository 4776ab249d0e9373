import type { LedgerEntry } from '../../pipeline/ledger-entry.js';
import { articleDigest } from '../../pipeline/parts/item-digest.js';
import { HtmlReport, PAGE_LIMITS, type PageLimits } from '../../pipeline/report/html-report.js';
import { reportFrame } from '../../pipeline/report/report-frame.js';
import { CorpusTotals } from '../../pipeline/writers/corpus-totals.js';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { Positions } from '../../pipeline/writers/positions.js';
import type { WrittenSummary } from '../../pipeline/writers/report-writers.js';
import { SpeakerTotals } from '../../pipeline/writers/speaker-totals.js';
import { TellingQuotes } from '../../pipeline/writers/telling-quotes.js';
import type { AnalysedDocument } from '../../src/document.js';
import type { Language } from '../../src/local-text.js';
import { CODEBOOK } from '../writers/sample-documents.js';

/** What a run over these documents knows at its end. */
export function summaryOf(
  documents: readonly AnalysedDocument[],
  entries: readonly LedgerEntry[] = [],
): WrittenSummary {
  const positions = new Positions(CODEBOOK);
  const totals = new CorpusTotals(positions);
  const speakers = new SpeakerTotals(positions, () => []);
  const telling = new TellingQuotes(positions);
  for (const document of documents) {
    const quotes = judgedQuotes(document);
    totals.add(articleDigest(positions, document, quotes));
    for (const part of [speakers, telling]) part.add(document, quotes);
  }
  for (const entry of entries) totals.enter(entry);
  return {
    folder: 'output',
    files: [],
    totals,
    speakers: speakers.sorted(),
    telling: telling.list(),
    stanceModel: null,
  };
}

/** report.html over these documents. */
export function pageOf(
  documents: readonly AnalysedDocument[],
  entries: readonly LedgerEntry[] = [],
  { lang = 'ko', tables = true, limits = PAGE_LIMITS }: PageOptions = {},
): string {
  const { totals, speakers, telling } = summaryOf(documents, entries);
  const report = new HtmlReport(reportFrame(totals.positions, lang, tables), limits);
  for (const document of documents) report.add(document, judgedQuotes(document));
  for (const entry of entries) report.enter(entry);
  return [...report.page(totals, speakers, telling)].map((piece) => piece.markup).join('');
}

interface PageOptions {
  readonly lang?: Language;
  readonly tables?: boolean;
  readonly limits?: PageLimits;
}
