import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** Whether tests can have a Redis; said aloud when not, for tests that then skip. */
export function hasRedis(): boolean {
  if (spawnSync('redis-server', ['--version']).status === 0) return true;
  console.warn('skipped: redis-server is absent (Debian: apt-get install redis-server)');
  return false;
}

/** A Redis of one's own that keeps everything through a restart. */
export class RedisServer {
  #process: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    readonly folder: string,
    readonly password: string,
  ) {}

  static async start(folder: string, password = ''): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), folder, password);
    await server.begin();
    return server;
  }

  get url(): string {
    return `redis://${this.password === '' ? '' : `:${this.password}@`}127.0.0.1:${this.port}`;
  }

  async begin(): Promise<void> {
    const secret = this.password === '' ? [] : ['--requirepass', this.password];
    this.#process = spawn(
      'redis-server',
      ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder]
        .concat(['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''])
        .concat(secret),
      { stdio: 'ignore' },
    );
    await this.asked((redis) => redis.ping());
  }

  /** Ends it as a crash would. */
  async end(): Promise<void> {
    const ending = this.#process;
    this.#process = null;
    if (ending === null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGKILL');
    await ended;
  }

  /** What it answers. */
  async asked<T>(ask: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { maxRetriesPerRequest: null });
    redis.on('error', () => {}); // it is still starting
    try {
      return await ask(redis);
    } finally {
      redis.disconnect();
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
