/**
 * Whether a run that is killed at random moments and resumed leaves the bytes of one left alone: 50 kills of a run with
 * its threads, and 50 of a distributed one, of its coordinator, its workers and Redis. `npm run bench -- kills`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { manyBatches, reportsIn } from '../test/support/many-batches.js';
import { ROOT } from '../test/support/nonjo.js';
import { hasRedis, RedisServer } from '../test/support/redis-server.js';

const KILLS = 50;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nonjo-kills-'));
  const input = join(folder, 'news.jsonl');
  writeFileSync(input, manyBatches());
  const whole = join(folder, 'whole');
  const started = performance.now();
  await ended(analyze(input, whole, '--workers', '1'));
  const usual = performance.now() - started;
  const expected = JSON.stringify([...reportsIn(whole)]);
  const differs = (out: string): boolean => {
    const left = readdirSync(out).filter((name) => /^\.nonjo-(?!shard)/u.test(name));
    if (left.length > 0) console.log(`${out}: left behind ${left.join(', ')}`);
    JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
    return JSON.stringify([...reportsIn(out)]) !== expected;
  };
  await killThreads(folder, input, usual, differs);
  if (hasRedis()) await killDistributed(folder, input, usual, differs);
  rmSync(folder, { recursive: true });
}

async function killThreads(
  folder: string,
  input: string,
  usual: number,
  differs: (out: string) => boolean,
): Promise<void> {
  let [kills, runs, different] = [0, 0, 0];
  while (kills < KILLS) {
    const out = join(folder, `run-${runs++}`);
    for (;;) {
      const process = analyze(input, out, '--workers', String([1, 2, 8][kills % 3]));
      const timer = setTimeout(() => process.kill('SIGKILL'), Math.random() * usual * 1.2);
      const code = await ended(process);
      clearTimeout(timer);
      if (code !== null) {
        expectDone(code);
        break;
      }
      kills++;
    }
    if (differs(out)) different++;
  }
  console.log(`threads: ${kills} kills in ${runs} runs; ${different} with other bytes than one left alone`);
}

async function killDistributed(
  folder: string,
  input: string,
  usual: number,
  differs: (out: string) => boolean,
): Promise<void> {
  const data = join(folder, 'redis');
  mkdirSync(data);
  const redis = await RedisServer.start(data);
  const startWorker = (): ChildProcess => nonjo('worker', '--redis', redis.url, '--concurrency', '1');
  const startRun = (out: string): ChildProcess =>
    analyze(input, out, '--engine', 'bullmq', '--redis', redis.url);
  const workers = [startWorker(), startWorker()];
  const kills = { coordinator: 0, worker: 0, redis: 0 };
  const victims = Object.keys(kills) as (keyof typeof kills)[];
  let [count, runs, different] = [0, 0, 0];
  while (count < KILLS) {
    const out = join(folder, `distributed-${runs++}`);
    let coordinator = startRun(out);
    let done = ended(coordinator);
    for (;;) {
      const end = await Promise.race([done, sleep(Math.random() * usual, 'kill' as const)]);
      if (end !== 'kill') {
        expectDone(end);
        break;
      }
      const victim = victims[count++ % victims.length] ?? 'redis';
      kills[victim]++;
      if (victim === 'redis') {
        await redis.end();
        await redis.begin();
      } else if (victim === 'worker') {
        await killed(workers.shift());
        workers.push(startWorker());
      } else {
        await killed(coordinator);
        coordinator = startRun(out);
        done = ended(coordinator);
      }
    }
    if (differs(out)) different++;
  }
  for (const worker of workers) await killed(worker);
  await redis.end();
  console.log(
    `bullmq: ${JSON.stringify(kills)} kills in ${runs} runs; ${different} with other bytes than one left alone`,
  );
}

/** The input has lines that are no articles. */
function expectDone(code: number | null): void {
  if (code !== 1) throw new Error(`the run ended with ${code}`);
}

function analyze(input: string, out: string, ...more: string[]): ChildProcess {
  return nonjo('analyze', input, '--out', out, '--resume', '--quiet', ...more);
}

function nonjo(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['bin/nonjo.js', ...args], { cwd: ROOT, stdio: 'ignore' });
}

/** The exit code; null when it was killed. */
function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

async function killed(child: ChildProcess | undefined): Promise<void> {
  child?.kill('SIGKILL');
  if (child !== undefined) await ended(child);
}
