import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const IMPORT = /^(?:import|export)\s[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gmu;

/** Every import of the TypeScript files under `folder`, with the file it stands in. */
function importsUnder(folder: string): { file: string; target: string }[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('assembly'))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const source = readFileSync(path.join(ROOT, file), 'utf8');
      return [...source.matchAll(IMPORT)].map(([, from, bare, dynamic]) => {
        const target = from ?? bare ?? dynamic;
        return { file, target: target.startsWith('.') ? path.join(path.dirname(file), target) : target };
      });
    });
}

const outside = (folder: string, allowed: (target: string) => boolean): string[] =>
  importsUnder(folder)
    .filter(({ target }) => !allowed(target))
    .map(({ file, target }) => `${file} imports ${target}`);

/** The libraries that the pure core may use; anything new here needs its reason in docs/decisions.md. */
const CORE_LIBRARIES = ['entities', 'es-hangul', 'yaml'];
const isCoreLibrary = (target: string): boolean => CORE_LIBRARIES.includes(target);

describe('pipeline knows src; src knows nobody', () => {
  it('src imports src and a few pure libraries, never node or the pipeline', () => {
    expect(outside('src', (target) => target.startsWith('src/') || isCoreLibrary(target))).toEqual([]);
  });

  it('src has no clock, process or console', () => {
    const offenders = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('assembly'))
      .filter((name) => {
        const code = readFileSync(path.join(ROOT, 'src', name), 'utf8').replace(
          /\/\*[\s\S]*?\*\/|\/\/.*/gu,
          '',
        );
        return /\bDate\.now\b|\bnew Date\b|\bprocess\.|\bconsole\.|\bMath\.random\b|\bperformance\.now\b/u.test(
          code,
        );
      });
    expect(offenders).toEqual([]);
  });

  it('only the shell of nonjo is imported from pipeline', () => {
    expect(outside('pipeline', (target) => !/^(?:test|bench|scripts)\//u.test(target))).toEqual([]);
  });
});

/** Groups of files that import each other in a circle (Tarjan's strongly connected components). */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!order.has(target)) lowest.set(file, Math.min(lowest.get(file) ?? number, visit(target)));
      else if (open.includes(target))
        lowest.set(file, Math.min(lowest.get(file) ?? number, order.get(target) ?? number));
    }
    const low = lowest.get(file) ?? number;
    if (low === number) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || (imports.get(file) ?? []).includes(file)) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

describe('arrows go one way', () => {
  it('finds a circle over three files, and none in a chain', () => {
    const chain = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', []],
    ]);
    expect(circlesOf(chain)).toEqual([]);
    expect(circlesOf(new Map([...chain, ['c', ['a']], ['d', ['a']]]))).toEqual([['a', 'b', 'c']]);
  });

  it('no files import each other in a circle', () => {
    const imports = new Map<string, string[]>();
    for (const { file, target } of ['src', 'pipeline', 'scripts', 'test', 'bench'].flatMap(importsUnder)) {
      const known = imports.get(file) ?? [];
      known.push(target.replace(/\.js$/u, '.ts'));
      imports.set(file, known);
    }
    expect(circlesOf(imports)).toEqual([]);
  });
});

describe('packages', () => {
  it('natural is never imported by its root, which loads database clients', () => {
    expect(
      importsUnder('src')
        .concat(importsUnder('pipeline'))
        .filter(({ target }) => target === 'natural'),
    ).toEqual([]);
  });
});
