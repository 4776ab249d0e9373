import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { Redis } from 'ioredis';

/** Whether tests can have a Redis; said aloud when not, for tests that then skip. */
export function hasRedis(): boolean {
  if (spawnSync('redis-server', ['--version']).status === 0) return true;
  console.warn('skipped: redis-server is absent (Debian: apt-get install redis-server)');
  return false;
}

/** PEM files. */
export interface Certificate {
  readonly file: string;
  readonly key: string;
}

/** A certificate for 127.0.0.1 that nobody vouches for; null, said aloud, without openssl. */
export function selfSigned(folder: string): Certificate | null {
  const certificate = { file: path.join(folder, 'certificate.pem'), key: path.join(folder, 'key.pem') };
  const made = spawnSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
      .concat(['-keyout', certificate.key, '-out', certificate.file])
      .concat(['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']),
  );
  if (made.status === 0) return certificate;
  console.warn('skipped: openssl is absent (Debian: apt-get install openssl)');
  return null;
}

/** A Redis of one's own that keeps everything through a restart. */
export class RedisServer {
  #process: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    readonly folder: string,
    readonly password: string,
    readonly certificate: Certificate | null,
  ) {}

  static async start(
    folder: string,
    password = '',
    certificate: Certificate | null = null,
  ): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), folder, password, certificate);
    await server.begin();
    return server;
  }

  get url(): string {
    const protocol = this.certificate === null ? 'redis' : 'rediss';
    return `${protocol}://${this.password === '' ? '' : `:${this.password}@`}127.0.0.1:${this.port}`;
  }

  async begin(): Promise<void> {
    const secret = this.password === '' ? [] : ['--requirepass', this.password];
    const listening =
      this.certificate === null
        ? ['--port', String(this.port)]
        : ['--port', '0', '--tls-port', String(this.port), '--tls-auth-clients', 'no'].concat(
            ['--tls-cert-file', this.certificate.file, '--tls-key-file', this.certificate.key],
            ['--tls-ca-cert-file', this.certificate.file],
          );
    this.#process = spawn(
      'redis-server',
      [...listening, '--bind', '127.0.0.1', '--dir', this.folder]
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
    const tls = this.certificate === null ? {} : { tls: { ca: readFileSync(this.certificate.file) } };
    const redis = new Redis(this.url, { maxRetriesPerRequest: null, ...tls });
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
