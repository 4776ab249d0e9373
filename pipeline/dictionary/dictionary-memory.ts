/** The compiled dictionary in memory that threads can share. */
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Checksum } from '../../src/tokenizer/dictionary/checksum.js';
import {
  CHECKED_FROM,
  DictionaryFileError,
  HEADER_LENGTH,
  statedChecksum,
  verifyDictionaryFile,
  verifyHeader,
} from '../../src/tokenizer/dictionary/format.js';
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

/** Memory for a compiled dictionary, which `fillMemory` reads into it. */
export interface ReservedMemory {
  readonly memory: DictionaryMemory;
  readonly compiled: CompiledDictionary;
  /** Names the content. */
  readonly checksum: number;
}

/** Bytes that are read at a time: summed up and copied while they are still in the processor's cache. */
const PIECE = 0x40000;

/**
 * Memory of the size of the compiled dictionary, with nothing in it yet. Compiles one first when there is none, or one
 * that was cut short.
 */
export function reserveMemory(core: 'wasm' | 'javascript'): ReservedMemory {
  return madeAnewIfDamaged(compiledDictionary(), (compiled) => {
    const fileLength = lengthOf(compiled);
    const header = headerOf(compiled);
    verifyHeader(header.buffer, 0, fileLength);
    const module = core === 'wasm' ? coreModule() : null;
    const memory = module === null ? null : allocate(lengthWithArenas(fileLength));
    const buffer = memory?.buffer ?? new SharedArrayBuffer(lengthWithoutArenas(fileLength));
    const wasm = module === null || memory === null ? null : { module, memory };
    return { memory: { buffer, fileLength, wasm }, compiled, checksum: statedChecksum(header.buffer, 0) };
  });
}

/** Reads the dictionary. Throws DictionaryFileError. */
export function fillMemory({ memory, compiled }: ReservedMemory): void {
  madeAnewIfDamaged(compiled, (file) => {
    if (lengthOf(file) !== memory.fileLength) throw new DictionaryFileError('of another length than before');
    read(file, memory);
  });
}

/** A damaged file is made anew once. */
function madeAnewIfDamaged<Result>(
  compiled: CompiledDictionary,
  use: (compiled: CompiledDictionary) => Result,
): Result {
  try {
    return use(compiled);
  } catch (error) {
    if (!(error instanceof DictionaryFileError) || !('path' in compiled)) throw error;
    process.stderr.write(`nonjo: ${compiled.path}: ${error.message}\n`);
    rmSync(compiled.path);
    return use(compiledDictionary());
  }
}

function lengthOf(compiled: CompiledDictionary): number {
  return 'path' in compiled ? statSync(compiled.path).size : compiled.bytes.length;
}

/** The first bytes of the file, filled up with zeros. */
function headerOf(compiled: CompiledDictionary): Uint8Array {
  const header = new Uint8Array(HEADER_LENGTH);
  if ('path' in compiled) withFile(compiled.path, (file) => readSync(file, header, 0, HEADER_LENGTH, 0));
  else header.set(compiled.bytes.subarray(0, HEADER_LENGTH));
  return header;
}

function read(compiled: CompiledDictionary, { buffer, fileLength }: DictionaryMemory): void {
  const bytes = new Uint8Array(buffer, FILE_START, fileLength);
  if ('bytes' in compiled) {
    bytes.set(compiled.bytes);
    verifyDictionaryFile(buffer, FILE_START, fileLength);
    return;
  }
  const piece = new Uint8Array(PIECE);
  const words = new Int32Array(piece.buffer);
  const sum = new Checksum();
  withFile(compiled.path, (file) => {
    let read = 1;
    // a file that shrinks meanwhile ends early: the checksum tells
    for (let at = 0; at < fileLength && read > 0; at += read) {
      read = readWhole(file, piece.subarray(0, Math.min(PIECE, fileLength - at)), at);
      bytes.set(piece.subarray(0, read), at);
      sum.add(words.subarray((at === 0 ? CHECKED_FROM : 0) >> 2, read >> 2));
    }
  });
  verifyDictionaryFile(buffer, FILE_START, fileLength, () => sum.value);
}

/** Fills `bytes` from the file's byte `at` on; the number of bytes until its end at most. */
function readWhole(file: number, bytes: Uint8Array, at: number): number {
  let filled = 0;
  for (let read = 1; read > 0 && filled < bytes.length; filled += read) {
    read = readSync(file, bytes, filled, bytes.length - filled, at + filled);
  }
  return filled;
}

function withFile(path: string, use: (file: number) => void): void {
  const file = openSync(path, 'r');
  try {
    use(file);
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
