/**
 * Byte for byte what native mecab-ko prints, features included: needs a C++ compiler, and ../shared for its texts.
 * A tenth of the lines, to be quick; `PARITY=full npx vitest run test/tokenizer/native-parity` takes them all.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildNativeMecab } from '../../bench/native-mecab/build.js';
import { encodeWtf8, parseWithNative } from '../../bench/native-mecab/parse.js';
import { mecabLines } from '../../src/tokenizer/mecab-format.js';
import type { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { hostileLines } from './hostile-lines.js';
import { javascript, wasm } from './tokenizers.js';

const native = buildNativeMecab();
const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const hasData = existsSync(data);
if (!hasData) console.log('../shared is not there: parity is checked on hostile lines only');

const STEP = process.env.PARITY === 'full' ? 1 : 10;

/** Lines for which `tokenizer` prints something else than the reference. */
function differing(
  tokenizer: MecabTokenizer,
  lines: readonly string[],
  reference: readonly Buffer[],
): string[] {
  return lines.filter((line, i) => {
    const printed = `${mecabLines(tokenizer.tokenize(line))}\n`;
    return !encodeWtf8(printed).equals(reference[i] ?? Buffer.alloc(0));
  });
}

function check(all: readonly string[]): void {
  if (native === null) throw new Error('no native mecab-ko');
  const lines = all.filter((_, i) => i % STEP === 0);
  const reference = parseWithNative(native, lines);
  expect(reference.length).toBe(lines.length);
  expect(differing(wasm, lines, reference)).toEqual([]);
  expect(differing(javascript, lines, reference)).toEqual([]);
}

const lines = (...path: string[]) => readFileSync(join(data, ...path), 'utf8').split(/\r?\n/);
const bodies = (file: string) =>
  lines('news', file)
    .filter((line) => line !== '')
    .flatMap((line): string[] => JSON.parse(line).body.split('\n'));

describe.skipIf(native === null)('as native mecab-ko', () => {
  test.skipIf(!hasData)('on the sentences of KLUE-NER', () => {
    check(lines('ner', 'train-raw-sent.tsv').map((line) => line.split('\t')[1] ?? ''));
  });

  test.skipIf(!hasData)('on the treebanks, whole lines with tabs and hashes', () => {
    for (const file of readdirSync(join(data, 'morph'))) check(lines('morph', file));
  });

  test.skipIf(!hasData)('on news articles', () => {
    for (const file of readdirSync(join(data, 'news'))) check(bodies(file));
  });

  test('on hostile lines', () => {
    check(hostileLines(20_000, 20_250_805));
  });

  test('on very long lines', () => {
    const words = hostileLines(400, 7).join('');
    const hangul = '정부는독자인공지능모델을개발할다섯팀을골랐다고발표했다'.repeat(4000);
    const length = STEP === 1 ? 100_000 : 40_000; // either is more than a WebAssembly arena takes
    for (const line of [words.repeat(20), hangul, '다'.repeat(100_000)]) check([line.slice(0, length)]);
  });
});
