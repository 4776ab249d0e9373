import { stat } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { AnalysedDocument, Article } from '../src/document.js';
import { batches } from './batches.js';
import type { Engine, Outcome, Trouble } from './engines/engine.js';
import { UsageError } from './errors.js';
import type { LedgerEntry } from './ledger-entry.js';
import type { NamedColumns } from './readers/field-aliases.js';
import { STDIN } from './readers/open-text.js';
import { readArticles } from './readers/read-articles.js';
import { entryMaker, type Input, type ReadItem } from './readers/read-item.js';
import type { ReportWriters } from './writers/report-writers.js';

/** Told how far the run is. Bytes are those of the input files; `total` is 0 when it cannot be known. */
export interface Progress {
  start(totalBytes: number): void;
  update(readBytes: number, documents: number): void;
  stop(): void;
}

export interface RunOptions {
  /** As `findInputs` gives them. */
  readonly files: readonly Input[];
  /** Batches in work at once. */
  readonly workers: number;
  /** Stop after so many articles. */
  readonly limit: number;
  /** Headers that the user named for fields. */
  readonly columns: NamedColumns;
  /** Leave out a text that came before under another id. */
  readonly dedupe: boolean;
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
  const missing: LedgerEntry[] = [];
  const queue = new PQueue({ concurrency: options.workers });
  const inFlight: InFlight[] = [];
  let bytes = 0;

  const enter = async (entry: LedgerEntry): Promise<void> => {
    if (options.strict && (entry.fate === 'failed' || entry.fate === 'incomplete'))
      throw new UsageError(`${entry.message} (--strict ends the run here)`);
    if (entry.fate !== 'noted') counts[entry.fate]++;
    if (missing.length < MOST_TOLD) missing.push(entry);
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
        if (item.note) await enter(item.note);
        if (outcome.incomplete) await enter(entryOf(article, 'incomplete', 'judge', outcome.incomplete));
      } else {
        await enter(entryOf(article, 'failed', 'analyse', outcome.failure));
      }
    }
    progress.update(bytes, counts.read);
  };

  progress.start(await totalSize(files));
  try {
    const items = readArticles(files, {
      columns: options.columns,
      dedupe: options.dedupe,
      onBytes: (count) => {
        bytes += count;
      },
    });
    for await (const batch of batches(endedBy(signal, items), options.limit)) {
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
  if (counts.analysed === 0) throw new UsageError(nothingAnalysed(counts, missing));
  return counts;
}

function entryOf(
  { source: { file, record } }: Article,
  fate: LedgerEntry['fate'],
  stage: LedgerEntry['stage'],
  { code, message }: Trouble,
): LedgerEntry {
  return entryMaker(file, stage)(fate, record, code, message).entry;
}

/** Entries that a message lists before it only counts them. */
const MOST_TOLD = 20;

function nothingAnalysed({ read }: RunCounts, missing: readonly LedgerEntry[]): string {
  const more = read - missing.length;
  return [
    `no article could be analysed${read === 0 ? ': there was none' : ':'}`,
    ...missing.map(({ message }) => `  ${message}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ].join('\n');
}

/** The items until `signal` is aborted; then rejects with its reason, even while the next item is waited for. */
async function* endedBy<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => {}); // without anybody waiting it is no error
  for (;;) {
    const next = iterator.next();
    next.catch(() => {}); // nobody waits for it once the signal came
    const { done, value } = await Promise.race([next, aborted]);
    if (done) return;
    yield value;
  }
}

async function totalSize(inputs: readonly Input[]): Promise<number> {
  if (inputs.includes(STDIN)) return 0;
  const files = inputs.filter((input) => typeof input === 'string');
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
