/**
 * Worker threads over one dictionary, for bench/tokenizer.ts; plain JavaScript over dist/.
 *
 *   node tokenizer-threads.mjs LINES ROUNDS
 *
 * Prints JSON: seconds and processor seconds of each round with one thread and with two (each thread analyses all of
 * LINES; rounds are interleaved), and the megabytes that an empty worker and each further tokenizing worker add to
 * the process.
 */
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openTokenizer, shareDictionary } from '../dist/pipeline/dictionary/load-tokenizer.js';

const EMPTY = 'require("node:worker_threads").parentPort.postMessage("ready"); setInterval(() => {}, 1e6);';

if (isMainThread) await main(process.argv[2], Number(process.argv[3]));
else work();

function work() {
  const tokenizer = openTokenizer(workerData.dictionary);
  parentPort.on('message', () => {
    let tokens = 0;
    for (const line of workerData.lines) tokens += tokenizer.tokenize(line).length;
    parentPort.postMessage(tokens);
  });
  parentPort.postMessage('ready');
}

async function main(file, rounds) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const dictionary = shareDictionary({ newsTerms: false });
  const empty = await added(() => new Worker(EMPTY, { eval: true }), 3);
  const few = lines.slice(0, 200);
  const tokenizing = await added(
    () => new Worker(new URL(import.meta.url), { workerData: { dictionary, lines: few } }),
    3,
  );
  for (const worker of [...empty.workers, ...tokenizing.workers]) await worker.terminate();

  const pair = [1, 2].map(() => new Worker(new URL(import.meta.url), { workerData: { dictionary, lines } }));
  await Promise.all(pair.map(answer));
  const seconds = { one: [], two: [] };
  const processor = { one: [], two: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, workers] of [
      ['one', pair.slice(0, 1)],
      ['two', pair],
    ]) {
      const before = process.cpuUsage();
      seconds[name].push(await timed(workers));
      const { user, system } = process.cpuUsage(before);
      processor[name].push((user + system) / 1e6);
    }
  }
  console.log(
    JSON.stringify({
      seconds,
      processor,
      emptyMegabytes: empty.megabytes,
      workerMegabytes: tokenizing.megabytes,
    }),
  );
  process.exit();
}

/** Starts `count` workers and has each answer; the median of what each adds to the resident memory. */
async function added(start, count) {
  const workers = [];
  const megabytes = [];
  for (let i = 0; i < count; i++) {
    const before = process.memoryUsage.rss();
    const worker = start();
    await answer(worker);
    worker.postMessage('round');
    await new Promise((resolve) => setTimeout(resolve, 500));
    workers.push(worker);
    megabytes.push((process.memoryUsage.rss() - before) / 2 ** 20);
  }
  return { workers, megabytes: megabytes.sort((a, b) => a - b)[count >> 1] };
}

async function timed(workers) {
  const start = performance.now();
  const answers = workers.map(answer);
  for (const worker of workers) worker.postMessage('round');
  await Promise.all(answers);
  return (performance.now() - start) / 1000;
}

function answer(worker) {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
}
