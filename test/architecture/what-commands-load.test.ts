import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/nonjo.js';

/** The packages that a module loads with all it imports, apart from what it imports later. */
function packagesOf(entry: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, from = ''] of source.matchAll(/^(?:im|ex)port (?!type )[^;]*? from '([^']+)'/gmu)) {
      if (from.startsWith('.')) visit(path.resolve(path.dirname(file), from.replace(/\.js$/u, '.ts')));
      else if (!from.startsWith('node:')) packages.add(from);
    }
  };
  visit(path.join(ROOT, entry));
  return packages;
}

it('quotes and entities of single texts, and the workers of a run, load no parser of codebooks', () => {
  expect(packagesOf('pipeline/commands/stance-filter.ts')).toContain('yaml');
  for (const entry of ['pipeline/commands/stage-filters.ts', 'pipeline/engines/analysis-worker.ts'])
    expect(packagesOf(entry), entry).not.toContain('yaml');
});
