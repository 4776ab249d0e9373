import { UsageError } from '../errors.js';
import { badRedisAddress } from '../messages.js';

/** Where a URL leads, without user and password. Throws UsageError on one that is none of Redis. */
export function redisAddress(url: string): string {
  if (!URL.canParse(url) || !/^rediss?:$/u.test(new URL(url).protocol)) throw new UsageError(badRedisAddress);
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
