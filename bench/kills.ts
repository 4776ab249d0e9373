/**
 * Whether a run that is killed at random moments and resumed leaves the bytes of one left alone. 50 kills of the
 * coordinator with its threads, at random; the number of workers changes with each. `npm run bench -- kills`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyBatches, reportsIn } from '../test/support/many-batches.js';
import { ROOT } from '../test/support/nonjo.js';

const KILLS = 50;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nonjo-kills-'));
  const input = join(folder, 'news.jsonl');
  writeFileSync(input, manyBatches());
  const whole = join(folder, 'whole');
  const started = performance.now();
  await nonjo(input, whole, 1, null);
  const usual = performance.now() - started;
  const expected = JSON.stringify([...reportsIn(whole)]);
  let [kills, runs, different] = [0, 0, 0];
  while (kills < KILLS) {
    const out = join(folder, `run-${runs++}`);
    for (;;) {
      const code = await nonjo(input, out, 1 + (kills % 3), Math.random() * usual * 1.2);
      if (code !== null) break;
      kills++;
    }
    if (JSON.stringify([...reportsIn(out)]) !== expected) different++;
    const left = readdirSync(out).filter((name) => /^\.nonjo-(?!shard)/u.test(name));
    if (left.length > 0) console.log(`${out}: left behind ${left.join(', ')}`);
    JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  }
  console.log(`${kills} kills in ${runs} runs; ${different} runs with other bytes than one left alone`);
  rmSync(folder, { recursive: true });
}

/** The exit code; null when it was killed, after `kill` milliseconds. */
function nonjo(input: string, out: string, workers: number, kill: number | null): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const args = ['bin/nonjo.js', 'analyze', input, '--out', out, '--resume', '--quiet'];
    const child = spawn(process.execPath, args.concat('--workers', String(workers)), {
      cwd: ROOT,
      stdio: 'ignore',
    });
    const timer = kill === null ? undefined : setTimeout(() => child.kill('SIGKILL'), kill);
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}
