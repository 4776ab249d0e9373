import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../pipeline/errors.js';
import { StagedFile, StagedFolder } from '../../pipeline/writers/staged-folder.js';
import { UnwritableOutputError } from '../../pipeline/writers/unwritable-output-error.js';
import { scratchFolder } from './scratch-folder.js';

const BIG = '가'.repeat(100_000);
/** Linux numbers processes below 2 ** 22. */
const NO_PROCESS = 2 ** 22 + 1;

describe('an output folder', () => {
  it('shows files under their names only when published', async () => {
    const folder = scratchFolder();
    const staged = await StagedFolder.open(folder);
    const file = await staged.create('big.csv');
    await file.write(BIG);
    expect(readdirSync(folder).sort()).toEqual(['.nonjo-big.csv.part', '.nonjo-lock']);
    await staged.close(file);
    await staged.writeWhole('run.json', '{}');
    expect(existsSync(join(folder, 'big.csv'))).toBe(false);
    await staged.publish([]);
    await staged.leave();
    expect(readdirSync(folder).sort()).toEqual(['big.csv', 'run.json']);
    expect(readFileSync(join(folder, 'big.csv'), 'utf8')).toBe(BIG);
  });

  it('tells size and hash of what lies on the disk', async () => {
    const staged = await StagedFolder.open(scratchFolder());
    expect(await staged.writeWhole('run.json', '가')).toEqual({
      name: 'run.json',
      bytes: 3,
      sha256: '64ee5293d31bc58b72d76ae9a86a902e90442428e29f24f4ecb257ba841cdd36',
    });
  });

  it('is as it was before after an abort, made folders gone', async () => {
    const parent = scratchFolder();
    const staged = await StagedFolder.open(join(parent, 'new', 'out'));
    await (await staged.create('open.csv')).write(BIG);
    await staged.writeWhole('closed.csv', BIG);
    await staged.leave();
    await staged.leave();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('keeps the files of an earlier run through an abort', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'quotes.csv'), 'old');
    const staged = await StagedFolder.open(folder);
    await staged.writeWhole('quotes.csv', 'new');
    await staged.leave();
    expect(readFileSync(join(folder, 'quotes.csv'), 'utf8')).toBe('old');
  });

  it('is swept of what a killed run left, and of nothing else', async () => {
    const folder = scratchFolder();
    for (const name of ['.nonjo-quotes-2.csv.part', 'notes.txt', '.part'])
      writeFileSync(join(folder, name), '');
    await (await StagedFolder.open(folder)).leave();
    expect(readdirSync(folder).sort()).toEqual(['.part', 'notes.txt']);
  });

  it('has all files of the run before, or all of this one', async () => {
    const folder = scratchFolder();
    for (const name of ['run.json', 'articles.csv', 'quotes-2.csv']) writeFileSync(join(folder, name), 'old');
    mkdirSync(join(folder, 'quotes.csv', 'in the way'), { recursive: true });
    const staged = await StagedFolder.open(folder);
    for (const name of ['articles.csv', 'quotes.csv', 'run.json']) await staged.writeWhole(name, 'new');
    await expect(staged.publish(['quotes-2.csv'])).rejects.toThrow(
      /a folder bears the name of an output file/,
    );
    await staged.leave();
    expect(readdirSync(folder).sort()).toEqual(['articles.csv', 'quotes-2.csv', 'quotes.csv', 'run.json']);
    for (const name of ['run.json', 'articles.csv', 'quotes-2.csv'])
      expect(readFileSync(join(folder, name), 'utf8')).toBe('old');
  });

  it('replaces the files of the run before, those that have no successor among them', async () => {
    const folder = scratchFolder();
    for (const name of ['run.json', 'quotes.csv', 'quotes-2.csv']) writeFileSync(join(folder, name), 'old');
    const staged = await StagedFolder.open(folder);
    for (const name of ['quotes.csv', 'run.json']) await staged.writeWhole(name, 'new');
    await staged.publish(['quotes-2.csv']);
    await staged.leave();
    expect(readdirSync(folder).sort()).toEqual(['quotes.csv', 'run.json']);
    expect(readFileSync(join(folder, 'run.json'), 'utf8')).toBe('new');
  });

  it('gets its files back from a run that was killed while it named its own', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, '.nonjo-run.json.old'), 'old');
    writeFileSync(join(folder, '.nonjo-run.json.part'), 'new');
    await (await StagedFolder.open(folder)).leave();
    expect(readdirSync(folder)).toEqual(['run.json']);
    expect(readFileSync(join(folder, 'run.json'), 'utf8')).toBe('old');
  });

  it('has no file of a killed run that had not named all of them', async () => {
    const folder = scratchFolder();
    for (const name of ['.nonjo-run.json.old', 'quotes.csv', '.nonjo-quotes.csv.none'])
      writeFileSync(join(folder, name), '');
    await (await StagedFolder.open(folder)).leave();
    expect(readdirSync(folder)).toEqual(['run.json']);
  });

  it('keeps the files of a run that was killed when it had named all of them', async () => {
    const folder = scratchFolder();
    for (const name of ['run.json', 'quotes.csv', 'errors.csv']) writeFileSync(join(folder, name), 'new');
    for (const name of ['.nonjo-run.json.old', '.nonjo-quotes.csv.old', '.nonjo-errors.csv.none'])
      writeFileSync(join(folder, name), 'old');
    await (await StagedFolder.open(folder)).leave();
    expect(readdirSync(folder).sort()).toEqual(['errors.csv', 'quotes.csv', 'run.json']);
    expect(readFileSync(join(folder, 'quotes.csv'), 'utf8')).toBe('new');
  });

  it('belongs to one run at a time', async () => {
    const folder = scratchFolder();
    const first = await StagedFolder.open(folder);
    await expect(StagedFolder.open(folder)).rejects.toThrow(
      new RegExp(`in use by process ${process.pid} on .*choose another folder with --out`),
    );
    await first.leave();
    await (await StagedFolder.open(folder)).leave();
  });

  it.each([
    ['a process that is no more', JSON.stringify({ pid: NO_PROCESS, host: hostname(), since: '' })],
    ['a crash in the middle of it', '{"pid":'],
  ])('is taken over from %s', async (_, lock) => {
    const folder = scratchFolder();
    writeFileSync(join(folder, '.nonjo-lock'), lock);
    await (await StagedFolder.open(folder)).leave();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not taken over from another machine, whose processes nobody sees here', async () => {
    const folder = scratchFolder();
    const lock = { pid: NO_PROCESS, host: 'elsewhere', since: 'today' };
    writeFileSync(join(folder, '.nonjo-lock'), JSON.stringify(lock));
    await expect(StagedFolder.open(folder)).rejects.toThrow(`process ${NO_PROCESS} on elsewhere since today`);
    expect(readdirSync(folder)).toEqual(['.nonjo-lock']);
  });
});

describe('a folder that refuses', () => {
  it('is named with the remedy, as a usage error', async () => {
    const file = join(scratchFolder(), 'file');
    writeFileSync(file, '');
    const error = await StagedFolder.open(join(file, 'out')).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UnwritableOutputError);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(/"[^"]*file.out" \(ENOTDIR\): a part of this path is a file/);
  });

  // The recursive mkdir of Node 20 never came back from there.
  it.skipIf(!existsSync('/proc/self'))('where nobody can make folders ends the run', async () => {
    await expect(StagedFolder.open('/proc/out/reports')).rejects.toThrow('no folder can be made there');
  });

  it.skipIf(!existsSync('/dev/full'))('because the disk is full says so', async () => {
    const file = new StagedFile('x.csv', 'output', await open('/dev/full', 'w'));
    await expect(file.write(BIG)).rejects.toThrow('"output" (ENOSPC): the disk is full: free some space');
    await file.handle.close();
  });
});
