import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, type FileHandle, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.js';
import { writingTo } from './unwritable-output-error.js';

/** Characters gathered before a write call; large enough that the calls cost nothing beside the analysis. */
const BUFFERED = 1 << 16;

/** A whole file as it lies in the output folder. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const PART = /^\.nonjo-.*\.part$/;
const partName = (name: string) => `.nonjo-${name}.part`;

/** A file under a temporary name. Callers await each write: that is the backpressure. */
export class StagedFile {
  #buffer = '';
  #bytes = 0;
  readonly #hash = createHash('sha256');

  constructor(
    readonly name: string,
    readonly folder: string,
    readonly handle: FileHandle,
  ) {}

  async write(text: string): Promise<void> {
    this.#buffer += text;
    if (this.#buffer.length >= BUFFERED) await this.#flush();
  }

  /** Everything on the disk, file closed, still under the temporary name. */
  async close(): Promise<WrittenFile> {
    await this.#flush();
    await writingTo(this.folder, async () => {
      await this.handle.sync();
      await this.handle.close();
    });
    return { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  async #flush(): Promise<void> {
    if (this.#buffer === '') return;
    const bytes = Buffer.from(this.#buffer, 'utf8');
    this.#buffer = '';
    this.#bytes += bytes.length;
    this.#hash.update(bytes);
    await writingTo(this.folder, () => this.handle.appendFile(bytes));
  }
}

/**
 * The output folder during a run: files grow under temporary names and get their own all at the end, so
 * that no reader ever sees half a file. `publish` or `discard` ends it.
 */
export class StagedFolder {
  readonly #open = new Map<string, StagedFile>();
  readonly #closed = new Map<string, WrittenFile>();

  private constructor(
    readonly folder: string,
    /** The outermost folder that had to be made for it; null when all were there. */
    readonly made: string | null,
  ) {}

  /** Makes the folder when it is not there and sweeps away what a killed run left in it. */
  static async open(folder: string): Promise<StagedFolder> {
    return writingTo(folder, async () => {
      const made = await makeFolder(folder);
      await access(folder, constants.W_OK);
      for (const name of await readdir(folder)) {
        if (PART.test(name)) await rm(join(folder, name), { force: true });
      }
      return new StagedFolder(folder, made);
    });
  }

  async create(name: string): Promise<StagedFile> {
    const handle = await writingTo(this.folder, () => open(join(this.folder, partName(name)), 'w'));
    const file = new StagedFile(name, this.folder, handle);
    this.#open.set(name, file);
    return file;
  }

  async close(file: StagedFile): Promise<WrittenFile> {
    const written = await file.close();
    this.#open.delete(file.name);
    this.#closed.set(file.name, written);
    return written;
  }

  /** What was written to a file that is to get no name: read once, then gone. */
  async *readBack(file: StagedFile): AsyncGenerator<string> {
    await file.close();
    const path = join(this.folder, partName(file.name));
    yield* createReadStream(path, { encoding: 'utf8', highWaterMark: BUFFERED });
    await rm(path, { force: true });
    this.#open.delete(file.name);
  }

  /** One small file in one go. */
  async writeWhole(name: string, text: string): Promise<WrittenFile> {
    const file = await this.create(name);
    await file.write(text);
    return this.close(file);
  }

  /**
   * Gives every closed file its name, in the order they were closed. `seal` is removed before the first and
   * named last: a folder that has it is whole. `stale` are files of earlier runs that these replace.
   */
  async publish(seal: string, stale: readonly string[]): Promise<void> {
    if (this.#open.size > 0) throw new Error(`files still open: ${[...this.#open.keys()].join(', ')}`);
    await writingTo(this.folder, async () => {
      for (const name of [seal, ...stale]) await rm(join(this.folder, name), { force: true });
      const names = [...this.#closed.keys()].filter((name) => name !== seal);
      for (const name of [...names, seal]) {
        await rename(join(this.folder, partName(name)), join(this.folder, name));
        this.#closed.delete(name);
      }
    });
  }

  /**
   * Removes everything not yet published, and the folder when it was made for this and is empty. Safe to call
   * at any time, also after an error, also twice.
   */
  async discard(): Promise<void> {
    for (const file of this.#open.values()) await file.handle.close().catch(() => undefined);
    for (const name of [...this.#open.keys(), ...this.#closed.keys()]) {
      await rm(join(this.folder, partName(name)), { force: true }).catch(() => undefined);
    }
    this.#open.clear();
    this.#closed.clear();
    if (this.made === null) return;
    for (let empty = resolve(this.folder); empty.startsWith(this.made); empty = dirname(empty)) {
      await rmdir(empty).catch(() => undefined);
    }
  }
}
