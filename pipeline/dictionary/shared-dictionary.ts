/** The dictionary in memory that worker threads share. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { checksum } from '../../src/tokenizer/dictionary/checksum.js';
import { type Dictionary, openDictionary } from '../../src/tokenizer/dictionary/dictionary.js';
import { FeatureTable } from '../../src/tokenizer/dictionary/features.js';
import { statedChecksum, verifyDictionaryFile } from '../../src/tokenizer/dictionary/format.js';
import { JavascriptCore } from '../../src/tokenizer/lattice/javascript-core.js';
import type { LatticeCore } from '../../src/tokenizer/lattice/lattice-core.js';
import {
  FILE_START,
  lengthWithArenas,
  lengthWithoutArenas,
  PAGE,
  userStart,
} from '../../src/tokenizer/memory-layout.js';
import { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { parseUserDictionary } from '../../src/tokenizer/user-dictionary/parse.js';
import {
  openUserWords,
  type UserWords,
  type UserWordsPlace,
  writeUserWords,
} from '../../src/tokenizer/user-dictionary/user-words.js';
import { WasmCore } from '../../src/tokenizer/wasm/wasm-core.js';
import { type WasmMemory, type WasmModule, webAssembly } from '../../src/tokenizer/wasm/web-assembly.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { compiledDictionary } from './compiled-file.js';

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
export interface SharedDictionary {
  readonly buffer: SharedArrayBuffer;
  readonly fileLength: number;
  readonly userWords: UserWordsPlace | null;
  /** What the WebAssembly core needs; null: the JavaScript core is used. */
  readonly wasm: { readonly module: WasmModule; readonly memory: WasmMemory } | null;
  /** Names the content: 8 hexadecimal digits, `+` and 8 more where there are built-in or user words. */
  readonly hash: string;
}

const NEWS_TERMS = join(PACKAGE_ROOT, 'lexicons', 'news-terms.tsv');

/**
 * Loads the compiled dictionary, compiling it first when there is none, and adds the words of the lexicon and of
 * the user. Throws DictionaryFileError when the compiled file is damaged, UserDictionaryError.
 */
export function shareDictionary({
  newsTerms = true,
  userDictionary,
  core = 'wasm',
}: DictionaryOptions = {}): SharedDictionary {
  const loaded = loadFile(core === 'wasm' ? coreModule() : null);
  const dictionary = openDictionary(loaded.buffer, FILE_START);
  const files = [newsTerms ? NEWS_TERMS : null, userDictionary ?? null].filter((path) => path !== null);
  const userWords = addUserWords(files, loaded, dictionary);
  const hash =
    hex(statedChecksum(loaded.buffer, FILE_START)) + (userWords === null ? '' : `+${userHash(userWords)}`);
  return { ...loaded, userWords, hash };
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

type LoadedFile = Pick<SharedDictionary, 'buffer' | 'fileLength' | 'wasm'>;

function openCore(
  { wasm, fileLength }: LoadedFile,
  dictionary: Dictionary,
  words: UserWords | null,
): LatticeCore {
  return wasm === null
    ? new JavascriptCore(dictionary, words)
    : new WasmCore(wasm.module, wasm.memory, fileLength, dictionary, words);
}

function loadFile(module: WasmModule | null): LoadedFile {
  const file = openSync(compiledDictionary(), 'r');
  try {
    const fileLength = fstatSync(file).size;
    const memory = module === null ? null : allocate(lengthWithArenas(fileLength));
    const buffer = memory?.buffer ?? new SharedArrayBuffer(lengthWithoutArenas(fileLength));
    const bytes = new Uint8Array(buffer, FILE_START, fileLength);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) break; // shrank meanwhile: the checksum tells
      at += read;
    }
    verifyDictionaryFile(buffer, FILE_START, fileLength);
    return { buffer, fileLength, wasm: module === null || memory === null ? null : { module, memory } };
  } finally {
    closeSync(file);
  }
}

function addUserWords(
  paths: readonly string[],
  loaded: LoadedFile,
  dictionary: Dictionary,
): UserWordsPlace | null {
  const entries = paths.flatMap((path) => parseUserDictionary(readFileSync(path, 'utf8'), path));
  if (entries.length === 0) return null;
  const coreWith = (words: UserWords | null) => openCore(loaded, dictionary, words);
  const features = new FeatureTable(dictionary, [], dictionary.meta.tokens);
  return writeUserWords(entries, userStart(loaded.fileLength), dictionary, coreWith, features);
}

function userHash({ features }: UserWordsPlace): string {
  const bytes = new TextEncoder().encode(features.join('\n'));
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return hex(checksum(padded.buffer, 0, padded.length));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** The compiled core of this build; null without WebAssembly or before `npm run build`. */
function coreModule(): WasmModule | null {
  const path = join(PACKAGE_ROOT, 'dist', 'tokenizer-core.wasm');
  return webAssembly === null || !existsSync(path) ? null : new webAssembly.Module(readFileSync(path));
}

/** Null where that much address space is not to be had. */
function allocate(length: number): WasmMemory | null {
  if (webAssembly === null) return null;
  const pages = Math.ceil(length / PAGE);
  try {
    return new webAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  } catch {
    return null;
  }
}
