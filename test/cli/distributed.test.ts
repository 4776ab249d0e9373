import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { finishedIn, manyBatches, reportsIn } from '../support/many-batches.js';
import { nonjo, ROOT, temporaryFolder } from '../support/nonjo.js';
import { hasRedis, RedisServer, selfSigned } from '../support/redis-server.js';

const folder = temporaryFolder();
const input = path.join(folder, 'news.jsonl');
const whole = path.join(folder, 'whole');
const PASSWORD = 'wind:mill';
let redis: RedisServer;

const analyze = (out: string, ...more: string[]): string[] =>
  ['analyze', input, '--out', out, '--quiet'].concat(more);
const distributed = (out: string): string[] => analyze(out, '--engine', 'bullmq', '--redis', redis.url);

/** Workers that tests started and that are still there. */
const workers = new Set<ChildProcess>();

/** A worker, once it waits for batches. */
async function worker(
  url = redis.url,
  env: Readonly<Record<string, string>> = {},
): Promise<{ kill: (signal: NodeJS.Signals) => void; ended: Promise<number | null> }> {
  const args = ['bin/nonjo.js', 'worker', '--redis', url, '--concurrency', '1'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  workers.add(child);
  const ended = new Promise<number | null>((resolve) =>
    child.on('exit', (code) => {
      workers.delete(child);
      resolve(code);
    }),
  );
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('waits for batches')) resolve();
    });
  });
  return { kill: (signal) => child.kill(signal), ended };
}

/** Does `act` once when so many batches of a run are finished. */
async function when(out: string, finished: number, act: () => Promise<void> | void): Promise<void> {
  while (finishedIn(out) < finished) await new Promise((resolve) => setTimeout(resolve, 20));
  await act();
}

describe.skipIf(!hasRedis())('nonjo analyze --engine bullmq', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const data = path.join(folder, 'redis');
    mkdirSync(data);
    redis = await RedisServer.start(data, PASSWORD);
    writeFileSync(input, manyBatches());
    expect(await nonjo(analyze(whole, '--workers', '1'))).toMatchObject({ code: 1, stderr: '' });
  }, 300_000);
  afterEach(() => {
    for (const child of workers) child.kill('SIGKILL');
  });
  afterAll(() => redis?.end());

  it('leaves the same bytes though a worker is killed and Redis is killed and started again', async () => {
    const out = path.join(folder, 'killed');
    const [first] = await Promise.all([worker(), worker()]);
    const run = nonjo(distributed(out));
    await when(out, 2, () => first?.kill('SIGKILL'));
    await when(out, 4, async () => {
      await redis.end();
      await redis.begin();
    });
    expect(await run).toMatchObject({ code: 1, stderr: '' });
    expect(reportsIn(out)).toEqual(reportsIn(whole));
    expect(readFileSync(path.join(out, 'run.json'), 'utf8')).not.toContain(PASSWORD);
    // nothing of the batches stays behind
    expect(await redis.asked((client) => client.keys('nonjo:part:*'))).toEqual([]);
    expect(await redis.asked((client) => client.keys('nonjo:batches-*:????????????????-*'))).toEqual([]);
  });

  it('goes on with another engine where it was, and a worker that is told to end finishes its batches', async () => {
    const out = path.join(folder, 'resumed');
    const only = await worker();
    const run = nonjo(distributed(out), { interruptWhen: () => finishedIn(out) >= 2 });
    await when(out, 1, () => only.kill('SIGTERM'));
    expect(await only.ended).toBe(0);
    const second = await worker();
    expect(await run).toMatchObject({ code: 130 });
    second.kill('SIGTERM');
    expect(await nonjo(analyze(out, '--resume', '--workers', '1'))).toMatchObject({ code: 1 });
    expect(reportsIn(out)).toEqual(reportsIn(whole));
  });

  it('a worker refuses a run of another version or other data, and the run tells of such a worker', async () => {
    const code = { version: '9.9.9', dictionary: 'other', 'lexicons and models': 'other' };
    const present = JSON.stringify({ where: 'elsewhere, process 7', code });
    await redis.asked((client) => client.set('nonjo:coordinator:test', present, 'EX', 20));
    const refused = await nonjo(['worker', '--redis', redis.url]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(
      /^nonjo: this worker cannot take part: the run on elsewhere, process 7 has another version \(there 9\.9\.9, here [\d.]+\); dictionary \(there other, here [0-9a-f]+\); lexicons and models \(.*\n$/u,
    );
    await redis.asked((client) => client.del('nonjo:coordinator:test'));

    await redis.asked((client) => client.set('nonjo:worker:test', present, 'EX', 20));
    const run = nonjo(distributed(path.join(folder, 'unfit')), { interruptAfter: 'no worker is at' });
    const { code: exit, stderr } = await run;
    expect(exit).toBe(130);
    expect(stderr).toContain('the worker on elsewhere, process 7 cannot take part: version (there 9.9.9');
    expect(stderr).not.toContain(PASSWORD);
  });

  it('over TLS with a password: the same bytes where the certificate is known, a remedy where it is not', async ({
    skip,
  }) => {
    const data = path.join(folder, 'tls');
    mkdirSync(data);
    const certificate = selfSigned(data);
    if (certificate === null) return skip();
    const secure = await RedisServer.start(data, PASSWORD, certificate);
    try {
      const unknown = await nonjo(['worker', '--redis', secure.url]);
      expect(unknown.code).toBe(2);
      expect(unknown.stderr).toMatch(
        /^nonjo: the certificate of rediss:\/\/127\.0\.0\.1:\d+ is not trusted \(.*\)\. .*NODE_EXTRA_CA_CERTS=.*\n$/u,
      );
      const env = { NODE_EXTRA_CA_CERTS: certificate.file };
      const helper = await worker(secure.url, env);
      const out = path.join(folder, 'secure');
      const run = await nonjo(analyze(out, '--engine', 'bullmq', '--redis', secure.url), { env });
      expect(run).toMatchObject({ code: 1, stderr: '' });
      expect(reportsIn(out)).toEqual(reportsIn(whole));
      helper.kill('SIGTERM');
      expect(await helper.ended).toBe(0);
    } finally {
      await secure.end();
    }
  });

  it('a wrong password or a judge is exit code 2 and one line', async () => {
    const wrong = redis.url.replace(PASSWORD, 'wrong');
    for (const args of [
      analyze(path.join(folder, 'wrong'), '--engine', 'bullmq', '--redis', wrong),
      ['worker', '--redis', wrong],
    ]) {
      const { code, stderr } = await nonjo(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^nonjo: no Redis can be used at redis:\/\/127\.0\.0\.1:\d+ \(.*\n$/u);
    }
    const judged = await nonjo(
      distributed(path.join(folder, 'judged')).concat('--judge', 'openai:http://127.0.0.1:9/v1,m'),
    );
    expect(judged).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--judge asks from this machine'),
    });
  });
});

it.each([
  ['where nobody listens', 'redis://127.0.0.1:1', 'Start one (redis-server), or check address and password.'],
  ['that is none', 'http://127.0.0.1', 'give an address such as redis://HOST:6379'],
])('an address %s is exit code 2 and one line', async (_, url, words) => {
  const { code, stderr } = await nonjo(['worker', '--redis', url]);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr.match(/\n/gu)).toHaveLength(1);
});
