import { Piscina } from 'piscina';
import type { Article } from '../../src/document.js';
import { messageOf, UsageError } from '../errors.js';
import type { Engine, Outcome } from './engine.js';
import type { WorkerSettings } from './worker-settings.js';

/** A batch may take this long in itself and this much longer for each character: hundreds of times the usual. */
const BUDGET_BASE_MS = 60_000;
const BUDGET_PER_CHARACTER_MS = 0.1;

/** Worker threads on this machine. */
export class LocalEngine implements Engine {
  readonly #pool: Piscina<readonly Article[], readonly Outcome[]>;

  private constructor(settings: WorkerSettings, workers: number) {
    this.#pool = new Piscina({
      filename: new URL('./analysis-worker.js', import.meta.url).href,
      workerData: settings,
      minThreads: workers,
      maxThreads: workers,
    });
  }

  /** Throws UsageError when the workers cannot load what they need (a damaged model or lexicon). */
  static async start(settings: WorkerSettings, workers: number): Promise<LocalEngine> {
    const engine = new LocalEngine(settings, workers);
    try {
      await engine.#pool.run([]);
      return engine;
    } catch (error) {
      await engine.close();
      throw new UsageError(`the analysis cannot start: ${messageOf(error)}`);
    }
  }

  /**
   * A batch whose worker dies or outlasts the budget is run again article by article, each with its own
   * budget, so a hostile document costs itself alone. Rejects only when `signal` is aborted.
   */
  async run(batch: readonly Article[], signal: AbortSignal): Promise<readonly Outcome[]> {
    signal.throwIfAborted();
    const budget = batch.reduce((ms, { body }) => ms + body.length * BUDGET_PER_CHARACTER_MS, BUDGET_BASE_MS);
    // A controller of its own: AbortSignal.any() would stay registered with `signal` and keep every batch alive.
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    const timer = setTimeout(abort, budget);
    signal.addEventListener('abort', abort);
    try {
      return await this.#pool.run(batch, { signal: controller.signal });
    } catch (error) {
      signal.throwIfAborted();
      if (batch.length > 1) return await this.#oneByOne(batch, signal);
      const message = controller.signal.aborted
        ? `the analysis did not end within ${Math.ceil(budget / 1000)} s. Split or shorten the text.`
        : `the worker ended while analysing it: ${messageOf(error)}. Split or shorten the text.`;
      return [{ failure: { code: controller.signal.aborted ? 'timeout' : 'worker-died', message } }];
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }

  async #oneByOne(batch: readonly Article[], signal: AbortSignal): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const article of batch) outcomes.push(...(await this.run([article], signal)));
    return outcomes;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
