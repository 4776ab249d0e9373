import type { LedgerEntry } from '../../pipeline/ledger-entry.js';
import { articleDigest } from '../../pipeline/parts/item-digest.js';
import { CorpusTotals } from '../../pipeline/writers/corpus-totals.js';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { Positions } from '../../pipeline/writers/positions.js';
import type { WrittenSummary } from '../../pipeline/writers/report-writers.js';
import { SpeakerTotals } from '../../pipeline/writers/speaker-totals.js';
import { TellingQuotes } from '../../pipeline/writers/telling-quotes.js';
import type { AnalysedDocument } from '../../src/document.js';
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
