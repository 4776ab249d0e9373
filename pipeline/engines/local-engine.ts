import path from 'node:path';
import { Piscina } from 'piscina';
import { messageOf, UsageError } from '../errors.js';
import { cannotStart, timedOut, workerDied } from '../messages.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { articlesOf, type BatchItem } from '../parts/batch-item.js';
import { createPartMaker, type PartMaker } from '../parts/make-part.js';
import { joinParts } from '../parts/part-bytes.js';
import type { Outcome, OutcomeEngine } from './engine.js';
import type { WorkerSettings } from './worker-settings.js';

/** Not beside this module: that may be part of a bundle (`npm run build:commands`). */
const WORKER = path.join(PACKAGE_ROOT, 'dist', 'pipeline', 'engines', 'analysis-worker.js');

/** A batch may take this long in itself and this much longer for each character: far more than usual, as others may use the machine. */
const BUDGET_BASE_MS = 60_000;
const BUDGET_PER_CHARACTER_MS = 0.5;

/** Heap of a worker: many times what the longest article takes. One that needs more ends alone. */
const HEAP_MB = 1024;

type Batch = readonly BatchItem[];
type Failure = Extract<Outcome, { failure: unknown }>;

/** Worker threads on this machine. */
export class LocalEngine implements OutcomeEngine {
  readonly #pool: Piscina<Batch, unknown>;
  readonly #partOf: PartMaker;

  private constructor(
    settings: WorkerSettings,
    readonly slots: number,
  ) {
    this.#partOf = createPartMaker(settings.report);
    this.#pool = new Piscina({
      filename: WORKER,
      workerData: settings,
      // a further worker starts when batches wait: it takes its stages and its warming up, for nothing in a small run
      minThreads: 1,
      maxThreads: slots,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
  }

  /**
   * `prepare` is called while the first worker starts; what the settings share is ready behind it. Throws what it throws,
   * and UsageError when the workers cannot load what they need (a damaged model or lexicon).
   */
  static async start(settings: WorkerSettings, workers: number, prepare: () => void): Promise<LocalEngine> {
    const engine = new LocalEngine(settings, workers);
    try {
      prepare();
    } catch (error) {
      await engine.close();
      throw error;
    }
    try {
      await engine.#pool.run([], { name: 'analyzeBatch' });
      return engine;
    } catch (error) {
      await engine.close();
      throw new UsageError(cannotStart(messageOf(error)));
    }
  }

  /** Rejects only when `signal` is aborted. */
  async run(batch: Batch, signal: AbortSignal): Promise<Uint8Array> {
    const failed = (piece: Batch, failure: Failure): Uint8Array => this.#partOf(piece, [failure]);
    return joinParts(await this.#pieces('makePart', batch, failed, signal));
  }

  /** Rejects only when `signal` is aborted. */
  async outcomes(batch: Batch, signal: AbortSignal): Promise<readonly Outcome[]> {
    const failed = (_: Batch, failure: Failure): Outcome[] => [failure];
    return (await this.#pieces('analyzeBatch', batch, failed, signal)).flat();
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  /**
   * What the worker's function `name` makes of a batch, in one piece. A batch whose worker dies or outlasts the budget
   * is run again item by item, each with its own budget, so that a hostile document costs itself alone.
   */
  async #pieces<Result>(
    name: string,
    batch: Batch,
    failed: (piece: Batch, failure: Failure) => Result,
    signal: AbortSignal,
  ): Promise<Result[]> {
    signal.throwIfAborted();
    const budget = articlesOf(batch).reduce(
      (ms, { body }) => ms + body.length * BUDGET_PER_CHARACTER_MS,
      BUDGET_BASE_MS,
    );
    // A controller of its own: AbortSignal.any() would stay registered with `signal` and keep every batch alive.
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    const timer = setTimeout(abort, budget);
    signal.addEventListener('abort', abort);
    try {
      return [(await this.#pool.run(batch, { name, signal: controller.signal })) as Result];
    } catch (error) {
      signal.throwIfAborted();
      if (batch.length > 1) {
        const pieces: Result[] = [];
        for (const item of batch) pieces.push(...(await this.#pieces(name, [item], failed, signal)));
        return pieces;
      }
      const message = controller.signal.aborted
        ? timedOut(Math.ceil(budget / 1000))
        : workerDied(messageOf(error));
      const code = controller.signal.aborted ? 'timeout' : 'worker-died';
      return [failed(batch, { failure: { code, message } })];
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }
}
