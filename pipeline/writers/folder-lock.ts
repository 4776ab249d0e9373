import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { LocalText } from '../../src/local-text.js';
import { codeOf, UsageError } from '../errors.js';
import { isRecord } from '../readers/read-json.js';
import { inUse, runOf, someRun } from './messages.js';

const LOCK = '.nonjo-lock';

/** One run owns its output folder: a file that says which, until `release`. */
export class FolderLock {
  private constructor(readonly file: string) {}

  /**
   * Takes the lock, also over from a process of this machine that is no more. Throws UsageError when another run has
   * it, the system's error when the folder refuses.
   */
  static async take(folder: string): Promise<FolderLock> {
    const file = join(folder, LOCK);
    const owner = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() });
    for (;;) {
      try {
        await writeFile(file, owner, { flag: 'wx' });
        return new FolderLock(file);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const holder = await holderOf(file);
      if (holder !== null) {
        throw new UsageError(inUse(folder, holder, file));
      }
      await rm(file, { force: true });
    }
  }

  async release(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

/** Who holds a lock, in words; null when nobody does any more. */
async function holderOf(file: string): Promise<LocalText | null> {
  let owner: unknown;
  try {
    owner = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    // gone in the meantime, or cut short by a crash
    return codeOf(error) === 'ENOENT' || error instanceof SyntaxError ? null : someRun;
  }
  if (!isRecord(owner) || typeof owner.pid !== 'number') return null;
  const known = runOf(owner.pid, String(owner.host), String(owner.since));
  return owner.host === hostname() && !isAlive(owner.pid) ? null : known;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
