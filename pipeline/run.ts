import { stat } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { AnalysedDocument, Article } from '../src/document.js';
import { batches } from './batches.js';
import type { Engine, Outcome, Trouble } from './engines/engine.js';
import { UsageError } from './errors.js';
import type { LedgerEntry } from './ledger-entry.js';
import { STDIN } from './readers/find-inputs.js';
import { readArticles } from './readers/read-articles.js';
import type { ReadItem } from './readers/read-item.js';
import type { ReportWriters } from './writers/report-writers.js';

/** Told how far the run is. Bytes are those of the input files; `total` is 0 when it cannot be known. */
export interface Progress {
  start(totalBytes: number): void;
  update(readBytes: number, documents: number): void;
  stop(): void;
}

export interface RunOptions {
  /** Files as `findInputs` gives them. */
  readonly files: readonly string[];
  /** Batches in work at once. */
  readonly workers: number;
  /** Stop after so many articles. */
  readonly limit: number;
  /** The first failed document ends the run. */
  readonly strict: boolean;
}

/** Documents by fate. Invariant: read = analysed + skipped + failed; incomplete ones are analysed. */
export interface RunCounts {
  read: number;
  analysed: number;
  incomplete: number;
  skipped: number;
  failed: number;
}

/** A batch on its way: the items in order and, when they come, the outcomes of its articles in that order. */
interface InFlight {
  readonly items: readonly ReadItem[];
  readonly outcomes: Promise<readonly Outcome[]>;
}

/**
 * Reads, analyses and hands to the writers, in input order with a bounded number of batches in memory.
 * Ends the writers neither way: the caller finishes or aborts them. Throws UsageError when nothing could be
 * read at all, or at the first failure of a strict run; rejects with `signal.reason` when it is aborted.
 */
export async function runAnalysis(
  options: RunOptions,
  engine: Engine,
  writers: ReportWriters,
  progress: Progress,
  signal: AbortSignal,
): Promise<RunCounts> {
  const { files } = options;
  const counts: RunCounts = { read: 0, analysed: 0, incomplete: 0, skipped: 0, failed: 0 };
  const unreadable: LedgerEntry[] = [];
  const queue = new PQueue({ concurrency: options.workers });
  const inFlight: InFlight[] = [];
  let bytes = 0;

  const enter = async (entry: LedgerEntry): Promise<void> => {
    if (options.strict && entry.fate !== 'skipped')
      throw new UsageError(`${entry.message} (--strict ends the run here)`);
    counts[entry.fate]++;
    if (entry.record === null) unreadable.push(entry);
    await writers.enter(entry);
  };

  const writeOldest = async (): Promise<void> => {
    const oldest = inFlight.shift();
    if (oldest === undefined) return;
    const outcomes = (await oldest.outcomes).values();
    for (const item of oldest.items) {
      counts.read++;
      if ('entry' in item) {
        await enter(item.entry);
        continue;
      }
      const { article } = item;
      const { value: outcome } = outcomes.next();
      if (outcome === undefined) throw new Error(`no outcome for article ${article.id}`);
      if ('layers' in outcome) {
        counts.analysed++;
        await writers.write({ ...article, morphemes: [], ...outcome.layers } satisfies AnalysedDocument);
        if (outcome.incomplete) await enter(entryOf(article, 'incomplete', 'judge', outcome.incomplete));
      } else {
        await enter(entryOf(article, 'failed', 'analyse', outcome.failure));
      }
    }
    progress.update(bytes, counts.read);
  };

  progress.start(await totalSize(files));
  try {
    const items = readArticles(files, (count) => {
      bytes += count;
    });
    for await (const batch of batches(items, options.limit)) {
      signal.throwIfAborted();
      const articles = batch.flatMap((item) => ('article' in item ? [item.article] : []));
      // One batch waits at most: p-queue keeps tasks that have run until its list is empty.
      await queue.onSizeLessThan(1);
      const outcomes = queue.add(() => engine.run(articles, signal));
      outcomes.catch(() => {}); // awaited in order later; until then a rejection must not count as unhandled
      inFlight.push({ items: batch, outcomes });
      if (inFlight.length > options.workers * 2) await writeOldest();
    }
    while (inFlight.length > 0) await writeOldest();
  } finally {
    progress.stop();
  }
  if (counts.read === unreadable.length) throw new UsageError(nothingRead(unreadable));
  return counts;
}

function entryOf(
  { source: { file, record } }: Article,
  fate: LedgerEntry['fate'],
  stage: LedgerEntry['stage'],
  { code, message }: Trouble,
): LedgerEntry {
  return { fate, file, record, stage, code, message: `${file}, record ${record + 1}: ${message}` };
}

function nothingRead(entries: readonly LedgerEntry[]): string {
  return ['no article could be read:', ...entries.map((entry) => `  ${entry.message}`)].join('\n');
}

async function totalSize(files: readonly string[]): Promise<number> {
  if (files.includes(STDIN)) return 0;
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (s) => s.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
