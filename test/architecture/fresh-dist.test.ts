import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newerSource } from '../support/fresh-dist.js';

it('finds the source changed after the build, in folders below as well', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = path.join(folder, 'below', 'source.ts');
  mkdirSync(path.dirname(source));
  writeFileSync(source, '');

  utimesSync(source, 1000, 1000);
  expect(newerSource([folder], 1_000_000)).toBeUndefined();
  utimesSync(source, 1001, 1001);
  expect(newerSource([folder], 1_000_000)).toBe(source);
});
