/** The tokenizer with its dictionary, loaded from disk; one copy of the dictionary serves all worker threads. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { openDictionary } from '../../src/tokenizer/dictionary/dictionary.js';
import { FeatureTable } from '../../src/tokenizer/dictionary/features.js';
import { JavascriptCore } from '../../src/tokenizer/lattice/javascript-core.js';
import { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { compiledDictionary } from './compiled-file.js';

/** A loaded dictionary in shared memory: hand it to worker threads (`workerData`), open it in each. */
export interface SharedDictionary {
  readonly buffer: SharedArrayBuffer;
  /** Names the dictionary's content, built-in and user words included. */
  readonly hash: string;
}

/** Loads the compiled dictionary (compiling it first when there is none). Synchronous. */
export function shareDictionary(): SharedDictionary {
  const buffer = readShared(compiledDictionary());
  return { buffer, hash: new DataView(buffer).getUint32(12, true).toString(16) };
}

/** A tokenizer of this thread over a shared dictionary. */
export function openTokenizer({ buffer }: SharedDictionary): MecabTokenizer {
  const dictionary = openDictionary(buffer, 0, buffer.byteLength);
  const features = new FeatureTable(dictionary, [], dictionary.meta.tokens);
  return new MecabTokenizer(new JavascriptCore(dictionary, null), features);
}

/** A tokenizer for this thread alone. */
export function loadTokenizer(): MecabTokenizer {
  return openTokenizer(shareDictionary());
}

function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const buffer = new SharedArrayBuffer(fstatSync(file).size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, at, bytes.length - at, at);
    return buffer;
  } finally {
    closeSync(file);
  }
}
