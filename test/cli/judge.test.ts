import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

/** A service that has nothing usable to say. */
let server: Server;
let asked = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      asked++;
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"choices":[{"message":{"content":"음…"}}]}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const out = temporaryFolder();
const stances = (): Record<string, string>[] =>
  parse(readFileSync(path.join(out, 'stances.csv')), { bom: true, columns: true });

describe('nonjo analyze --judge', () => {
  it('leaves what the judge did not answer unjudged, never neutral', async () => {
    const address = `openai:http://127.0.0.1:${(server.address() as AddressInfo).port}/v1,model`;
    const { code } = await nonjo(['analyze', '--out', out, '--quiet', '--limit', '1', '--judge', address]);
    expect(code).toBe(0);
    expect(asked).toBeGreaterThan(0);
    expect(new Set(stances().map(({ position }) => position))).toEqual(new Set(['unjudged']));
  });

  it('asks nobody unasked', async () => {
    asked = 0;
    await nonjo(['analyze', '--out', out, '--quiet', '--limit', '1']);
    expect(asked).toBe(0);
    expect(stances().map(({ position }) => position)).not.toContain('unjudged');
  });

  it('refuses an address it does not understand', async () => {
    const { code, stderr } = await nonjo(['analyze', '--judge', 'gpt', '--out', path.join(out, 'x')]);
    expect(code).toBe(2);
    expect(stderr).toContain('openai:URL,MODEL');
  });
});
