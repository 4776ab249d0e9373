import { setMaxListeners } from 'node:events';
import { stat } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { LocalText } from '../src/local-text.js';
import { batches } from './batches.js';
import { endedBy } from './ended-by.js';
import type { Engine } from './engines/engine.js';
import { articlesOf, type BatchItem } from './parts/batch-item.js';
import { batchKey } from './parts/batch-key.js';
import { theBeginning } from './parts/messages.js';
import { Part } from './parts/part.js';
import type { PartStore } from './parts/part-store.js';
import type { NamedColumns } from './readers/field-aliases.js';
import { placeOf } from './readers/messages.js';
import { STDIN } from './readers/open-text.js';
import { readArticles } from './readers/read-articles.js';
import type { Input } from './readers/read-item.js';
import { RunCounts } from './run-counts.js';
import { ArticleKeys } from './writers/article-keys.js';
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
  /** Stop after so many articles. */
  readonly limit: number;
  /** Headers that the user named for fields. */
  readonly columns: NamedColumns;
  /** Leave out a text that came before under another id. */
  readonly dedupe: boolean;
  /** The first failed document ends the run. */
  readonly strict: boolean;
}

/** What a run came to. */
export interface RunResult {
  readonly batches: number;
  readonly counts: RunCounts;
}

/** A batch on its way, and its part when it comes. */
type InFlight = Promise<Uint8Array>;

/**
 * Reads, has analysed and keeps what is not kept yet, and hands the parts to the reports in input order, with a bounded
 * number of batches in memory. Throws UsageError when the input is not that of the run that is continued,
 * UnusableInputError when nothing could be analysed at all, or at the first failure of a strict run; rejects with
 * `signal.reason` when it is aborted.
 */
export async function runAnalysis(
  options: RunOptions,
  engine: Engine,
  store: PartStore,
  reports: ReportWriters,
  progress: Progress,
  signal: AbortSignal,
): Promise<RunResult> {
  const { files } = options;
  const counts = new RunCounts(options.strict);
  let taken = 0;
  const queue = new PQueue({ concurrency: engine.slots });
  const inFlight: InFlight[] = [];
  const keys = new ArticleKeys();
  let bytes = 0;
  // what is in work when the run fails is given up
  const halt = new AbortController();
  setMaxListeners(0, halt.signal); // every batch in work listens
  const abort = (): void => halt.abort(signal.reason);
  signal.addEventListener('abort', abort);

  const takeOldest = async (): Promise<void> => {
    const oldest = inFlight.shift();
    if (oldest === undefined) return;
    const part = new Part(await oldest);
    const items = part.items();
    counts.add(items);
    reports.take(part, items);
    progress.update(bytes, counts.read);
  };

  const partOf = async (batch: readonly BatchItem[], number: number): Promise<Uint8Array> => {
    const key = batchKey(batch);
    const kept = await store.find(number, key, beginningOf(batch));
    if (kept !== null) return kept;
    const part = await engine.run(batch, halt.signal);
    await store.keep(number, key, articlesOf(batch).length, part);
    return part;
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
    for await (const read of batches(endedBy(signal, items), options.limit)) {
      signal.throwIfAborted();
      const batch = read.map((item) =>
        'article' in item ? { ...item, key: keys.next(item.article.id) } : item,
      );
      // One batch waits at most: p-queue keeps tasks that have run until its list is empty.
      await queue.onSizeLessThan(1);
      const number = taken++;
      const part = queue.add(() => partOf(batch, number));
      part.catch(() => {}); // awaited in order later; until then a rejection must not count as unhandled
      inFlight.push(part);
      if (inFlight.length > engine.slots * 2) await takeOldest();
    }
    while (inFlight.length > 0) await takeOldest();
    store.expectNoMoreThan(taken);
  } finally {
    progress.stop();
    signal.removeEventListener('abort', abort);
    halt.abort();
  }
  counts.expectSome();
  return { batches: taken, counts };
}

/** Where in the input a batch begins. */
function beginningOf(batch: readonly BatchItem[]): LocalText {
  const [first] = batch;
  if (first === undefined) return theBeginning;
  const { file, record } = 'article' in first ? first.article.source : first.entry;
  return placeOf(file, record);
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
