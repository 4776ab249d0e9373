/**
 * The packed package on a new machine: `npm run bench -- first-answer`. What it takes on the disk with its dependencies, and
 * how long `nonjo` needs for the sample articles the first time, with nothing unpacked yet, and the second.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bytesBelow, installPacked } from '../test/support/packed.js';
import { type Cost, costOf } from './whole-run.js';

const ROUNDS = 3;

export function run(): void {
  const installed = installPacked();
  if (installed === null) return;
  const size = (folder: string) => `${(bytesBelow(folder) / 1e6).toFixed(1)} MB`;
  console.log(
    `installed: ${size(path.join(installed.folder, 'node_modules'))}, of these nonjo ${size(installed.nonjo)}`,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const cwd = mkdtempSync(path.join(tmpdir(), 'nonjo-new-'));
    const env = { ...process.env, XDG_CACHE_HOME: path.join(cwd, 'cache') };
    for (const time of ['first', 'second'])
      console.log(time, told(costOf(installed.nonjo, [], { cwd, env })));
  }
}

function told({ seconds, cpuSeconds, peakMegabytes }: Cost): string {
  return `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of the processor, ${peakMegabytes.toFixed(0)} MB`;
}
