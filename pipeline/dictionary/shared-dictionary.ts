/** A dictionary with the words of the lexicon and of the user, shared by worker threads. */
import { join } from 'node:path';
import { checksum } from '../../src/tokenizer/dictionary/checksum.js';
import { type Dictionary, openDictionary } from '../../src/tokenizer/dictionary/dictionary.js';
import { FeatureTable } from '../../src/tokenizer/dictionary/features.js';
import { JavascriptCore } from '../../src/tokenizer/lattice/javascript-core.js';
import type { LatticeCore } from '../../src/tokenizer/lattice/lattice-core.js';
import { FILE_START, userStart } from '../../src/tokenizer/memory-layout.js';
import { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { parseUserDictionary } from '../../src/tokenizer/user-dictionary/parse.js';
import {
  openUserWords,
  type UserWords,
  type UserWordsPlace,
  writeUserWords,
} from '../../src/tokenizer/user-dictionary/user-words.js';
import { WasmCore } from '../../src/tokenizer/wasm/wasm-core.js';
import { UsageError } from '../errors.js';
import { tooManyWords } from '../messages.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { readTextFile } from '../text-file.js';
import { type DictionaryMemory, fillMemory, reserveMemory } from './dictionary-memory.js';
import { findWords, keepWords, keptWordsName } from './kept-words.js';

export interface DictionaryOptions {
  /**
   * The built-in words of the news (lexicons/news-terms.tsv). Without them analyses are exactly mecab-ko's.
   * @default true
   */
  readonly newsTerms?: boolean;
  /** Path of a user dictionary (format: src/tokenizer/user-dictionary/parse.ts). */
  readonly userDictionary?: string;
  /** @default 'wasm', and 'javascript' where that is not possible */
  readonly core?: 'wasm' | 'javascript';
}

/** A loaded dictionary: hand it to worker threads (`workerData`) and open it in each. */
export interface SharedDictionary extends DictionaryMemory {
  readonly userWords: UserWordsPlace | null;
  /** Names the content: 8 hexadecimal digits, `+` and 8 more where there are built-in or user words. */
  readonly hash: string;
}

const NEWS_TERMS = join(PACKAGE_ROOT, 'lexicons', 'news-terms.tsv');

/** A dictionary whose memory is there; `fill` has to be called before anybody reads in it. */
export interface ReservedDictionary {
  readonly dictionary: SharedDictionary;
  /** Throws DictionaryFileError. */
  readonly fill: () => void;
}

/**
 * Loads the compiled dictionary, compiling it first when there is none, and adds the words of the lexicon and of
 * the user. Throws UserDictionaryError for a bad line, UsageError for a file that cannot be read.
 */
export function shareDictionary(options: DictionaryOptions = {}): SharedDictionary {
  const { dictionary, fill } = reserveDictionary(options);
  fill();
  return dictionary;
}

/**
 * As `shareDictionary`, but the dictionary is read when `fill` is called: threads that it is handed to can start
 * meanwhile. Words of the user take a dictionary to be laid out; with them it is read at once.
 */
export function reserveDictionary(options: DictionaryOptions = {}): ReservedDictionary {
  const { newsTerms = true, userDictionary, core = 'wasm' } = options;
  const reserved = reserveMemory(core);
  const { memory } = reserved;
  const hash = hex(reserved.checksum);
  const paths = [newsTerms ? NEWS_TERMS : null, userDictionary ?? null].filter((path) => path !== null);
  const texts = paths.map((path) => readTextFile(path, 'userDictionary'));
  const [table] = texts;
  const name = newsTerms && texts.length === 1 && table !== undefined ? keptWordsName(hash, table) : null;
  const named = (userWords: UserWordsPlace | null): SharedDictionary => ({
    ...memory,
    userWords,
    hash: userWords === null ? hash : `${hash}+${contentHash(userWords)}`,
  });
  const kept = name === null ? null : findWords(name, memory.buffer, userStart(memory.fileLength));
  if (kept !== null) return { dictionary: named(kept), fill: () => fillMemory(reserved) };
  fillMemory(reserved);
  const userWords = addUserWords(paths, texts, memory);
  if (name !== null && userWords !== null) keepWords(name, memory.buffer, userWords);
  return { dictionary: named(userWords), fill: () => {} };
}

/** A tokenizer of this thread over a shared dictionary. */
export function openTokenizer(shared: SharedDictionary): MecabTokenizer {
  const dictionary = openDictionary(shared.buffer, FILE_START);
  const { userWords } = shared;
  const words = userWords === null ? null : openUserWords(userWords, dictionary);
  const firstUserToken = words?.firstToken ?? dictionary.meta.tokens;
  const features = new FeatureTable(dictionary, userWords?.features ?? [], firstUserToken);
  return new MecabTokenizer(openCore(shared, dictionary, words), features);
}

function openCore(
  { wasm, fileLength }: DictionaryMemory,
  dictionary: Dictionary,
  words: UserWords | null,
): LatticeCore {
  return wasm === null
    ? new JavascriptCore(dictionary, words)
    : new WasmCore(wasm.module, wasm.memory, fileLength, dictionary, words);
}

function addUserWords(
  paths: readonly string[],
  texts: readonly string[],
  memory: DictionaryMemory,
): UserWordsPlace | null {
  if (paths.length === 0) return null;
  const dictionary = openDictionary(memory.buffer, FILE_START);
  const entries = paths.flatMap((path, at) => parseUserDictionary(texts[at] ?? '', path));
  const coreWith = (words: UserWords | null) => openCore(memory, dictionary, words);
  const features = new FeatureTable(dictionary, [], dictionary.meta.tokens);
  try {
    return writeUserWords(entries, userStart(memory.fileLength), dictionary, coreWith, features);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(tooManyWords(paths.join(', '), entries.length, error.message));
  }
}

function contentHash({ features }: UserWordsPlace): string {
  const bytes = new TextEncoder().encode(features.join('\n'));
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return hex(checksum(padded.buffer, 0, padded.length));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
