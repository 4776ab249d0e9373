import type { LedgerEntry } from '../../pipeline/ledger-entry.js';
import type { BatchItem } from '../../pipeline/parts/batch-item.js';
import { createPartMaker, type PartSettings } from '../../pipeline/parts/make-part.js';
import { Part } from '../../pipeline/parts/part.js';
import { ArticleKeys } from '../../pipeline/writers/article-keys.js';
import { DEFAULT_FORMATS } from '../../pipeline/writers/formats.js';
import { ReportWriters, type WrittenSummary } from '../../pipeline/writers/report-writers.js';
import type { RunFacts } from '../../pipeline/writers/run-json.js';
import { EXCEL_LIMITS } from '../../pipeline/writers/safe-cell.js';
import { StagedFolder } from '../../pipeline/writers/staged-folder.js';
import type { AnalysedDocument } from '../../src/document.js';
import { inBoth } from '../../src/local-text.js';
import { CODEBOOK } from './sample-documents.js';

export const SETTINGS: PartSettings = {
  formats: DEFAULT_FORMATS,
  codebook: CODEBOOK,
  tokens: false,
  lang: 'ko',
  minScore: 0.5,
  limits: EXCEL_LIMITS,
};

/** The parts that a run over analysed documents and entries has, in batches of one document. */
export function* partsOf(
  documents: Iterable<AnalysedDocument>,
  entries: readonly LedgerEntry[],
  settings: PartSettings = SETTINGS,
): Generator<Part> {
  const keys = new ArticleKeys();
  const make = createPartMaker(settings);
  const part = (item: BatchItem, layers?: AnalysedDocument): Part =>
    new Part(make([item], layers ? [{ layers }] : []));
  for (const document of documents) yield part({ article: document, key: keys.next(document.id) }, document);
  for (const entry of entries) yield part({ entry: { ...entry, message: inBoth(entry.message) } });
}

/** The reports over parts, written to `folder`. */
export async function writeReports(
  folder: string,
  parts: () => Iterable<Part>,
  facts: RunFacts,
  settings: PartSettings = SETTINGS,
): Promise<WrittenSummary> {
  const staged = await StagedFolder.open(folder);
  try {
    const reports = new ReportWriters(staged, settings);
    for (const part of parts()) reports.take(part, part.items());
    return await reports.publish(facts, inTurn(parts()));
  } finally {
    await staged.leave();
  }
}

async function* inTurn<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
