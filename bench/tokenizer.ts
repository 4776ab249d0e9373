/**
 * Speed, memory and load time of native mecab-ko, kuromoji-ko and our two cores: each in its own process, one
 * thread, rounds interleaved so that a busy machine hurts all alike, medians. Outputs are compared first.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildNativeMecab } from './native-mecab/build.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROUNDS = 9;
const LINES = 3000;
const NATIVE = 'native mecab-ko -O3';

interface Engine {
  readonly name: string;
  readonly load: number;
  ask(command: string): Promise<string>;
  close(): void;
}

interface Measured {
  readonly engine: Engine;
  readonly seconds: number[];
  resident: number;
}

export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'nonjo-bench-'));
  const file = join(directory, 'lines.txt');
  const lines = benchLines();
  writeFileSync(file, `${lines.join('\n')}\n`);
  const engines = await startEngines(file);
  try {
    await compareOutputs(engines, directory);
    const measured = engines.map((engine): Measured => ({ engine, seconds: [], resident: 0 }));
    for (let round = -1; round < ROUNDS; round++) {
      for (const entry of measured) {
        const [seconds = 0, , resident = 0] = (await entry.engine.ask('round')).split(' ').map(Number);
        entry.resident = resident;
        if (round >= 0) entry.seconds.push(seconds); // round -1 warms up
      }
    }
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    print(measured, characters);
  } finally {
    for (const engine of engines) engine.close();
  }
  printThreads(file);
  rmSync(directory, { recursive: true });
}

type Rounds = Record<'one' | 'two', readonly number[]>;

interface Threads {
  readonly seconds: Rounds;
  readonly processor: Rounds;
  readonly emptyMegabytes: number;
  readonly workerMegabytes: number;
}

function printThreads(file: string): void {
  const script = join(HERE, 'tokenizer-threads.mjs');
  const { stdout, status } = spawnSync(process.execPath, [script, file, String(ROUNDS)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('bench/tokenizer-threads.mjs failed');
  const { seconds, processor, emptyMegabytes, workerMegabytes } = JSON.parse(stdout) as Threads;
  const gain = (rounds: Rounds) => ((2 * median(rounds.one)) / median(rounds.two)).toFixed(2);
  console.log(`two threads analyse ${gain(seconds)} x as much as one (${availableParallelism()} cores)`);
  console.log(`a unit of processor time yields ${gain(processor)} x as much in two threads as in one`);
  const [worker, empty] = [workerMegabytes, emptyMegabytes].map((megabytes) => megabytes.toFixed(1));
  console.log(`a further worker adds ${worker} MB, an empty one ${empty} MB`);
}

/** Korean sentences: KLUE-NER's where the data folder is there, otherwise the sample corpus, repeated. */
function benchLines(): string[] {
  const shared = join(HERE, '..', '..', 'shared', 'data', 'ner', 'train-raw-sent.tsv');
  if (existsSync(shared)) {
    const rows = readFileSync(shared, 'utf8').trimEnd().split('\n');
    return rows.slice(0, LINES).map((row) => row.split('\t')[1] ?? '');
  }
  console.log('../shared is not there: the bench text is the golden sentences of test/cases/tokenizer');
  const own = readFileSync(join(HERE, '..', 'test', 'cases', 'tokenizer', 'sentences.txt'), 'utf8');
  const sentences = own.trimEnd().split('\n');
  return Array.from({ length: LINES }, (_, i) => sentences[i % sentences.length] ?? '');
}

async function startEngines(file: string): Promise<Engine[]> {
  const script = join(HERE, 'tokenizer-engine.mjs');
  const ours = ['nonjo (WebAssembly)', 'nonjo (JavaScript)', 'kuromoji-ko'];
  const native = buildNativeMecab();
  const engines: Engine[] = [];
  if (native !== null) engines.push(await start(NATIVE, native.program, [native.dictionary, 'time', file]));
  for (const name of ours) engines.push(await start(name, process.execPath, [script, name, file]));
  return engines;
}

async function start(name: string, program: string, args: string[]): Promise<Engine> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await answers.next();
    if (done) throw new Error(`${name} ended unexpectedly`);
    return value;
  };
  const load = Number((await next()).split(' ')[1]);
  return {
    name,
    load,
    ask(command) {
      child.stdin.write(`${command}\n`);
      return next();
    },
    close: () => child.stdin.end(),
  };
}

/** Throws unless ours print what native mecab-ko prints; tells how far kuromoji-ko agrees. */
async function compareOutputs(engines: readonly Engine[], directory: string): Promise<void> {
  const outputs: { name: string; sentences: string[] }[] = [];
  for (const [i, engine] of engines.entries()) {
    const file = join(directory, `${i}.txt`);
    await engine.ask(`dump ${file}`);
    outputs.push({ name: engine.name, sentences: readFileSync(file, 'utf8').split('EOS\n') });
  }
  const [reference, ...others] = outputs;
  for (const { name, sentences } of others) {
    const share = (view: (sentence: string) => string) => {
      const same = sentences.filter((sentence, i) => view(sentence) === view(reference?.sentences[i] ?? ''));
      return same.length / sentences.length;
    };
    const whole = share((sentence) => sentence);
    const surfaces = share((sentence) => sentence.replaceAll(/\t.*$/gm, ''));
    const [a, b] = [surfaces, whole].map((value) => `${(100 * value).toFixed(1)} %`);
    console.log(`${name}: ${a} of the sentences cut as by ${reference?.name}, ${b} with the same features`);
    if (whole < 1 && name.startsWith('nonjo')) throw new Error(`${name} differs: no speed is printed`);
  }
}

function print(measured: readonly Measured[], characters: number): void {
  const speed = ({ seconds }: Measured) => characters / median(seconds) / 1e6;
  const of = (name: string) => measured.find(({ engine }) => engine.name === name);
  const [native, kuromoji] = [of(NATIVE), of('kuromoji-ko')];
  const ratio = (entry: Measured, base: Measured | undefined) =>
    base === undefined ? '-' : (speed(entry) / speed(base)).toFixed(2);
  const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  row(['engine', 'Mchar/s', 'x native', 'x kuromoji-ko', 'load ms', 'resident MB']);
  row(['---', '---', '---', '---', '---', '---']);
  for (const entry of measured) {
    row([
      entry.engine.name,
      speed(entry).toFixed(2),
      ratio(entry, native),
      ratio(entry, kuromoji),
      (entry.engine.load * 1000).toFixed(0),
      (entry.resident / 1024).toFixed(0),
    ]);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
