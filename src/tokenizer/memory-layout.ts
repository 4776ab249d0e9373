/**
 * Where things lie in the memory that all threads share:
 *
 *   64 KiB   i32 x ARENAS   1 while a thread analyses in that arena, else 0
 *   128 KiB  the dictionary file
 *            user words
 *            arenas, page-aligned: the working space of one analysis each
 *
 * A page that nobody has touched costs nothing, so room is generous and arenas are many.
 */
import type { DictionaryMeta } from './dictionary/dictionary.js';

export const PAGE = 0x10000;
export const ARENA_STATES = 0x10000;
export const FILE_START = 2 * PAGE;
export const ARENAS = 64;
const ARENA_BYTES = 128 * PAGE;
/** Longer lines (UTF-16 units) do not fit an arena. */
export const ARENA_TEXT = 0x8000;
const LEFT_NEIGHBOURS = 4096;

/** Room for some hundred thousand user words. */
export const USER_ROOM = 512 * PAGE;

export function userStart(fileLength: number): number {
  return Math.ceil((FILE_START + fileLength) / PAGE) * PAGE;
}

/** Bytes of the memory with a dictionary file of `fileLength` bytes and room for user words. */
export function lengthWithoutArenas(fileLength: number): number {
  return userStart(fileLength) + USER_ROOM;
}

export function lengthWithArenas(fileLength: number): number {
  return lengthWithoutArenas(fileLength) + ARENAS * ARENA_BYTES;
}

/** Addresses within arena number `index`, in the order that the core's `setArena` takes them. */
export function arenaAddresses(index: number, fileLength: number, { rows, columns }: DictionaryMeta) {
  const start = lengthWithoutArenas(fileLength) + index * ARENA_BYTES;
  let free = start;
  const take = (bytes: number): number => {
    const address = free;
    free += Math.ceil(bytes / 64) * 64;
    return address;
  };
  const units = ARENA_TEXT + 4;
  const text = take(2 * units);
  const codes = take(2 * units);
  const userCodes = take(2 * units);
  const kinds = take(units);
  const ending = take(4 * units);
  const left = take(16 * LEFT_NEIGHBOURS);
  const slots = take(4 * columns);
  const memo = take(16 * rows);
  const stamp = take(4);
  const output = take(12 * units);
  const leftEnd = left + 16 * LEFT_NEIGHBOURS;
  const end = start + ARENA_BYTES;
  return {
    text,
    codes,
    userCodes,
    kinds,
    ending,
    left,
    leftEnd,
    slots,
    memo,
    stamp,
    output,
    nodes: free,
    end,
  };
}
