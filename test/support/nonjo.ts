import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const SHARED = path.resolve(ROOT, '../shared');

/** A file under ../shared; null, said aloud, when it is absent, for tests that then skip. */
export function sharedFile(name: string): string | null {
  const file = path.join(SHARED, name);
  if (existsSync(file)) return file;
  console.warn(`skipped: ../shared/${name} is absent`);
  return null;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly interruptAfter?: string;
  readonly interruptWhen?: () => boolean;
  readonly signal?: NodeJS.Signals;
  readonly env?: Readonly<Record<string, string>>;
  /** @default 'en_US.UTF-8' */
  readonly locale?: string;
  /** @default the checkout */
  readonly cwd?: string;
}

/**
 * Runs the built command line; `signal` (Ctrl-C) is sent once stderr holds the text `interruptAfter`, or once
 * `interruptWhen` holds.
 */
export function nonjo(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'bin/nonjo.js'), ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, LC_ALL: options.locale ?? 'en_US.UTF-8', ...options.env },
    });
    let stdout = '';
    let stderr = '';
    let interrupted = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (!interrupted && options.interruptAfter !== undefined && stderr.includes(options.interruptAfter)) {
        interrupted = child.kill(options.signal ?? 'SIGINT');
      }
    });
    const watch = setInterval(() => {
      if (!interrupted && options.interruptWhen?.()) interrupted = child.kill(options.signal ?? 'SIGINT');
    }, 20);
    child.on('error', reject).on('close', (code) => {
      clearInterval(watch);
      resolve({ code, stdout, stderr });
    });
    child.stdin.end(options.stdin ?? '');
  });
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
