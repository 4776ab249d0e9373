import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { EVERYTHING, type Wanted } from './glob.js';
import { notAFile, ownReports } from './messages.js';
import { readingProblem } from './open-text.js';
import { entryMaker, type Input } from './read-item.js';
import { isRecord } from './read-json.js';

/**
 * Everything that is wanted below a folder in code-point order of the paths: each file once, and an entry for whatever
 * cannot be read (a closed folder, a broken link) or is no file (a pipe, a device), so that nothing is missing without a
 * word. Links are followed, each folder once. Hidden names are passed over, and so are the reports of an earlier run.
 */
export async function filesBelow(folder: string, wanted: Wanted = EVERYTHING): Promise<Input[]> {
  const walk: Walk = { wanted, found: new Map(), seen: new Set() };
  await enterFolder(folder, walk);
  return [...walk.found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, input]) => input);
}

interface Walk {
  readonly wanted: Wanted;
  readonly found: Map<string, Input>;
  /** Folders, by device and number. */
  readonly seen: Set<string>;
}

async function enterFolder(folder: string, walk: Walk): Promise<void> {
  const { found, seen } = walk;
  let names: string[];
  try {
    const { dev, ino } = await stat(folder);
    const place = `${dev}:${ino}`;
    if (seen.has(place)) return;
    seen.add(place);
    names = (await readdir(folder)).sort(); // which way leads to a folder of several must not depend on the disk
  } catch (error) {
    found.set(folder, entryMaker(folder)('failed', null, 'unreadable', readingProblem(error)));
    return;
  }
  const reports = await reportsIn(folder);
  if ([...reports].some((name) => walk.wanted.file(path.join(folder, name)))) {
    found.set(`${folder}${path.sep}`, entryMaker(folder)('skipped', null, 'own-reports', ownReports));
  }
  for (const name of names) {
    if (!name.startsWith('.') && !reports.has(name)) await enter(path.join(folder, name), walk);
  }
}

async function enter(place: string, walk: Walk): Promise<void> {
  const { wanted, found } = walk;
  if (!wanted.file(place) && !wanted.folder(place)) return;
  let kind: Stats;
  try {
    kind = await stat(place);
  } catch (error) {
    if (wanted.file(place))
      found.set(place, entryMaker(place)('failed', null, 'unreadable', readingProblem(error)));
    return;
  }
  if (kind.isDirectory()) {
    if (wanted.folder(place)) await enterFolder(place, walk);
  } else if (!wanted.file(place)) return;
  else if (kind.isFile()) found.set(place, place);
  else found.set(place, entryMaker(place)('skipped', null, 'not-a-file', notAFile));
}

/** The names of the files that a run left in a folder, its ledger among them. */
async function reportsIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    const run: unknown = JSON.parse(await readFile(path.join(folder, 'run.json'), 'utf8'));
    if (!isRecord(run) || typeof run.version !== 'string' || !Array.isArray(run.files)) return new Set();
    const names = (run.files as unknown[]).map((file) => (isRecord(file) ? file.name : null));
    return new Set(['run.json', ...names.filter((name) => typeof name === 'string')]);
  } catch {
    return new Set();
  }
}
