/** `nonjo analyze` as users run it, in a process of its own, and what it cost. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';

/** Real news and press releases where the shared data lie beside the project, otherwise the articles of data/. */
const REAL = ['../shared/data/news/wikinews.jsonl', '../shared/data/news/press.jsonl'];
const OWN = ['data/articles/articles.jsonl', 'data/press/articles.jsonl', 'data/events/articles.jsonl'];

export interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  /** Wall time of loading, of analysing and of putting the reports together; empty of states that do not mark them. */
  readonly phases: readonly number[];
}

/** The records of the sample, each once. */
export function sampleRecords(): Record<string, unknown>[] {
  const real = REAL.map((file) => path.join(PACKAGE_ROOT, file));
  const files = real.every(existsSync) ? real : OWN.map((file) => path.join(PACKAGE_ROOT, file));
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  );
}

/**
 * Runs `work` with a file of `count` articles: the sample over and over under ids of their own. The second and later
 * times each has a sentence of its own at its end, so that no two are the same text.
 */
export function withArticles<Result>(count: number, work: (file: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-bench-'));
  try {
    const sample = sampleRecords();
    const file = path.join(folder, 'articles.jsonl');
    const lines = Array.from({ length: count }, (_, i) => {
      const record = sample[i % sample.length];
      const again = i < sample.length ? '' : `\n이 글은 ${i}번째로 실렸다.`;
      return `${JSON.stringify({ ...record, id: `a${i}`, body: `${record?.body ?? ''}${again}` })}\n`;
    });
    writeFileSync(file, lines.join(''));
    return work(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All default reports of the articles in `file`, by the checkout at `root`. Throws when the run fails. */
export function wholeRun(root: string, file: string, workers: number): Cost {
  const out = `${file}-reports`;
  const cost = costOf(root, ['analyze', file, '--out', out, '--workers', String(workers), '--quiet']);
  rmSync(out, { recursive: true });
  return cost;
}

/** The command line of the checkout or package at `root` with these words. Throws when it fails. */
export function costOf(root: string, words: readonly string[], options: SpawnSyncOptions = {}): Cost {
  const report = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const begun = performance.getEntriesByType('mark').map(({ startTime }) => startTime / 1000);
    const ends = begun.length === 2 ? [...begun, performance.now() / 1000] : [];
    const phases = ends.map((end, at) => end - (ends[at - 1] ?? 0));
    process.stdout.write(JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024, ...phases])); })`;
  const measured = ['--import', `data:text/javascript,${encodeURIComponent(report)}`];
  const command = [...measured, path.join(root, 'bin/nonjo.js'), ...words];
  const started = performance.now();
  const ended = spawnSync(process.execPath, command, { cwd: root, ...options, encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  // 1: a few articles of the sample may fail, as in any corpus
  if (ended.status !== 0 && ended.status !== 1)
    throw new Error(`${root} ended with ${ended.status}: ${ended.stderr}`);
  const [cpuSeconds = 0, peakMegabytes = 0, ...phases] = JSON.parse(ended.stdout) as number[];
  return { seconds, cpuSeconds, peakMegabytes, phases };
}
