import { constants, deflateRawSync } from 'node:zlib';
import { ByteList } from './byte-list.js';

/** Bytes that are compressed together: twice what deflate looks back over. */
const PIECE_BYTES = 1 << 16;
/** What ends a stream of blocks: an empty block marked as the last. */
const END = deflateRawSync(new Uint8Array());

/** As the page unpacks it (`deflate-raw` of DecompressionStream); after a sync flush another piece may follow. */
export function deflated(bytes: Uint8Array, finishFlush = constants.Z_FINISH): Uint8Array {
  return deflateRawSync(bytes, { level: 9, memLevel: 9, finishFlush });
}

/**
 * Bytes that grow and are kept compressed, so that a column of a large corpus costs what it takes in the page. Each
 * piece ends on a whole byte without ending the stream, so that pieces of several lists make one stream together.
 */
export class DeflatedBytes {
  #open = new ByteList();
  #closed = 0;
  readonly #blocks: Uint8Array[] = [];

  append(bytes: Uint8Array): void {
    this.#open.append(bytes);
    if (this.#open.length >= PIECE_BYTES) this.#close();
  }

  push(byte: number): void {
    this.#open.push(byte);
    if (this.#open.length >= PIECE_BYTES) this.#close();
  }

  /** Of the bytes as they were put in. */
  get length(): number {
    return this.#closed + this.#open.length;
  }

  /** All of it as blocks of raw deflate, none of them the last of a stream. */
  blocks(): readonly Uint8Array[] {
    if (this.#open.length > 0) this.#close();
    return this.#blocks;
  }

  #close(): void {
    this.#blocks.push(deflated(this.#open.bytes, constants.Z_SYNC_FLUSH));
    this.#closed += this.#open.length;
    this.#open = new ByteList();
  }
}

/** The bytes of several lists, one behind the other, as one whole stream. */
export function streamOf(lists: Iterable<DeflatedBytes>): Uint8Array {
  return Buffer.concat([...Array.from(lists, (list) => list.blocks()).flat(), END]);
}
