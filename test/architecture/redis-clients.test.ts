import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/nonjo.js';

/** Files of the pipeline whose static imports match. */
const importing = (target: RegExp): string[] =>
  readdirSync(path.join(ROOT, 'pipeline'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => {
      const source = readFileSync(path.join(ROOT, 'pipeline', name), 'utf8');
      return [...source.matchAll(/^import (?!type )[^;]*? from '([^']+)'/gmu)].some(([, from = '']) =>
        target.test(from),
      );
    });

it('only the distributed engine loads Redis clients, and only who asks for it loads that', () => {
  expect(importing(/^(?:bullmq|ioredis)$/u).every((file) => file.startsWith('engines/distributed/'))).toBe(
    true,
  );
  const outside = importing(/\/distributed\//u).filter((file) => !file.startsWith('engines/distributed/'));
  expect(outside).toEqual(['commands/worker.ts']);
  expect(importing(/\/commands\/worker\.js$/u)).toEqual([]);
});
