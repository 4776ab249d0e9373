import { createHash } from 'node:crypto';
import {
  access,
  constants,
  type FileHandle,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FolderLock } from './folder-lock.js';
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

/** Named last: a folder that has it is whole. */
const SEAL = 'run.json';

const PART = /^\.nonjo-.*\.part$/;
const partName = (name: string) => `.nonjo-${name}.part`;
const OLD = /^\.nonjo-(.*)\.old$/;
const oldName = (name: string) => `.nonjo-${name}.old`;
/** Says that there was no such file before. */
const NONE = /^\.nonjo-(.*)\.none$/;
const noneName = (name: string) => `.nonjo-${name}.none`;

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

  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.#flush();
    await this.#append(bytes);
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
    await this.#append(bytes);
  }

  async #append(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    this.#bytes += bytes.length;
    this.#hash.update(bytes);
    await writingTo(this.folder, () => this.handle.appendFile(bytes));
  }
}

/**
 * The output folder during a run: files grow under temporary names and get their own all at the end, so
 * that no reader ever sees half a file. `leave` ends it, whether something was published or not.
 */
export class StagedFolder {
  readonly #open = new Map<string, StagedFile>();
  readonly #closed = new Map<string, WrittenFile>();

  private constructor(
    readonly folder: string,
    /** The outermost folder that had to be made for it; null when all were there. */
    readonly made: string | null,
    readonly lock: FolderLock,
  ) {}

  /**
   * Makes the folder when it is not there, takes it for this run alone and sweeps away what a killed run left in it. If
   * that was giving its files their names, either all have them or all of the run before get theirs back.
   */
  static async open(folder: string): Promise<StagedFolder> {
    return writingTo(folder, async () => {
      const made = await makeFolder(folder);
      await access(folder, constants.W_OK);
      const lock = await FolderLock.take(folder);
      const names = await readdir(folder);
      const whole = names.includes(SEAL);
      for (const name of names) {
        const [, old] = OLD.exec(name) ?? [];
        const [, none] = NONE.exec(name) ?? [];
        if (old !== undefined && !whole) await rename(join(folder, name), join(folder, old));
        if (none !== undefined && !whole) await rm(join(folder, none), { force: true });
        if (old !== undefined || none !== undefined || PART.test(name))
          await rm(join(folder, name), { force: true });
      }
      return new StagedFolder(folder, made, lock);
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

  /** Ends a file that is to get no name; gives the path under which it lies until `drop`. */
  async setAside(file: StagedFile): Promise<string> {
    await file.close();
    return join(this.folder, partName(file.name));
  }

  /** Removes a file that was set aside. */
  async drop(file: StagedFile): Promise<void> {
    await this.#remove(partName(file.name));
    this.#open.delete(file.name);
  }

  /** One small file in one go. */
  async writeWhole(name: string, text: string): Promise<WrittenFile> {
    const file = await this.create(name);
    await file.write(text);
    return this.close(file);
  }

  /**
   * Gives every closed file its name, all or none: files of an earlier run that these replace, `stale` ones among
   * them, are put aside first and come back when a name cannot be given. The seal is put aside before the first and
   * named last: a folder that has it is whole.
   */
  async publish(stale: readonly string[]): Promise<void> {
    if (this.#open.size > 0) throw new Error(`files still open: ${[...this.#open.keys()].join(', ')}`);
    const names = [...[...this.#closed.keys()].filter((name) => name !== SEAL), SEAL];
    const undo: (() => Promise<void>)[] = [];
    const traces: string[] = [];
    await writingTo(this.folder, async () => {
      try {
        for (const name of [...names.toReversed(), ...stale]) {
          const trace = await this.#putAside(name);
          traces.push(trace);
          undo.push(() => (trace === oldName(name) ? this.#rename(trace, name) : this.#remove(trace)));
        }
        for (const name of names) {
          await this.#rename(partName(name), name);
          undo.push(() => this.#rename(name, partName(name)));
        }
      } catch (error) {
        for (const step of undo.toReversed()) await step();
        throw error;
      }
    });
    this.#closed.clear();
    for (const trace of traces) await this.#remove(trace);
  }

  /**
   * Puts a file aside, or notes that there is none; gives the name of what tells. A folder of that name stays where it
   * is, and naming the file will fail.
   */
  async #putAside(name: string): Promise<string> {
    const found = await stat(join(this.folder, name)).catch(() => null);
    if (found !== null && !found.isDirectory()) {
      await this.#rename(name, oldName(name));
      return oldName(name);
    }
    if (found === null) await writeFile(join(this.folder, noneName(name)), '');
    return noneName(name);
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  async #rename(from: string, to: string): Promise<void> {
    await rename(join(this.folder, from), join(this.folder, to));
  }

  /**
   * Gives the folder back: removes everything not published, and the folder itself when it was made for this and is
   * empty. Safe to call at any time, also after an error, also twice.
   */
  async leave(): Promise<void> {
    for (const file of this.#open.values()) await file.handle.close().catch(() => undefined);
    for (const name of [...this.#open.keys(), ...this.#closed.keys()]) {
      await rm(join(this.folder, partName(name)), { force: true }).catch(() => undefined);
    }
    this.#open.clear();
    this.#closed.clear();
    await this.lock.release().catch(() => undefined);
    if (this.made === null) return;
    for (let empty = resolve(this.folder); empty.startsWith(this.made); empty = dirname(empty)) {
      await rmdir(empty).catch(() => undefined);
    }
  }
}
