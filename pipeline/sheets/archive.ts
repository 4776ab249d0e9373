import type { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { InputError } from '../errors.js';
import { noArchive, partMissing, swellingPart, tooManyParts } from './messages.js';

/** What a part of a spreadsheet may unpack to; rows are read one by one, so this bounds time, not memory. */
const LARGEST_PART = 2 ** 31;
/** Real sheets unpack to some ten or twenty times their size; a bomb to a thousand times. */
const HIGHEST_RATIO = 250;
/** Below this a high ratio is a small table that repeats itself. */
const HARMLESS = 1 << 26;
const MOST_PARTS = 10_000;

/** A zip archive, as spreadsheets are. */
export class Archive {
  readonly #parts: ReadonlyMap<string, Entry>;

  private constructor(
    readonly zip: ZipFile,
    parts: ReadonlyMap<string, Entry>,
    readonly onBytes: (count: number) => void,
  ) {
    this.#parts = parts;
  }

  /**
   * A file by its path, or its bytes. `onBytes` is told how much of it was read. Throws InputError on what is no archive
   * or none that can be trusted.
   */
  static async open(source: string | Buffer, onBytes: (count: number) => void): Promise<Archive> {
    const options = { autoClose: false };
    const zip = await (typeof source === 'string'
      ? openPromise(source, options)
      : fromBufferPromise(source, options)
    ).catch((error: unknown) => {
      throw isSystemError(error) ? error : new InputError('invalid-workbook', noArchive);
    });
    try {
      if (zip.entryCount > MOST_PARTS) throw new InputError('too-long', tooManyParts(zip.entryCount));
      const parts = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) parts.set(entry.fileName, checked(entry));
      return new Archive(zip, parts, onBytes);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** A part unpacked while it is read. Its size and checksum are those the archive states, or reading throws. */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.#parts.get(part);
    if (entry === undefined) throw new InputError('invalid-workbook', partMissing(part));
    const share = entry.compressedSize / Math.max(1, entry.uncompressedSize);
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      this.onBytes(Math.floor(chunk.length * share));
      yield chunk;
    }
  }

  close(): void {
    this.zip.close();
  }
}

function checked(entry: Entry): Entry {
  const { uncompressedSize: size, compressedSize } = entry;
  const swells = size > HARMLESS && size > HIGHEST_RATIO * compressedSize;
  if (size > LARGEST_PART || swells) throw new InputError('too-long', swellingPart(compressedSize, size));
  return entry;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
