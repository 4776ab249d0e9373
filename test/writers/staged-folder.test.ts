import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../pipeline/errors.js';
import { StagedFile, StagedFolder } from '../../pipeline/writers/staged-folder.js';
import { UnwritableOutputError } from '../../pipeline/writers/unwritable-output-error.js';
import { scratchFolder } from './scratch-folder.js';

const BIG = '가'.repeat(100_000);

describe('an output folder', () => {
  it('shows files under their names only when published', async () => {
    const folder = scratchFolder();
    const staged = await StagedFolder.open(folder);
    const file = await staged.create('big.csv');
    await file.write(BIG);
    expect(readdirSync(folder)).toEqual(['.nonjo-big.csv.part']);
    await staged.close(file);
    await staged.writeWhole('run.json', '{}');
    expect(existsSync(join(folder, 'big.csv'))).toBe(false);
    await staged.publish('run.json', []);
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
    await staged.discard();
    await staged.discard();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('keeps the files of an earlier run through an abort', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'quotes.csv'), 'old');
    const staged = await StagedFolder.open(folder);
    await staged.writeWhole('quotes.csv', 'new');
    await staged.discard();
    expect(readFileSync(join(folder, 'quotes.csv'), 'utf8')).toBe('old');
  });

  it('is swept of what a killed run left, and of nothing else', async () => {
    const folder = scratchFolder();
    for (const name of ['.nonjo-quotes-2.csv.part', 'notes.txt', '.part'])
      writeFileSync(join(folder, name), '');
    await StagedFolder.open(folder);
    expect(readdirSync(folder).sort()).toEqual(['.part', 'notes.txt']);
  });

  it('has no seal unless everything before it was named', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'run.json'), 'old');
    mkdirSync(join(folder, 'quotes.csv', 'in the way'), { recursive: true });
    const staged = await StagedFolder.open(folder);
    await staged.writeWhole('quotes.csv', '');
    await staged.writeWhole('run.json', 'new');
    await expect(staged.publish('run.json', [])).rejects.toThrow(/a folder bears the name of an output file/);
    await staged.discard();
    expect(readdirSync(folder)).toEqual(['quotes.csv']);
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
