/** The dictionary in memory that worker threads share. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { openDictionary } from '../../src/tokenizer/dictionary/dictionary.js';
import { FeatureTable } from '../../src/tokenizer/dictionary/features.js';
import { statedChecksum, verifyDictionaryFile } from '../../src/tokenizer/dictionary/format.js';
import { JavascriptCore } from '../../src/tokenizer/lattice/javascript-core.js';
import { FILE_START, memoryLength, PAGE } from '../../src/tokenizer/memory-layout.js';
import { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { WasmCore } from '../../src/tokenizer/wasm/wasm-core.js';
import { type WasmMemory, type WasmModule, webAssembly } from '../../src/tokenizer/wasm/web-assembly.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { compiledDictionary } from './compiled-file.js';

export interface DictionaryOptions {
  /** @default 'wasm', and 'javascript' where that is not possible */
  readonly core?: 'wasm' | 'javascript';
}

/** A loaded dictionary: hand it to worker threads (`workerData`) and open it in each. */
export interface SharedDictionary {
  readonly buffer: SharedArrayBuffer;
  readonly fileLength: number;
  /** What the WebAssembly core needs; null: the JavaScript core is used. */
  readonly wasm: { readonly module: WasmModule; readonly memory: WasmMemory } | null;
  /** Names the content, built-in and user words included. */
  readonly hash: string;
}

/**
 * Loads the compiled dictionary, compiling it first when there is none.
 * Throws DictionaryFileError when the file is damaged.
 */
export function shareDictionary({ core = 'wasm' }: DictionaryOptions = {}): SharedDictionary {
  const file = openSync(compiledDictionary(), 'r');
  try {
    const fileLength = fstatSync(file).size;
    const module = core === 'wasm' ? coreModule() : null;
    const memory = module === null ? null : allocate(memoryLength(fileLength));
    const buffer = memory?.buffer ?? new SharedArrayBuffer(FILE_START + fileLength);
    const bytes = new Uint8Array(buffer, FILE_START, fileLength);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) break; // shrank meanwhile: the checksum tells
      at += read;
    }
    verifyDictionaryFile(buffer, FILE_START, fileLength);
    const wasm = module === null || memory === null ? null : { module, memory };
    return {
      buffer,
      fileLength,
      wasm,
      hash: statedChecksum(buffer, FILE_START).toString(16).padStart(8, '0'),
    };
  } finally {
    closeSync(file);
  }
}

/** A tokenizer of this thread over a shared dictionary. */
export function openTokenizer({ buffer, fileLength, wasm }: SharedDictionary): MecabTokenizer {
  const dictionary = openDictionary(buffer, FILE_START);
  const features = new FeatureTable(dictionary, [], dictionary.meta.tokens);
  const core =
    wasm === null
      ? new JavascriptCore(dictionary, null)
      : new WasmCore(wasm.module, wasm.memory, fileLength, dictionary, null);
  return new MecabTokenizer(core, features);
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
    return new webAssembly.Memory({ initial: pages, maximum: 2 * pages, shared: true });
  } catch {
    return null;
  }
}
