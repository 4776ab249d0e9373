import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Job, Worker } from 'bullmq';
import type { LocalText } from '../../../src/local-text.js';
import { loadCodebook } from '../../codebooks.js';
import { reserveDictionary, shareDictionary } from '../../dictionary/load-tokenizer.js';
import { messageOf, textOf, UsageError } from '../../errors.js';
import { type DecidingFacts, differences } from '../../parts/deciding-facts.js';
import { partHashes, runParts } from '../../run-parts.js';
import { LocalEngine } from '../local-engine.js';
import { codeFacts } from './code-facts.js';
import { batchFailed, otherParts, otherRun, thisWorkerUnfit, worksFor } from './messages.js';
import { packed, unpacked } from './packing.js';
import { Presence, presentAt } from './presence.js';
import { connectRedis, type RedisConnection } from './redis-connection.js';
import { type BatchJob, keyOf, PREFIX, queueOf, type RunNotice } from './run-notice.js';

/** Milliseconds after which the batch of a worker that died goes to another one. */
const LOCK = 15_000;
const STALLED_CHECK = 5000;
/** Workers may be killed as often as one likes. */
const MOST_STALLED = 1000;
/** Seconds that a part waits for its coordinator. */
const PART_LIVES = 3600;
/** A batch may be given out twice when Redis loses a second or a worker is slow: the part that comes late is dropped. */
const SET_IF_WANTED = `if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then
  redis.call('SET', KEYS[2], ARGV[2], 'EX', ARGV[3])
end`;

/** A run that this worker works for. */
interface KnownRun {
  readonly engine: LocalEngine;
  /** With the codebook, model and words of the run. */
  readonly folder: string;
  /** Batches in work, and when the last one ended. */
  active: number;
  lastUsed: number;
}

/** Milliseconds after which a run of which nothing more comes is forgotten. */
const FORGOTTEN_AFTER = 60_000;

/**
 * Takes batches from Redis and gives their parts back. The analysis runs in threads of its own, so that this one always
 * keeps its locks. Every method but `start` may be called at any time.
 */
export class BatchWorker {
  readonly #runs = new Map<string, Promise<KnownRun>>();
  #presence: Presence | null = null;
  #worker: Worker<BatchJob> | null = null;

  private constructor(
    readonly connection: RedisConnection,
    readonly concurrency: number,
    readonly code: DecidingFacts,
    readonly tell: (text: LocalText) => void,
  ) {}

  /** Throws UsageError when Redis cannot be used, or when a run waits there that this worker does not fit. */
  static async start(
    url: string,
    concurrency: number,
    tell: (text: LocalText) => void,
  ): Promise<BatchWorker> {
    const connection = await connectRedis(url);
    const code = codeFacts(shareDictionary());
    const worker = new BatchWorker(connection, concurrency, code, tell);
    try {
      await worker.#refuseIfUnfit();
      worker.#presence = await Presence.begin(connection.redis, 'worker', code, () => worker.#forget());
    } catch (error) {
      await worker.close();
      throw error;
    }
    worker.#worker = new Worker<BatchJob>(queueOf(code), (job) => worker.#work(job), {
      connection: connection.redis,
      prefix: PREFIX,
      concurrency,
      lockDuration: LOCK,
      stalledInterval: STALLED_CHECK,
      maxStalledCount: MOST_STALLED,
    });
    worker.#worker.on('error', () => {}); // told by `lost` when it lasts
    return worker;
  }

  /** Rejects when Redis is gone for good. */
  get lost(): Promise<never> {
    return this.connection.lost;
  }

  /** Ends when the batches in work are done, or at once: then other workers do these. */
  async close(atOnce = false): Promise<void> {
    await this.#worker?.close(atOnce).catch(() => {});
    if (!atOnce) await this.#presence?.end();
    for (const id of [...this.#runs.keys()]) await this.#drop(id);
    this.connection.redis.disconnect();
  }

  async #refuseIfUnfit(): Promise<void> {
    const coordinators = await presentAt(this.connection.redis, 'coordinator');
    const unfit = coordinators.flatMap(({ where, code }) => {
      const different = differences(code, this.code, 'places');
      return different.length > 0 ? [otherRun(where, different)] : [];
    });
    if (unfit.length > 0 && unfit.length === coordinators.length)
      throw new UsageError(thisWorkerUnfit(unfit));
  }

  async #work(job: Job<BatchJob>): Promise<void> {
    const { redis } = this.connection;
    const id = job.id ?? '';
    try {
      const run = await this.#runOf(job.data.run);
      const batch = await unpacked(Buffer.from(job.data.batch, 'base64'));
      const part = await run.engine.run(JSON.parse(batch.toString('utf8')), NEVER).finally(() => {
        run.active--;
        run.lastUsed = Date.now();
      });
      const keys = [keyOf.wanted(job.data.run), keyOf.part(id)];
      await redis.eval(SET_IF_WANTED, keys.length, ...keys, id, await packed(part), PART_LIVES);
    } catch (error) {
      this.tell(batchFailed(textOf(error)));
      await redis.set(keyOf.failure(id), messageOf(error), 'EX', PART_LIVES);
      throw error;
    }
  }

  async #runOf(id: string): Promise<KnownRun> {
    let run = this.#runs.get(id);
    if (run === undefined) {
      run = this.#learn(id);
      this.#runs.set(id, run);
      run.catch(() => this.#runs.delete(id)); // perhaps it goes next time
    }
    const known = await run;
    known.active++;
    return known;
  }

  async #learn(id: string): Promise<KnownRun> {
    const text = await this.connection.redis.get(keyOf.notice(id));
    if (text === null) throw new Error('its run is over');
    const notice = JSON.parse(text) as RunNotice; // of a coordinator of this very version
    const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-worker-'));
    try {
      const engine = await startEngine(notice, folder, this.concurrency);
      this.tell(worksFor(id, notice.report.codebook.id));
      return { engine, folder, active: 0, lastUsed: Date.now() };
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Lets go of runs that have ended. */
  async #forget(): Promise<void> {
    for (const [id, run] of this.#runs) {
      const { active, lastUsed } = await run;
      if (active === 0 && Date.now() - lastUsed > FORGOTTEN_AFTER) await this.#drop(id);
    }
  }

  async #drop(id: string): Promise<void> {
    const run = this.#runs.get(id);
    this.#runs.delete(id);
    const known = await run?.catch(() => undefined);
    await known?.engine.close();
    if (known !== undefined) rmSync(known.folder, { recursive: true, force: true });
  }
}

/** Work that was begun is finished. */
const NEVER = new AbortController().signal;

/** The engine for a run whose files are put into `folder`. Throws when it would come to other results than the run. */
async function startEngine(notice: RunNotice, folder: string, threads: number): Promise<LocalEngine> {
  const { text } = notice.codebook;
  const name = path.basename(notice.codebook.name);
  const file = path.join(folder, name);
  writeFileSync(file, text);
  if (notice.model !== null)
    writeFileSync(
      path.join(folder, `${path.parse(name).name}.stance.bin`),
      Buffer.from(notice.model, 'base64'),
    );
  const userDictionary = path.join(folder, 'user-dictionary');
  if (notice.userDictionary !== null) writeFileSync(userDictionary, notice.userDictionary);
  const { dictionary, fill } = reserveDictionary(notice.userDictionary === null ? {} : { userDictionary });
  const issue = loadCodebook(file);
  const different = differences(partHashes(notice.parts), partHashes(runParts(issue, dictionary)), 'places');
  if (different.length > 0) throw new UsageError(otherParts(different));
  const settings = { codebook: issue, dictionary, language: notice.language, report: notice.report };
  return LocalEngine.start(settings, threads, fill);
}
