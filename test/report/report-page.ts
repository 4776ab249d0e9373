import type { LedgerEntry } from '../../pipeline/ledger-entry.js';
import { articleDigest } from '../../pipeline/parts/item-digest.js';
import { HtmlReport } from '../../pipeline/report/html-report.js';
import { reportFrame } from '../../pipeline/report/report-frame.js';
import { ArticleKeys } from '../../pipeline/writers/article-keys.js';
import { CorpusTotals } from '../../pipeline/writers/corpus-totals.js';
import { doubtedQuotes } from '../../pipeline/writers/doubted-quotes.js';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { Positions } from '../../pipeline/writers/positions.js';
import { SpeakerTotals } from '../../pipeline/writers/speaker-totals.js';
import { TellingQuotes } from '../../pipeline/writers/telling-quotes.js';
import type { AnalysedDocument } from '../../src/document.js';
import type { Language } from '../../src/local-text.js';
import type { Statements } from '../../src/quotes/statements/statements.js';
import type { Codebook } from '../../src/stance/codebook.js';
import { CODEBOOK } from '../writers/sample-documents.js';

interface PageOptions {
  readonly lang?: Language;
  readonly codebook?: Codebook;
  /** Statements as the texts of quotes that are the same to the letter. @default none */
  readonly statements?: boolean;
  readonly dataBytes?: number;
}

/** report.html over these documents. */
export function pageOf(
  documents: Iterable<AnalysedDocument>,
  entries: readonly LedgerEntry[] = [],
  { lang = 'ko', codebook = CODEBOOK, statements = false, dataBytes }: PageOptions = {},
): string {
  const positions = new Positions(codebook);
  const totals = new CorpusTotals(positions);
  const speakers = new SpeakerTotals(positions, () => []);
  const telling = new TellingQuotes(positions);
  const keys = new ArticleKeys();
  const report = new HtmlReport(reportFrame(positions, lang), 0.5, dataBytes);
  const texts: string[] = [];
  for (const document of documents) {
    const quotes = judgedQuotes(document);
    const digest = articleDigest(positions, document, quotes);
    totals.add(digest);
    for (const part of [speakers, telling]) part.add(document, quotes);
    report.add(document, keys.next(document.id), doubtedQuotes(document, digest));
    texts.push(...document.quotes.map(({ text }) => text));
  }
  for (const entry of entries) {
    totals.enter(entry);
    report.enter(entry);
  }
  const joins = {
    speakers: speakers.sorted(),
    speakerOf: speakers.placesOfQuotes(),
    statements: sameTexts(statements ? texts : []),
  };
  return [...report.page(totals, telling.list(), joins)].map((piece) => piece.markup).join('');
}

/** Quotes of the same letters as one statement. */
function sameTexts(texts: readonly string[]): Statements {
  const byText = new Map<string, number[]>();
  texts.forEach((text, quote) => {
    byText.set(text, [...(byText.get(text) ?? []), quote]);
  });
  const of = new Uint32Array(texts.length);
  let count = 0;
  for (const quotes of byText.values()) {
    if (quotes.length < 2) continue;
    count++;
    for (const quote of quotes) of[quote] = count;
  }
  return { of, several: new Map(), count };
}
