import { ByteList } from './byte-list.js';
import { deflated } from './deflated-bytes.js';

/** Encoded bytes after which a chunk is closed: large enough for deflate, small enough to unpack at a glance. */
const CHUNK_BYTES = 1 << 18;

interface Chunk {
  readonly rank: number;
  /** Compressed; null when there is surely no room for it. */
  whole: Uint8Array | null;
  excerpt: Uint8Array;
}

interface OpenChunk {
  readonly number: number;
  readonly whole: ByteList;
  readonly excerpt: ByteList;
}

/**
 * The texts of the articles, twice: whole, and only the excerpts that hold quotes. In the end those of the best rank
 * stay whole as far as there is room. Memory: the excerpts and at most `room` bytes of whole texts.
 */
export class TextChunks {
  readonly #chunks: Chunk[] = [];
  readonly #open = new Map<number, OpenChunk>();

  /** `room` is what whole texts may take, compressed. */
  constructor(readonly room: number) {}

  /** The number of the chunk that the texts went to, behind those it has already. */
  add(rank: number, whole: Uint8Array, excerpt: Uint8Array): number {
    const chunk = this.#open.get(rank) ?? this.#begin(rank);
    chunk.whole.append(whole);
    chunk.excerpt.append(excerpt);
    if (chunk.whole.length >= CHUNK_BYTES) this.#close(rank, chunk);
    return chunk.number;
  }

  /** The chunks in order, whole where `room` bytes (at most those of the constructor) are enough. */
  finish(room: number): { readonly isWhole: boolean; readonly bytes: Uint8Array }[] {
    for (const [rank, chunk] of this.#open) this.#close(rank, chunk);
    const whole = new Set<Chunk>();
    let left = room;
    for (const chunk of this.#byRank()) {
      left -= (chunk.whole?.length ?? Number.POSITIVE_INFINITY) - chunk.excerpt.length;
      if (left < 0) break;
      whole.add(chunk);
    }
    return this.#chunks.map((chunk) =>
      chunk.whole !== null && whole.has(chunk)
        ? { isWhole: true, bytes: chunk.whole }
        : { isWhole: false, bytes: chunk.excerpt },
    );
  }

  #begin(rank: number): OpenChunk {
    const chunk = { number: this.#chunks.length, whole: new ByteList(), excerpt: new ByteList() };
    this.#chunks.push({ rank, whole: null, excerpt: new Uint8Array() });
    this.#open.set(rank, chunk);
    return chunk;
  }

  #close(rank: number, { number, whole, excerpt }: OpenChunk): void {
    this.#open.delete(rank);
    this.#chunks[number] = { rank, whole: deflated(whole.bytes), excerpt: deflated(excerpt.bytes) };
    let left = this.room;
    for (const chunk of this.#byRank()) {
      left -= chunk.whole === null ? 0 : chunk.whole.length - chunk.excerpt.length;
      if (left < 0) chunk.whole = null;
    }
  }

  #byRank(): Chunk[] {
    return this.#chunks.toSorted((a, b) => a.rank - b.rank);
  }
}
