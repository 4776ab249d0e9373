/** The compiled dictionary read into memory that threads can share. */
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DictionaryFileError, verifyDictionaryFile } from '../../src/tokenizer/dictionary/format.js';
import {
  FILE_START,
  lengthWithArenas,
  lengthWithoutArenas,
  PAGE,
} from '../../src/tokenizer/memory-layout.js';
import { type WasmMemory, type WasmModule, webAssembly } from '../../src/web-assembly.js';
import { readChecked } from '../checked-file.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { type CompiledDictionary, compiledDictionary } from './compiled-file.js';

export interface DictionaryMemory {
  /** Laid out as src/tokenizer/memory-layout.ts says. */
  readonly buffer: SharedArrayBuffer;
  readonly fileLength: number;
  /** What the WebAssembly core needs; null: the JavaScript core is used. */
  readonly wasm: { readonly module: WasmModule; readonly memory: WasmMemory } | null;
}

/** Loads the compiled dictionary; a damaged file is made anew, and DictionaryFileError thrown if that is no use. */
export function loadDictionary(core: 'wasm' | 'javascript'): DictionaryMemory {
  const compiled = compiledDictionary();
  const module = core === 'wasm' ? coreModule() : null;
  try {
    return readDictionary(compiled, module);
  } catch (error) {
    if (!(error instanceof DictionaryFileError) || !('path' in compiled)) throw error;
    process.stderr.write(`nonjo: ${compiled.path}: ${error.message}\n`);
    rmSync(compiled.path);
    return readDictionary(compiledDictionary(), module);
  }
}

function readDictionary(compiled: CompiledDictionary, module: WasmModule | null): DictionaryMemory {
  const fileLength = 'path' in compiled ? statSync(compiled.path).size : compiled.bytes.length;
  const memory = module === null ? null : allocate(lengthWithArenas(fileLength));
  const buffer = memory?.buffer ?? new SharedArrayBuffer(lengthWithoutArenas(fileLength));
  const bytes = new Uint8Array(buffer, FILE_START, fileLength);
  if ('path' in compiled) fill(bytes, compiled.path);
  else bytes.set(compiled.bytes);
  verifyDictionaryFile(buffer, FILE_START, fileLength);
  return { buffer, fileLength, wasm: module === null || memory === null ? null : { module, memory } };
}

function fill(bytes: Uint8Array, path: string): void {
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) break; // shrank meanwhile: the checksum tells
      at += read;
    }
  } finally {
    closeSync(file);
  }
}

/** The compiled core of this build; null without WebAssembly or before `npm run build`. */
function coreModule(): WasmModule | null {
  const path = join(PACKAGE_ROOT, 'dist', 'tokenizer-core.wasm');
  return webAssembly === null || !existsSync(path) ? null : new webAssembly.Module(readChecked(path));
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
