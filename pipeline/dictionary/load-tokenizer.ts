/** The tokenizer with its dictionary, loaded from disk. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { openDictionary } from '../../src/tokenizer/dictionary/dictionary.js';
import { FeatureTable } from '../../src/tokenizer/dictionary/features.js';
import { JavascriptCore } from '../../src/tokenizer/lattice/javascript-core.js';
import { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { compiledDictionary } from './compiled-file.js';

/** Loads the compiled dictionary (compiling it first when there is none). Synchronous. */
export function loadTokenizer(): MecabTokenizer {
  const buffer = readShared(compiledDictionary());
  const dictionary = openDictionary(buffer, 0, buffer.byteLength);
  const features = new FeatureTable(dictionary, [], dictionary.meta.tokens);
  return new MecabTokenizer(new JavascriptCore(dictionary, null), features);
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
