import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sharedFile } from '../support/nonjo.js';

/** What the open articles gave when the floors were last raised, less a quote or two for each source. */
const FLOORS: Readonly<Record<string, readonly (number | null)[]>> = {
  'direct, exact': [0.94, 0.99, 0.98],
  'indirect, overlap .8': [0.825, 0.92, 0.97],
  speaker: [0.845, 0.935, 0.92],
  title: [0.93, 0.98, 0.98],
  organisation: [0.805, 0.915, 0.945],
  'persons named': [0.84, 0.955, 0.94],
  'organisations named': [0.835, 0.89, 0.88],
  'same statement, precision': [null, null, 0.95],
  'same statement, recall': [null, null, 0.88],
  'headline verdict': [null, null, 0.9],
};
const SOURCES = ['news', 'press', 'events'];

/** The table of `npm run eval:learn`: figure of the open part by name and source. */
function openFigures(): Map<string, readonly number[]> {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const table = execFileSync(process.execPath, [tsx, 'scripts/eval-learn.ts', '--part', 'open'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const rows = table.trim().split('\n').slice(2);
  return new Map(
    rows.map((row) => {
      const [name = '', ...cells] = row.split('|').slice(1, -1);
      return [name.trim(), cells.map((cell) => Number(cell))];
    }),
  );
}

describe.skipIf(sharedFile('gold/learn/press.quotes.jsonl') === null)(
  'on the open annotated articles',
  () => {
    const figures = sharedFile('gold/learn/press.quotes.jsonl') === null ? new Map() : openFigures();

    it.each(Object.entries(FLOORS))('%s does not fall', (name, floors) => {
      const measured: readonly number[] = figures.get(name) ?? [];
      expect(measured).toHaveLength(SOURCES.length);
      for (const [i, floor] of floors.entries()) {
        if (floor !== null) expect(measured[i], SOURCES[i]).toBeGreaterThanOrEqual(floor);
      }
    });
  },
);
