/**
 * The compiled dictionary file: one block of bytes that both cores read in place.
 *
 *   0   8 bytes  magic "nonjodic"
 *   8   u32      format version
 *   12  u32      checksum of everything from byte 16 on
 *   16  u32      length of the file
 *   20  u32      number of sections
 *   24  u32 x 2  offset and length in bytes of each section, in the order of SECTIONS
 *
 * Sections begin at multiples of 64. Numbers are little-endian.
 */
import { UnusableFileError } from '../../unusable-file-error.js';
import { checksum } from './checksum.js';

export const FORMAT_VERSION = 5;
const MAGIC = 'nonjodic';
const TABLE = 24;
const ALIGNMENT = 64;

/** Where what the checksum covers begins. */
export const CHECKED_FROM = 16;

/** What each section holds; `kinds`, `tokens` and `trie` are described in dictionary.ts. */
export const SECTIONS = [
  /** JSON in UTF-8: DictionaryMeta. */
  'meta',
  /** u16 x 65,536: the trie's code of each UTF-16 unit, 0 where no key has it. */
  'codes',
  /** u8 x 65,536: the character kind of each UTF-16 unit. */
  'kindOfUnit',
  /** i32 x 5 for each character kind. */
  'kinds',
  /** u32 x 2 for each slot of the double array. */
  'trie',
  /** 8 bytes for each token. */
  'tokens',
  /** i16, rows x columns. */
  'connections',
  /** i16 x 2 for each column: its smallest and its largest cost. */
  'columnBounds',
  /** i16 for each row: its smallest cost. */
  'rowMinimum',
  /** u16 for each token: index into `meta.grammar`. */
  'grammarOfToken',
  /** u32 for each token: where its irregular reading and expression begin in `extras`; 0: it has none. */
  'extraOfToken',
  /** UTF-16 units, each entry `reading TAB expression NUL`, an empty field where it is regular. */
  'extras',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Length of the part that says what the file is. */
export const HEADER_LENGTH = TABLE + 8 * SECTIONS.length;

/** The dictionary file cannot be used; `remedy` says what to do about it. */
export class DictionaryFileError extends UnusableFileError {
  override readonly name = 'DictionaryFileError';
  constructor(
    problem: string,
    readonly remedy = 'delete the file; it is compiled anew at the next start',
  ) {
    super(`compiled dictionary: ${problem}; ${remedy}`);
  }
}

export function writeDictionaryFile(sections: Readonly<Record<SectionName, ArrayBufferView>>): Uint8Array {
  const places: number[] = [];
  let end = HEADER_LENGTH;
  for (const name of SECTIONS) {
    const start = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    places.push(start, sections[name].byteLength);
    end = start + sections[name].byteLength;
  }
  const length = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(length);
  const header = new DataView(file.buffer);
  for (let i = 0; i < MAGIC.length; i++) file[i] = MAGIC.charCodeAt(i);
  header.setUint32(8, FORMAT_VERSION, true);
  header.setUint32(16, length, true);
  header.setUint32(20, SECTIONS.length, true);
  places.forEach((value, i) => {
    header.setUint32(TABLE + 4 * i, value, true);
  });
  SECTIONS.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), places[2 * i]);
  });
  header.setUint32(12, checksum(file.buffer, CHECKED_FROM, length - CHECKED_FROM), true);
  return file;
}

export interface Place {
  /** Bytes from the start of the buffer. */
  readonly offset: number;
  readonly length: number;
}

/** Throws DictionaryFileError unless a file of `length` bytes that begins so is whole and of this version. */
export function verifyHeader(buffer: ArrayBufferLike, start: number, length: number): void {
  if (length < HEADER_LENGTH) throw new DictionaryFileError(`truncated to ${length} bytes`);
  const header = new DataView(buffer, start, HEADER_LENGTH);
  let magic = '';
  for (let i = 0; i < MAGIC.length; i++) magic += String.fromCharCode(header.getUint8(i));
  if (magic !== MAGIC) throw new DictionaryFileError('not a dictionary of nonjo (wrong magic number)');
  const version = header.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    throw new DictionaryFileError(`format version ${version}, this release reads ${FORMAT_VERSION}`);
  }
  const stated = header.getUint32(16, true);
  if (stated !== length) throw new DictionaryFileError(`${length} bytes long, should be ${stated}`);
}

/**
 * Throws DictionaryFileError unless the file at `[start, start + length)` is whole, undamaged, of this version. `sum`
 * takes the checksum of its words from CHECKED_FROM on; who has taken it while reading gives what he has.
 */
export function verifyDictionaryFile(
  buffer: ArrayBufferLike,
  start: number,
  length: number,
  sum = (): number => checksum(buffer, start + CHECKED_FROM, length - CHECKED_FROM),
): void {
  verifyHeader(buffer, start, length);
  if (sum() !== statedChecksum(buffer, start)) throw new DictionaryFileError('damaged (checksum differs)');
}

/** The checksum written in the file: names its content. */
export function statedChecksum(buffer: ArrayBufferLike, start: number): number {
  return new DataView(buffer, start).getUint32(12, true);
}

/** Where the sections of a verified file lie. `start` is a multiple of 64. */
export function locateSections(buffer: ArrayBufferLike, start: number): Record<SectionName, Place> {
  const header = new DataView(buffer, start);
  const places: Partial<Record<SectionName, Place>> = {};
  SECTIONS.forEach((name, i) => {
    const offset = header.getUint32(TABLE + 8 * i, true);
    places[name] = { offset: start + offset, length: header.getUint32(TABLE + 8 * i + 4, true) };
  });
  return places as Record<SectionName, Place>;
}
