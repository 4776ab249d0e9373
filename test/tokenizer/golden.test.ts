/**
 * What native mecab-ko prints for test/cases/tokenizer/sentences.txt, kept in sentences.mecab. After adding
 * sentences, `UPDATE_GOLDEN=1 npx vitest run test/tokenizer/golden` writes it anew (needs a C++ compiler).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildNativeMecab } from '../../bench/native-mecab/build.js';
import { parseWithNative } from '../../bench/native-mecab/parse.js';
import { mecabLines } from '../../src/tokenizer/mecab-format.js';
import { javascript, wasm } from './tokenizers.js';

const folder = join(import.meta.dirname, '..', 'cases', 'tokenizer');
const golden = join(folder, 'sentences.mecab');
const sentences = readFileSync(join(folder, 'sentences.txt'), 'utf8').replace(/\n$/, '').split('\n');

if (process.env.UPDATE_GOLDEN === '1') {
  const native = buildNativeMecab();
  if (native === null) throw new Error('golden snapshots come from native mecab-ko: install a C++ compiler');
  writeFileSync(golden, Buffer.concat(parseWithNative(native, sentences)));
}

test.each([
  ['WebAssembly', wasm],
  ['JavaScript', javascript],
])('the %s core prints what mecab-ko prints', (_, tokenizer) => {
  const printed = sentences.map((sentence) => `${mecabLines(tokenizer.tokenize(sentence))}\n`).join('');
  expect(printed).toBe(readFileSync(golden, 'utf8'));
});
