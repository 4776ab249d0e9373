import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dryRun, type TestFile } from './test-files.js';

const FOLDER = '.cache/mutation';
/** Neither changes what a test comes by: other tests, and what is only read by people. */
const APART = /\.test\.ts$|^docs\/|\.md$/u;

interface Kept {
  readonly covers: readonly string[];
  readonly milliseconds: number;
}

/**
 * What test files come by, from an earlier run when neither they nor anything else that counts has changed since: the
 * dry runs take longer than a small sample.
 */
export class KnownTests {
  readonly #folder: string;
  readonly #files: readonly string[];
  #others: string | undefined;

  /** `folder`: of the sandbox; `files`: everything in the project. */
  constructor(folder: string, files: readonly string[]) {
    this.#folder = folder;
    this.#files = files.filter((file) => !APART.test(file));
  }

  async of(file: string): Promise<TestFile> {
    this.#others ??= hashOf(this.#files);
    const place = path.join(FOLDER, `${hashOf([file], this.#others)}.json`);
    const kept = read(place);
    if (kept !== undefined) return { file, ...kept, covers: new Set(kept.covers) };
    const seen = await dryRun(this.#folder, file);
    const { milliseconds } = seen;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(place, JSON.stringify({ covers: [...seen.covers], milliseconds } satisfies Kept));
    return seen;
  }
}

function read(place: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    return undefined; // not there, or cut off while it was written
  }
}

function hashOf(files: readonly string[], salt = ''): string {
  const hash = createHash('sha256').update(salt);
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file)).update('\n');
  return hash.digest('hex');
}
