import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runGroup } from './process-group.js';

/** A test file as the unmutated suite runs it. */
export interface TestFile {
  readonly file: string;
  /** Ids of the mutants whose place it comes by, in any process or thread. */
  readonly covers: ReadonlySet<string>;
  readonly milliseconds: number;
}

const HOOK = path.resolve(import.meta.dirname, 'record-coverage.mjs');

/** Runs a test file alone, everything switched off. Throws when it fails: mutants say nothing then. */
export async function dryRun(folder: string, file: string): Promise<TestFile> {
  const record = mkdtempSync(path.join(tmpdir(), 'nonjo-covered-'));
  const began = performance.now();
  const passed = await vitest(folder, [file], { NONJO_COVERED: record, NODE_OPTIONS: `--import=${HOOK}` });
  const milliseconds = performance.now() - began;
  const covers = new Set(
    readdirSync(record).flatMap((name) => readFileSync(path.join(record, name), 'utf8').split('\n')),
  );
  rmSync(record, { recursive: true });
  if (!passed) throw new Error(`${file} fails without a mutant: mend it before looking at mutants`);
  return { file, covers, milliseconds };
}

/** Whether one of the test files fails, or hangs, with the mutant switched on. The quick ones are asked first, in one run. */
export async function isNoticed(
  folder: string,
  mutant: string,
  files: readonly TestFile[],
): Promise<boolean> {
  const quick = files.filter(({ milliseconds }) => milliseconds < QUICK);
  const slow = files.filter(({ milliseconds }) => milliseconds >= QUICK);
  for (const batch of [quick, slow]) {
    if (batch.length === 0) continue;
    const usual = batch.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const passed = await vitest(
      folder,
      [...batch.map(({ file }) => file), '--bail=1', '--maxWorkers=1'],
      { __STRYKER_ACTIVE_MUTANT__: mutant },
      Math.ceil(PATIENCE * usual) + START,
    );
    if (!passed) return true;
  }
  return false;
}

/** Alone, with the start of a run. */
const QUICK = 10_000;
/** A run that takes so many times as long as without a mutant hangs, the start apart. */
const PATIENCE = 4;
const START = 15_000;

/** Whether vitest passes; after `timeout` milliseconds, if any, it has not. */
async function vitest(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  timeout?: number,
): Promise<boolean> {
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=600000', ...args];
  return (await runGroup(command, { cwd: folder, env: { ...process.env, ...env } }, timeout)) === 0;
}
