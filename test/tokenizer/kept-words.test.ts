import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptWordsName, placeWords, wordsFile } from '../../pipeline/dictionary/kept-words.js';
import {
  openTokenizer,
  type SharedDictionary,
  shareDictionary,
} from '../../pipeline/dictionary/load-tokenizer.js';

const rows = (dictionary: SharedDictionary): readonly string[] =>
  openTokenizer(dictionary)
    .tokenize('허깅페이스에 올렸다.')
    .map((token) => token.featureRow);

test('words that were kept are found as they were laid out', () => {
  const dictionary = shareDictionary();
  const { buffer, userWords } = dictionary;
  if (userWords === null) throw new Error('the built-in words are missing');
  const expected = rows(dictionary);
  const file = wordsFile(buffer, userWords);
  new Uint8Array(buffer, userWords.start, file.length).fill(0);
  expect(rows(dictionary)).not.toEqual(expected);
  const placed = placeWords(file, buffer, userWords.start);
  expect(placed).toEqual(userWords);
  expect(rows({ ...dictionary, userWords: placed })).toEqual(expected);
});

test('a file that was cut or damaged anywhere is not taken', () => {
  const { buffer, userWords } = shareDictionary();
  if (userWords === null) throw new Error('the built-in words are missing');
  const file = wordsFile(buffer, userWords);
  const into = new SharedArrayBuffer(file.length);
  fc.assert(
    fc.property(fc.nat(file.length * 8 - 1), (bit) => {
      const damaged = file.slice();
      damaged[bit >> 3] ^= 1 << (bit & 7);
      expect(placeWords(damaged, into, 0)).toBeNull();
    }),
    { numRuns: 300 },
  );
  for (const length of [0, 4, 8, 12, file.length - 4, file.length - 1])
    expect(placeWords(file.slice(0, length), into, 0), String(length)).toBeNull();
});

test('another dictionary or another table has another name', () => {
  const name = keptWordsName('0123abcd', '가\tNNP');
  expect(name).toMatch(/^0123abcd-[0-9a-f]{8}-v\d+\.words$/u);
  expect(keptWordsName('0123abcd', '가\tNNG')).not.toBe(name);
  expect(keptWordsName('0123abce', '가\tNNP')).not.toBe(name);
});
