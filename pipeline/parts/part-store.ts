import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocalText } from '../../src/local-text.js';
import { codeOf, UsageError } from '../errors.js';
import { isRecord } from '../readers/read-json.js';
import { writingTo } from '../writers/unwritable-output-error.js';
import { type DecidingFacts, differences } from './deciding-facts.js';
import {
  articlesDone,
  inputDiffers,
  inputShorter,
  interruptedRun,
  nothingWritten,
  otherFacts,
  otherInput,
} from './messages.js';
import { Part } from './part.js';
import { DamagedPartError, partHash, verifyPart } from './part-bytes.js';

/** In the output folder while a run has not ended, and after it was interrupted. */
const FOLDER = '.nonjo-run';
const FACTS = 'facts.json';
const RECORDS = 'finished.jsonl';
/** Parts in a folder of the file system. */
const PARTS_IN_FOLDER = 1000;

/** That a batch is finished: its number, what was in it, how many articles, and its part by its hash. */
interface FinishedBatch {
  readonly batch: number;
  readonly key: string;
  readonly articles: number;
  readonly part: string;
}

/**
 * The finished batches of a run on the disk. A part is written whole under another name first, a record of it follows;
 * what a crash cuts short is analysed again. Invariant: a record is trusted only with a part of the hash it states.
 */
export class PartStore {
  readonly folder: string;
  #records: Promise<FileHandle> | null = null;
  readonly #writing = new Set<Promise<void>>();
  #closed = false;

  private constructor(
    readonly out: string,
    readonly facts: DecidingFacts,
    readonly finished: Map<number, FinishedBatch>,
  ) {
    this.folder = path.join(out, FOLDER);
  }

  /**
   * The store of the run in the output folder `out`, which is this run's alone. Throws UsageError when an interrupted
   * run is there that is not to be continued, or that began with other facts.
   */
  static async open(out: string, facts: DecidingFacts, resume: boolean): Promise<PartStore> {
    return writingTo(out, async () => {
      const then = await readFacts(out);
      if (then === null) {
        await rm(path.join(out, FOLDER), { recursive: true, force: true });
        return new PartStore(out, facts, new Map());
      }
      const store = new PartStore(out, facts, await readRecords(out));
      if (!resume) {
        throw new UsageError(interruptedRun(out, store.articles, store.folder));
      }
      const different = differences(then, facts, 'times');
      if (different.length > 0) {
        throw new UsageError(otherFacts(out, different, store.folder));
      }
      return store;
    });
  }

  /** Articles in the batches that are finished. */
  get articles(): number {
    return [...this.finished.values()].reduce((sum, { articles }) => sum + articles, 0);
  }

  /**
   * The part of a batch that is finished; null when it is not, or when its part is damaged. Throws UsageError when
   * something else was in the batch, whose place in the input `where` tells.
   */
  async find(batch: number, key: string, where: LocalText): Promise<Uint8Array | null> {
    const record = this.finished.get(batch);
    if (record === undefined) return null;
    if (record.key !== key) throw this.#otherInput(inputDiffers(where));
    return this.#read(record).catch(() => null);
  }

  /** Throws UsageError when more batches are finished than the input has. */
  expectNoMoreThan(batches: number): void {
    if ([...this.finished.keys()].some((batch) => batch >= batches)) throw this.#otherInput(inputShorter);
  }

  /** Keeps the part of a batch; does nothing any more once the store is closed. */
  async keep(batch: number, key: string, articles: number, part: Uint8Array): Promise<void> {
    if (this.#closed) return;
    const record: FinishedBatch = { batch, key, articles, part: partHash(part) };
    const writing = this.#write(record, part);
    this.#writing.add(writing);
    await writing.finally(() => this.#writing.delete(writing));
    this.finished.set(batch, record);
  }

  async #write(record: FinishedBatch, part: Uint8Array): Promise<void> {
    await writingTo(this.out, async () => {
      this.#records ??= this.#begin();
      const records = await this.#records;
      const file = this.#fileOf(record);
      await mkdir(path.dirname(file), { recursive: true });
      await writeSafely(file, part);
      // the line end stands before the record: one that a crash cut short does not spoil the next
      await records.appendFile(`\n${JSON.stringify(record)}`);
      await records.datasync();
    });
  }

  /** The parts of the first `count` batches, in order. Throws DamagedPartError. */
  async *parts(count: number): AsyncGenerator<Part> {
    for (let batch = 0; batch < count; batch++) {
      const record = this.finished.get(batch);
      if (record === undefined) throw new Error(`batch ${batch} has no part`);
      yield new Part(await this.#read(record));
    }
  }

  /** What to tell who interrupts the run now. */
  get advice(): LocalText {
    return this.articles === 0 ? nothingWritten : articlesDone(this.articles);
  }

  /** Ends writing; what is finished stays for a run to continue with. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#writing);
    await this.#records?.then((records) => records.close()).catch(() => undefined);
    this.#records = null;
  }

  /** Removes everything: the reports are there, or nothing is worth keeping. */
  async remove(): Promise<void> {
    await this.close();
    // without its facts the rest is no run any more, should this be cut short
    await rm(path.join(this.folder, FACTS), { force: true });
    await rm(this.folder, { recursive: true, force: true });
  }

  async #begin(): Promise<FileHandle> {
    await mkdir(this.folder, { recursive: true });
    await writeSafely(path.join(this.folder, FACTS), Buffer.from(JSON.stringify(this.facts)));
    return open(path.join(this.folder, RECORDS), 'a');
  }

  async #read(record: FinishedBatch): Promise<Uint8Array> {
    const part = await readFile(this.#fileOf(record));
    verifyPart(part);
    if (partHash(part) !== record.part)
      throw new DamagedPartError(`batch ${record.batch} has the part of another run`);
    return part;
  }

  #fileOf({ batch, part }: FinishedBatch): string {
    const folder = String(Math.floor(batch / PARTS_IN_FOLDER));
    return path.join(this.folder, folder, `${batch}-${part.slice(0, 16)}.part`);
  }

  #otherInput(what: LocalText): UsageError {
    return new UsageError(otherInput(this.out, what, this.folder));
  }
}

/** Null when there is no run that could be continued. */
async function readFacts(out: string): Promise<DecidingFacts | null> {
  try {
    const facts: unknown = JSON.parse(await readFile(path.join(out, FOLDER, FACTS), 'utf8'));
    return isRecord(facts)
      ? Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)]))
      : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** By batch; what is no record is passed over. */
async function readRecords(out: string): Promise<Map<number, FinishedBatch>> {
  const finished = new Map<number, FinishedBatch>();
  const text = await readFile(path.join(out, FOLDER, RECORDS), 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const record = recordOf(line);
    if (record !== null) finished.set(record.batch, record);
  }
  return finished;
}

function recordOf(line: string): FinishedBatch | null {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(record)) return null;
  const { batch, key, articles, part } = record;
  return typeof batch === 'number' &&
    typeof key === 'string' &&
    typeof articles === 'number' &&
    typeof part === 'string'
    ? { batch, key, articles, part }
    : null;
}

/** The file is there with all of its bytes or not at all, whatever happens. */
async function writeSafely(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.new`;
  await writeFile(temporary, bytes, { flush: true });
  await rename(temporary, file);
}
