import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealPart } from '../../pipeline/parts/part-bytes.js';
import { PartStore } from '../../pipeline/parts/part-store.js';
import { placeOf } from '../../pipeline/readers/messages.js';
import { scratchFolder } from '../writers/scratch-folder.js';

const FACTS = { version: '1.0.0', codebook: 'mine.yaml 12ab' };
const part = (text: string): Uint8Array => sealPart(new Map([['text', [new TextEncoder().encode(text)]]]));
const PLACE = placeOf('news.csv', 6);

/** A folder with an interrupted run that finished three batches. */
async function interrupted(): Promise<string> {
  const folder = scratchFolder();
  const store = await PartStore.open(folder, FACTS, false);
  for (const batch of [2, 0, 1]) await store.keep(batch, `key ${batch}`, 10, part(`text ${batch}`));
  await store.close();
  return folder;
}
const records = (folder: string): string => join(folder, '.nonjo-run', 'finished.jsonl');
const resume = (folder: string, facts: Record<string, string> = FACTS) => PartStore.open(folder, facts, true);

it('finds the parts of an interrupted run again', async () => {
  const store = await resume(await interrupted());
  expect(store.articles).toBe(30);
  for (const batch of [0, 1, 2])
    expect(await store.find(batch, `key ${batch}`, PLACE)).toEqual(Buffer.from(part(`text ${batch}`)));
  expect(await store.find(3, 'key 3', PLACE)).toBeNull();
});

it('tells of an interrupted run who does not ask to continue it', async () => {
  const folder = await interrupted();
  await expect(PartStore.open(folder, FACTS, false)).rejects.toThrow(
    /holds an interrupted run with 30 articles done\. To continue it, give the same command with --resume\. To begin anew, delete .*\.nonjo-run or/,
  );
  expect((await resume(folder)).articles).toBe(30);
});

it('says what is different from the run it would continue', async () => {
  const folder = await interrupted();
  const facts = { version: '1.0.0', codebook: 'mine.yaml 34cd', '--lang': 'en' };
  await expect(resume(folder, facts)).rejects.toThrow(
    'this is different: codebook (then mine.yaml 12ab, now mine.yaml 34cd); --lang (then none, now en)',
  );
});

it('says where the input is different, and that it is shorter', async () => {
  const store = await resume(await interrupted());
  await expect(store.find(1, 'other', PLACE)).rejects.toThrow('different from news.csv, record 7 on');
  expect(() => store.expectNoMoreThan(3)).not.toThrow();
  expect(() => store.expectNoMoreThan(2)).toThrow('the input is shorter than it was');
});

it('passes over a record that a crash cut short, and records that are none', async () => {
  const folder = await interrupted();
  const whole = readFileSync(records(folder)).length;
  truncateSync(records(folder), whole - 5);
  const store = await resume(folder);
  expect(store.articles).toBe(20);
  await store.keep(1, 'key 1', 10, part('text 1'));
  await store.close();
  appendFileSync(records(folder), '\n{}\nnull\n\0\0\0');
  expect((await resume(folder)).articles).toBe(30);
});

it('does not trust a damaged part, one that is gone or that of another batch', async () => {
  const folder = await interrupted();
  const parts = join(folder, '.nonjo-run', '0');
  const [first, second, third] = readdirSync(parts).sort();
  writeFileSync(join(parts, first ?? ''), readFileSync(join(parts, third ?? '')));
  truncateSync(join(parts, second ?? ''), 50);
  const store = await resume(folder);
  expect(await store.find(0, 'key 0', PLACE)).toBeNull();
  expect(await store.find(1, 'key 1', PLACE)).toBeNull();
  await store.keep(0, 'key 0', 10, part('text 0'));
  expect(await store.find(0, 'key 0', PLACE)).not.toBeNull();
});

it('begins anew where a run had not begun to write, and leaves nothing when it is removed', async () => {
  const folder = await interrupted();
  writeFileSync(join(folder, '.nonjo-run', 'facts.json'), '{"version":');
  const store = await PartStore.open(folder, FACTS, false);
  expect(existsSync(records(folder))).toBe(false);
  await store.keep(0, 'key', 1, part('text'));
  await store.remove();
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps nothing once it is closed', async () => {
  const folder = await interrupted();
  const store = await resume(folder);
  await store.close();
  await store.keep(3, 'key 3', 10, part('text 3'));
  expect((await resume(folder)).articles).toBe(30);
});
