import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { endedBy } from '../../pipeline/ended-by.js';

const NEVER = new AbortController().signal;

async function* numbered(count: number): AsyncGenerator<{ readonly number: number }> {
  for (let number = 0; number < count; number++) yield { number };
}

it('gives every item and ends with the items', async () => {
  const seen: number[] = [];
  for await (const { number } of endedBy(NEVER, numbered(5))) seen.push(number);
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

it('keeps none of the items that were taken', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const items: WeakRef<object>[] = [];
  let kept = -1;
  for await (const item of endedBy(NEVER, numbered(200))) {
    items.push(new WeakRef(item));
    if (items.length < 200) continue;
    // references live at least until the task that made them ends
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    kept = items.filter((one) => one.deref() !== undefined).length;
  }
  expect(kept).toBeLessThan(10);
});

it('rejects with the reason of the signal, even while it waits for an item', async () => {
  const controller = new AbortController();
  async function* stuck(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const seen: number[] = [];
  const run = async (): Promise<void> => {
    for await (const item of endedBy(controller.signal, stuck())) {
      seen.push(item);
      setTimeout(() => controller.abort(new Error('enough')), 10);
    }
  };
  await expect(run()).rejects.toThrow('enough');
  expect(seen).toEqual([1]);
  await expect(endedBy(controller.signal, numbered(3)).next()).rejects.toThrow('enough');
});
