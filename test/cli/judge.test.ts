import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

/** A service that has nothing usable to say. */
let server: Server;
let asked = 0;
let silent = false;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      asked++;
      if (silent) return;
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"choices":[{"message":{"content":"음…"}}]}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const addressOf = (): string => `openai:http://127.0.0.1:${(server.address() as AddressInfo).port}/v1,model`;

const out = temporaryFolder();
const stances = (): Record<string, string>[] =>
  parse(readFileSync(path.join(out, 'stances.csv')), { bom: true, columns: true });

describe('nonjo analyze --judge', () => {
  it('leaves what the judge did not answer unjudged, never neutral', async () => {
    const address = addressOf();
    const { code, stderr } = await nonjo([
      'analyze',
      '--out',
      out,
      '--quiet',
      '--limit',
      '1',
      '--judge',
      address,
    ]);
    expect(code).toBe(1);
    expect(asked).toBeGreaterThanOrEqual(5);
    expect(new Set(stances().map(({ position }) => position))).toEqual(new Set(['unjudged']));
    expect(stderr).toContain('gave no usable answer');
    const [error] = parse(readFileSync(path.join(out, 'errors.csv')), { bom: true, columns: true });
    expect(error).toMatchObject({ record: '0', stage: 'judge', code: 'unjudged' });
    const run = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
    expect(run).toMatchObject({ read: 1, analysed: 1, incomplete: 1, failed: 0 });
    expect(run.judge).toMatchObject({ name: address, answered: 0, givenUp: true });
    expect(run.judge.failed).toBe(run.judge.questions);
  });

  it('asks nobody unasked', async () => {
    asked = 0;
    await nonjo(['analyze', '--out', out, '--quiet', '--limit', '1']);
    expect(asked).toBe(0);
    expect(stances().map(({ position }) => position)).not.toContain('unjudged');
  });

  it('ends at once, with a remedy and nothing written, when nobody listens', async () => {
    const folder = path.join(out, 'nobody');
    const { code, stderr } = await nonjo([
      'analyze',
      '--out',
      folder,
      '--judge',
      'openai:http://127.0.0.1:1/v1,m',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('the judge at http://127.0.0.1:1/v1 cannot be reached (bad port)');
    expect(existsSync(path.join(folder, 'run.json'))).toBe(false);
  });

  it('Ctrl-C ends a run that waits for the judge', async () => {
    silent = true;
    asked = 0;
    const { code } = await nonjo(
      ['analyze', '--out', path.join(out, 'waits'), '--limit', '1', '--judge', addressOf()],
      {
        interruptWhen: () => asked > 0,
      },
    );
    silent = false;
    expect(code).toBe(130);
  });

  it('leaves no credentials in run.json', async () => {
    const secret = addressOf().replace('http://', 'http://me:hunter2@');
    await nonjo(['analyze', '--out', out, '--quiet', '--limit', '1', '--judge', secret]);
    expect(readFileSync(path.join(out, 'run.json'), 'utf8')).not.toContain('hunter2');
  });

  it('refuses an address it does not understand', async () => {
    const { code, stderr } = await nonjo(['analyze', '--judge', 'gpt', '--out', path.join(out, 'x')]);
    expect(code).toBe(2);
    expect(stderr).toContain('openai:URL,MODEL');
  });
});
