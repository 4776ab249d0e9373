import { Queue } from 'bullmq';
import type { LocalText } from '../../../src/local-text.js';
import { messageOf, UsageError } from '../../errors.js';
import type { BatchItem } from '../../parts/batch-item.js';
import { batchKey } from '../../parts/batch-key.js';
import { type DecidingFacts, differences } from '../../parts/deciding-facts.js';
import { verifyPart } from '../../parts/part-bytes.js';
import type { Engine } from '../engine.js';
import { batchImpossible, noWorker, redisUseless, workerUnfit } from './messages.js';
import { packed, unpacked } from './packing.js';
import { Presence, presentAt } from './presence.js';
import { connectRedis, type RedisConnection } from './redis-connection.js';
import { type BatchJob, keyOf, PREFIX, queueOf, type RunNotice, runIdOf } from './run-notice.js';

/** Batches at Redis at once: work for as many threads, and what bounds its memory. */
const SLOTS = 64;
/** Milliseconds between two looks for finished parts, and after which a batch without one is looked for. */
const LOOK_EVERY = 50;
const SEARCH_EVERY = 3000;
/** Times that a batch which fails in a worker is given out again. */
const MOST_TRIES = 3;
/** Seconds that the notice of a run, and what it waits for, outlive its last sign. */
const NOTICE_LIVES = 86_400;

interface Waiting {
  readonly job: BatchJob;
  readonly resolve: (part: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
  searchedAt: number;
}

/**
 * Workers at a Redis, on this machine and others. A batch is a job named by its content, so giving it out twice does no
 * harm; its part comes back under a key of its own. Events are not relied on: what is missing is looked for.
 */
export class BullmqEngine implements Engine {
  readonly slots = SLOTS;
  readonly #waiting = new Map<string, Waiting>();
  readonly #told = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #presence: Presence | null = null;
  #looking = false;

  private constructor(
    readonly connection: RedisConnection,
    readonly queue: Queue<BatchJob>,
    readonly runId: string,
    readonly code: DecidingFacts,
    readonly warn: (text: LocalText) => void,
  ) {
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY);
    connection.lost.catch((error: unknown) => this.#fail(error));
  }

  /** Throws UsageError when Redis cannot be used. */
  static async start(
    url: string,
    notice: RunNotice,
    code: DecidingFacts,
    warn: (text: LocalText) => void,
  ): Promise<BullmqEngine> {
    const connection = await connectRedis(url);
    const queue = new Queue<BatchJob>(queueOf(code), {
      connection: connection.redis,
      prefix: PREFIX,
      streams: { events: { maxLen: 100 } },
    });
    queue.on('error', () => {}); // told by `lost` when it lasts
    const run = runIdOf(notice);
    const engine = new BullmqEngine(connection, queue, run, code, warn);
    const post = async (): Promise<void> => {
      await connection.redis.set(keyOf.notice(run), JSON.stringify(notice), 'EX', NOTICE_LIVES);
      await connection.redis.expire(keyOf.wanted(run), NOTICE_LIVES);
      await engine.#lookForWorkers();
    };
    engine.#presence = await Presence.begin(connection.redis, 'coordinator', code, post);
    return engine;
  }

  async run(batch: readonly BatchItem[], signal: AbortSignal): Promise<Uint8Array> {
    signal.throwIfAborted();
    const bytes = await packed(Buffer.from(JSON.stringify(batch), 'utf8'));
    const id = `${this.runId}-${batchKey(batch)}`;
    const job = { run: this.runId, batch: bytes.toString('base64') };
    let abort = (): void => {};
    const part = new Promise<Uint8Array>((resolve, reject) => {
      abort = () => reject(signal.reason);
      this.#waiting.set(id, { job, resolve, reject, tries: 0, searchedAt: Date.now() });
    });
    signal.addEventListener('abort', abort);
    try {
      const given = this.#give(id, job);
      given.catch(() => {}); // the search gives it out again
      return await part;
    } finally {
      signal.removeEventListener('abort', abort);
      this.#waiting.delete(id);
      if (signal.aborted) {
        this.connection.redis.srem(keyOf.wanted(this.runId), id).catch(() => {});
        this.queue.remove(id).catch(() => {});
      }
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#presence?.end();
    await this.queue.close().catch(() => {});
    this.connection.redis.disconnect();
  }

  async #give(id: string, job: BatchJob): Promise<void> {
    await this.connection.redis.sadd(keyOf.wanted(this.runId), id);
    await this.queue.add('batch', job, { jobId: id, removeOnComplete: true, removeOnFail: true });
  }

  /** Takes the parts that have come. */
  #look(): void {
    if (this.#looking || this.#waiting.size === 0) return;
    this.#looking = true;
    this.#take()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#looking = false;
      });
  }

  async #take(): Promise<void> {
    const { redis } = this.connection;
    const ids = [...this.#waiting.keys()];
    const parts = await redis.mgetBuffer(ids.map(keyOf.part));
    for (const [i, id] of ids.entries()) {
      const [waiting, bytes] = [this.#waiting.get(id), parts[i]];
      if (waiting === undefined) continue;
      if (bytes) {
        const part = await wholePart(bytes);
        // together, so that a worker that had the batch as well leaves nothing behind
        await redis.multi().srem(keyOf.wanted(this.runId), id).del(keyOf.part(id)).exec();
        if (part === null) await this.#give(id, waiting.job);
        else waiting.resolve(part);
      } else if (Date.now() - waiting.searchedAt > SEARCH_EVERY) {
        waiting.searchedAt = Date.now();
        await this.#search(id, waiting);
      }
    }
  }

  /** Gives a batch out again that Redis has lost, or that a worker could not do. */
  async #search(id: string, waiting: Waiting): Promise<void> {
    const failure = await this.connection.redis.getdel(keyOf.failure(id));
    if (failure !== null && ++waiting.tries >= MOST_TRIES) {
      waiting.reject(new UsageError(batchImpossible(failure)));
      return;
    }
    const state = await this.queue.getJobState(id);
    if (state === 'failed') await this.queue.remove(id);
    if (state !== 'unknown' && state !== 'failed') return;
    if ((await this.connection.redis.exists(keyOf.part(id))) === 0) await this.#give(id, waiting.job);
  }

  async #lookForWorkers(): Promise<void> {
    const workers = await presentAt(this.connection.redis, 'worker');
    let fit = 0;
    for (const { id, where, code } of workers) {
      const different = differences(code, this.code, 'places');
      if (different.length === 0) fit++;
      else this.#tell(id, workerUnfit(where, different));
    }
    if (fit > 0) this.#told.delete(NOBODY_THERE);
    else this.#tell(NOBODY_THERE, noWorker(this.connection.address));
  }

  /** Once. */
  #tell(about: string, text: LocalText): void {
    if (this.#told.has(about)) return;
    this.#told.add(about);
    this.warn(text);
  }

  #fail(error: unknown): void {
    const reason =
      error instanceof UsageError
        ? error
        : new UsageError(redisUseless(this.connection.address, messageOf(error)));
    for (const { reject } of this.#waiting.values()) reject(reason);
  }
}

const NOBODY_THERE = 'no worker';

/** Null when it was damaged on its way. */
async function wholePart(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const part = await unpacked(bytes);
    verifyPart(part);
    return part;
  } catch {
    return null;
  }
}
