/** Threads over one dictionary; they run what `npm run build` made. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import {
  loadTokenizer,
  openTokenizer,
  type SharedDictionary,
  shareDictionary,
} from '../../pipeline/dictionary/load-tokenizer.js';
import { mecabLines } from '../../src/tokenizer/mecab-format.js';
import { ARENA_STATES, ARENAS } from '../../src/tokenizer/memory-layout.js';
import type { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { hostileLines } from './hostile-lines.js';

const LINES = [...hostileLines(300, 3), '업스테이지는 소버린 AI 사업에 참여한다고 과기정통부에 알렸다.'];
const MODULE = new URL('../../dist/pipeline/dictionary/load-tokenizer.js', import.meta.url).href;
const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.module).then(({ openTokenizer }) => {
    const tokenizer = openTokenizer(workerData.dictionary);
    do {
      const surfaces = workerData.lines.map((line) => tokenizer.tokenize(line).map((token) => token.featureRow));
      parentPort.postMessage(surfaces);
    } while (workerData.forever);
  });`;

function startWorker(dictionary: SharedDictionary, forever: boolean): Worker {
  return new Worker(WORKER, {
    eval: true,
    workerData: { module: MODULE, dictionary, lines: LINES, forever },
  });
}

const firstMessage = (worker: Worker) =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });

const rows = (tokenizer: MecabTokenizer) =>
  LINES.map((line) => tokenizer.tokenize(line).map((token) => token.featureRow));

test.each(['wasm', 'javascript'] as const)(
  'threads see the words of the shared dictionary (%s)',
  async (core) => {
    const dictionary = shareDictionary({ core });
    const workers = [1, 2, 3].map(() => startWorker(dictionary, false));
    const answers = await Promise.all(workers.map(firstMessage));
    const expected = rows(openTokenizer(dictionary));
    for (const answer of answers) expect(answer).toEqual(expected);
  },
);

test('threads may be killed at any time', async () => {
  const dictionary = shareDictionary();
  const expected = rows(openTokenizer(dictionary));
  for (let i = 0; i < 8; i++) {
    const worker = startWorker(dictionary, true);
    expect(await firstMessage(worker)).toEqual(expected);
    await worker.terminate();
  }
  expect(rows(openTokenizer(dictionary))).toEqual(expected);
  const busy = new Int32Array(dictionary.buffer, ARENA_STATES, ARENAS).reduce((sum, state) => sum + state, 0);
  expect(busy).toBeLessThanOrEqual(8);
});

test('without a free arena the analysis is the same', () => {
  const dictionary = shareDictionary();
  const tokenizer = openTokenizer(dictionary);
  const states = new Int32Array(dictionary.buffer, ARENA_STATES, ARENAS);
  const line = LINES.at(-1) ?? '';
  const expected = mecabLines(tokenizer.tokenize(line));
  states.fill(1);
  expect(mecabLines(tokenizer.tokenize(line))).toBe(expected);
  expect(states.every((state) => state === 1)).toBe(true);
  states.fill(0);
  expect(mecabLines(tokenizer.tokenize(line))).toBe(expected);
});

test('the hash names the words', () => {
  const plain = shareDictionary({ newsTerms: false });
  expect(plain.hash).toMatch(/^[0-9a-f]{8}$/);
  expect(shareDictionary().hash).toMatch(new RegExp(`^${plain.hash}\\+[0-9a-f]{8}$`));
  expect(
    loadTokenizer()
      .tokenize('허깅페이스')
      .map((token) => token.surface),
  ).toEqual(['허깅페이스']);
});
