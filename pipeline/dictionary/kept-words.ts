/**
 * The built-in words as the cores read them, kept beside the compiled dictionary: laying them out takes as long as
 * analysing some thousand lines. The file: u32 checksum of the rest, u32 length of the trie, u32 number of words, the
 * bytes of the room, the feature rows in UTF-8, one a line, zeros up to a multiple of 4 bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checksum } from '../../src/tokenizer/dictionary/checksum.js';
import {
  lengthOfUserWords,
  USER_WORDS_VERSION,
  type UserWordsPlace,
} from '../../src/tokenizer/user-dictionary/user-words.js';
import { cachedFile, keepInCache } from './dictionary-cache.js';

const HEADER = 12;

/** Names the words by what they come of: the dictionary and the text of their table. */
export function keptWordsName(dictionaryHash: string, table: string): string {
  const hash = createHash('sha256').update(table).digest('hex').slice(0, 8);
  return `${dictionaryHash}-${hash}-v${USER_WORDS_VERSION}.words`;
}

/** Puts the words kept under a name at `start` of the buffer; null when there are none, or damaged ones. */
export function findWords(name: string, buffer: SharedArrayBuffer, start: number): UserWordsPlace | null {
  const path = cachedFile(name);
  return path === null ? null : placeWords(new Uint8Array(readFileSync(path)), buffer, start);
}

/** Keeps the words at `place` where a file can be kept. */
export function keepWords(name: string, buffer: SharedArrayBuffer, place: UserWordsPlace): void {
  try {
    keepInCache(name, wordsFile(buffer, place));
  } catch {
    // a full disk: the next start lays them out again
  }
}

/** Null when the file is not as it was written. */
export function placeWords(
  file: Uint8Array,
  buffer: SharedArrayBuffer,
  start: number,
): UserWordsPlace | null {
  if (file.length < HEADER || file.length % 4 !== 0) return null;
  const header = new DataView(file.buffer);
  if (header.getUint32(0, true) !== checksum(file.buffer, 4, file.length - 4)) return null;
  const trieLength = header.getUint32(4, true);
  const count = header.getUint32(8, true);
  const room = file.subarray(HEADER, HEADER + lengthOfUserWords(trieLength, count));
  new Uint8Array(buffer, start, room.length).set(room);
  const rows = new TextDecoder().decode(file.subarray(HEADER + room.length));
  return { start, trieLength, features: rows.replace(/\0+$/u, '').split('\n') };
}

export function wordsFile(
  buffer: SharedArrayBuffer,
  { start, trieLength, features }: UserWordsPlace,
): Uint8Array {
  const room = new Uint8Array(buffer, start, lengthOfUserWords(trieLength, features.length));
  const rows = new TextEncoder().encode(features.join('\n'));
  const file = new Uint8Array(Math.ceil((HEADER + room.length + rows.length) / 4) * 4);
  const header = new DataView(file.buffer);
  header.setUint32(4, trieLength, true);
  header.setUint32(8, features.length, true);
  file.set(room, HEADER);
  file.set(rows, HEADER + room.length);
  header.setUint32(0, checksum(file.buffer, 4, file.length - 4), true);
  return file;
}
