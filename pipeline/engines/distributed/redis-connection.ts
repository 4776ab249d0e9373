import { Redis } from 'ioredis';
import { codeOf, messageOf, UsageError } from '../../errors.js';
import { redisAddress } from '../redis-address.js';
import { noRedis, redisGone, untrustedRedis } from './messages.js';

/** Milliseconds that the first answer may take. */
const PATIENCE_AT_START = 5000;
/** Milliseconds that Redis may be away while a run or a worker is at work: time enough to start it again. */
const PATIENCE = 120_000;

/** What Node says of a certificate that nobody vouches for. */
const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_(?:UNTRUSTED|SIGNATURE)/u;

/** A connection to Redis or Valkey, and what tells when it is gone for good. */
export interface RedisConnection {
  readonly redis: Redis;
  /** The address without credentials, for messages. */
  readonly address: string;
  /** Rejects, with a UsageError, when Redis was away for too long; never resolves. */
  readonly lost: Promise<never>;
}

/** Connects. Throws UsageError when nobody answers or the password is refused. */
export async function connectRedis(url: string): Promise<RedisConnection> {
  const address = redisAddress(url);
  await answers(url, address);
  // commands wait for a connection that comes back: BullMQ asks for that, and so does a restart of the server
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (tries) => Math.min(1000, 50 * tries),
  });
  redis.on('error', () => {}); // told by `lost` when it lasts
  const lost = new Promise<never>((_, reject) => {
    let timer: NodeJS.Timeout | undefined;
    redis.on('close', () => {
      timer ??= setTimeout(() => {
        reject(new UsageError(redisGone(address, PATIENCE / 1000)));
      }, PATIENCE).unref();
    });
    redis.on('ready', () => {
      clearTimeout(timer);
      timer = undefined;
    });
  });
  lost.catch(() => {}); // nobody may be waiting
  return { redis, address, lost };
}

async function answers(url: string, address: string): Promise<void> {
  const probe = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_AT_START,
    commandTimeout: PATIENCE_AT_START,
    retryStrategy: () => null,
  });
  let problem: unknown;
  probe.on('error', (error) => {
    problem = error;
  });
  try {
    await probe.connect();
    await probe.ping();
  } catch (error) {
    const told = UNTRUSTED.test(codeOf(problem)) ? untrustedRedis : noRedis;
    throw new UsageError(told(address, messageOf(problem ?? error)));
  } finally {
    probe.disconnect();
  }
}
