import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { UsageError } from '../../pipeline/errors.js';
import { createPartMaker, type PartSettings } from '../../pipeline/parts/make-part.js';
import { Part } from '../../pipeline/parts/part.js';
import { PartStore } from '../../pipeline/parts/part-store.js';
import { ReportWriters } from '../../pipeline/writers/report-writers.js';
import { StagedFolder } from '../../pipeline/writers/staged-folder.js';
import { runFacts } from '../writers/run-facts.js';
import { sampleDocument } from '../writers/sample-documents.js';
import { scratchFolder } from '../writers/scratch-folder.js';
import { SETTINGS } from '../writers/written-reports.js';

/** Which write fails, counted from 1; 0: none. */
const failing = vi.hoisted(() => ({ at: 0, count: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const full = (syscall: string): NodeJS.ErrnoException =>
    Object.assign(new Error(`ENOSPC: no space left on device, ${syscall}`), { code: 'ENOSPC', syscall });
  const count = (syscall: string): void => {
    if (++failing.count === failing.at) throw full(syscall);
  };
  /** The function, which fails when its turn has come. */
  const counted =
    <Args extends unknown[], Result>(name: string, call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      count(name);
      return call(...args);
    };
  return {
    ...real,
    writeFile: counted('write', real.writeFile),
    rename: counted('rename', real.rename),
    mkdir: counted('mkdir', real.mkdir),
    open: counted('open', async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      for (const name of ['appendFile', 'sync', 'datasync'] as const) {
        const call = handle[name].bind(handle) as (...args: unknown[]) => Promise<void>;
        Object.assign(handle, { [name]: counted(name, call) });
      }
      return handle;
    }),
  };
});

const FACTS = { version: '1' };
const FEW: PartSettings = { ...SETTINGS, formats: ['jsonl', 'json'] };
const DOCUMENTS = ['가', '나'].map((id) =>
  sampleDocument(`${id} “우리 것”`, [{ text: '우리 것', position: 'own' }], { id }),
);

/** What nonjo analyze does in an output folder, in its order. */
async function run(folder: string): Promise<void> {
  const staged = await StagedFolder.open(folder);
  try {
    const store = await PartStore.open(folder, FACTS, true);
    try {
      const make = createPartMaker(FEW);
      const reports = new ReportWriters(staged, FEW);
      for (const [batch, document] of DOCUMENTS.entries()) {
        const key = `key ${batch}`;
        const item = { article: document, key: `a-${batch}` };
        const part =
          (await store.find(batch, key, { ko: '여기', en: 'here' })) ?? make([item], [{ layers: document }]);
        if (!store.finished.has(batch)) await store.keep(batch, key, 1, part);
        const taken = new Part(part);
        reports.take(taken, taken.items());
      }
      await reports.publish(runFacts({ read: 2, analysed: 2 }), store.parts(2));
      await store.remove();
    } finally {
      await store.close();
    }
  } finally {
    await staged.leave();
  }
}

const visible = (folder: string): string[] =>
  readdirSync(folder).filter((name) => !/^\.nonjo-(?:run|lock)$/u.test(name));
const contents = (folder: string): string[] =>
  visible(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

it('whichever write fails, no report appears, the message names it, and the run goes on from there', {
  timeout: 300_000,
}, async () => {
  const whole = scratchFolder();
  await run(whole);
  const writes = failing.count;
  expect(writes).toBeGreaterThan(30);
  for (let at = 1; at <= writes; at++) {
    const folder = scratchFolder();
    Object.assign(failing, { at, count: 0 });
    const error = await run(folder).catch((error: unknown) => error);
    Object.assign(failing, { at: 0 });
    expect(error, `write ${at}`).toBeInstanceOf(UsageError);
    expect(String(error), `write ${at}`).toContain('(ENOSPC): the disk is full');
    expect(visible(folder), `write ${at}`).toEqual([]);
    await run(folder);
    expect(visible(folder)).toEqual(visible(whole));
    expect(contents(folder)).toEqual(contents(whole));
    expect(readdirSync(folder)).not.toContain('.nonjo-run');
  }
});

it('whichever write fails, the reports of the run before stay whole', { timeout: 300_000 }, async () => {
  const before = ['run.json', 'errors.csv', 'errors-2.csv'];
  const folder = scratchFolder();
  const old = async (): Promise<void> => {
    for (const name of before) await real.writeFile(join(folder, name), 'old');
  };
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  for (let at = 1; ; at++) {
    await old();
    Object.assign(failing, { at, count: 0 });
    const error = await run(folder).catch((error: unknown) => error);
    Object.assign(failing, { at: 0 });
    if (error === undefined) break;
    expect(visible(folder).sort(), `write ${at}`).toEqual(before.toSorted());
    for (const name of before) expect(readFileSync(join(folder, name), 'utf8'), `write ${at}`).toBe('old');
  }
});
