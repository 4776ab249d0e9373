/**
 * How many changes to the code the tests notice: `npm run mutate [-- --sample 300] [--seed 1] [--room quotes] [--since REF]
 * [--tests test/quotes] [--minutes 60] [--resume]`.
 * Mutants are Stryker's, drawn evenly over the lines of src/ and pipeline/ (`--room`: of one room; `--since`: of the files
 * changed since a commit), each run against the test files that come by its place, in whatever process or thread. Writes
 * mutants.json (every mutant drawn and whether it was noticed) and prints a Markdown table by room with the survivors.
 * A mutant is written when it is done, and none is begun after `--minutes`; `--resume` keeps those of mutants.json, of other
 * rooms and seeds as well. `--again` asks only its survivors, once tests have been written for them.
 * With `--tests` only the files below that folder are asked: the share is then at least so much.
 * Mutants that change nothing anybody could see are named in test/equivalent-mutants.tsv and not counted.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import PQueue from 'p-queue';
import { seededRandom } from '../src/stance/agreement/random.js';
import { KnownTests } from './mutation/known-tests.js';
import { type Mutant, makeSandbox } from './mutation/sandbox.js';
import { isNoticed, type TestFile } from './mutation/test-files.js';

interface Result extends Mutant {
  /** How many test files come by. */
  readonly tests: number;
  readonly noticed: boolean;
}

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    room: { type: 'string' },
    since: { type: 'string' },
    tests: { type: 'string', default: 'test' },
    minutes: { type: 'string' },
    resume: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
  },
});

const RESULTS = 'mutants.json';
const began = performance.now();
const { folder, mutants } = await makeSandbox();
const equivalent = new Set(readFileSync('test/equivalent-mutants.tsv', 'utf8').split('\n').map(keyOfLine));
const earlier = new Map(
  options.resume || options.again ? readResults().map((one) => [placeOf(one), one]) : [],
);
const wanted = mutants.filter(isWanted);
const drawn = options.again
  ? wanted.filter((mutant) => earlier.get(placeOf(mutant))?.noticed === false)
  : draw(wanted, Number(options.sample), Number(options.seed));
console.error(`${mutants.length} mutants, ${drawn.length} drawn; the suite without a mutant`);

const queue = new PQueue({ concurrency: availableParallelism() });
const known = new KnownTests(folder, filesBelow());
const tests = await queue.addAll(testFiles().map((file) => (): Promise<TestFile> => known.of(file)));
const results = new Map(earlier);
let done = 0;
await queue.addAll(
  drawn.map((mutant) => async () => {
    const place = placeOf(mutant);
    if (isLate()) return;
    const result = (options.again ? undefined : earlier.get(place)) ?? (await ask(mutant));
    results.set(place, result);
    writeFileSync(RESULTS, `${JSON.stringify([...results.values()], null, 1)}\n`);
    done++;
    const verdict = result.noticed ? 'noticed' : 'SURVIVED';
    console.error(`${done}/${drawn.length} ${verdict} ${mutant.file}:${mutant.line}`);
  }),
);
rmSync(path.dirname(folder), { recursive: true });
if (done < drawn.length) console.error(`${drawn.length - done} not asked in ${options.minutes} minutes`);

const counted = [...results.values()].filter((one) => !equivalent.has(keyOf(one)));
console.log('| room | drawn | noticed | share |\n|---|---|---|---|');
const rooms = groupBy(counted, ({ file }) => roomOf(file));
for (const [room, of] of [...rooms].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(row(room, of));
console.log(row('all', counted));
for (const { file, line, original, replacement, tests: covering } of counted.filter((one) => !one.noticed))
  console.log(
    `\n${file}:${line} (${covering} test files)\n- ${beginning(original)}\n+ ${beginning(replacement)}`,
  );

/** The first line: what a whole block does is read where it stands. */
function beginning(text: string): string {
  const [first = '', ...others] = text.split('\n');
  return others.length > 0 ? `${first} …` : first;
}

function isLate(): boolean {
  return options.minutes !== undefined && performance.now() - began > Number(options.minutes) * 60_000;
}

async function ask(mutant: Mutant): Promise<Result> {
  const covering = tests.filter(({ covers }) => covers.has(mutant.id));
  return { ...mutant, tests: covering.length, noticed: await isNoticed(folder, mutant.id, covering) };
}

function readResults(): Result[] {
  return JSON.parse(readFileSync(RESULTS, 'utf8'));
}

function row(name: string, of: readonly { noticed: boolean }[]): string {
  const noticed = of.filter((one) => one.noticed).length;
  return `| ${name} | ${of.length} | ${noticed} | ${(noticed / of.length).toFixed(2)} |`;
}

/** src/quotes/… is the room quotes, pipeline/run.ts the room pipeline. */
function roomOf(file: string): string {
  const [top = '', below = ''] = file.split('/');
  return below.endsWith('.ts') ? top : below;
}

function isWanted(mutant: Mutant): boolean {
  if (equivalent.has(keyOf(mutant))) return false;
  if (options.room !== undefined && roomOf(mutant.file) !== options.room) return false;
  return options.since === undefined || changed(options.since).has(mutant.file);
}

function changed(since: string): ReadonlySet<string> {
  return new Set(execFileSync('git', ['diff', '--name-only', since], { encoding: 'utf8' }).split('\n'));
}

function keyOf({ file, original, replacement }: Mutant): string {
  return [file, original, replacement].map((part) => part.replaceAll(/\s+/gu, ' ')).join('\t');
}

function placeOf(mutant: Mutant): string {
  return `${mutant.line}\t${keyOf(mutant)}`;
}

/** Columns: file, original, replacement, reason. */
function keyOfLine(line: string): string {
  return line.split('\t').slice(0, 3).join('\t');
}

function filesBelow(folder = '.'): string[] {
  return execFileSync('git', ['ls-files', folder], { encoding: 'utf8' }).split('\n').filter(Boolean);
}

function testFiles(): string[] {
  // What reads the sources as text fails on any mutated copy.
  return filesBelow(options.tests).filter(
    (file) => file.endsWith('.test.ts') && !file.startsWith('test/architecture/'),
  );
}

/** A mutant each of `size` lines drawn without repeating. */
function draw(all: readonly Mutant[], size: number, seed: number): Mutant[] {
  const random = seededRandom(seed);
  const lines = [...groupBy(all, ({ file, line }) => `${file}:${line}`).values()];
  const chosen: Mutant[] = [];
  while (chosen.length < size && lines.length > 0) {
    const [line = []] = lines.splice(Math.floor(random() * lines.length), 1);
    const mutant = line[Math.floor(random() * line.length)];
    if (mutant) chosen.push(mutant);
  }
  return chosen;
}

/** Map.groupBy of Node 21. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
