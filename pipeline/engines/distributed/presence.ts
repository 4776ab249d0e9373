import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';
import type { DecidingFacts } from '../../parts/deciding-facts.js';
import { isRecord } from '../../readers/read-json.js';
import { PREFIX } from './run-notice.js';

/** Seconds after which who says nothing is gone, and milliseconds between two signs of life. */
const GONE_AFTER = 15;
const SIGN_EVERY = 4000;

/** Somebody at the same Redis, with the code and data that he has. */
export interface Present {
  readonly id: string;
  /** Machine and process. */
  readonly where: string;
  readonly code: DecidingFacts;
}

type Role = 'coordinator' | 'worker';

/** Lets the others at a Redis know that this process is there; `look` is called at once and with every sign of life. */
export class Presence {
  readonly #key: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    readonly redis: Redis,
    role: Role,
    readonly code: DecidingFacts,
    look: () => Promise<void>,
  ) {
    this.#key = `${keyOf(role)}${randomUUID()}`;
    this.#timer = setInterval(() => {
      // a Redis that is away is told of elsewhere
      this.#sign()
        .then(look)
        .catch(() => {});
    }, SIGN_EVERY);
  }

  static async begin(
    redis: Redis,
    role: Role,
    code: DecidingFacts,
    look: () => Promise<void>,
  ): Promise<Presence> {
    const presence = new Presence(redis, role, code, look);
    await presence.#sign();
    await look();
    return presence;
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.redis.del(this.#key).catch(() => undefined);
  }

  async #sign(): Promise<void> {
    const sign = JSON.stringify({ where: `${hostname()}, process ${process.pid}`, code: this.code });
    await this.redis.set(this.#key, sign, 'EX', GONE_AFTER);
  }
}

/** Who of a role is there. */
export async function presentAt(redis: Redis, role: Role): Promise<Present[]> {
  const found: Present[] = [];
  const keys: string[] = [];
  for await (const some of redis.scanStream({ match: `${keyOf(role)}*`, count: 1000 })) keys.push(...some);
  for (const key of new Set(keys)) {
    const sign: unknown = JSON.parse((await redis.get(key)) ?? 'null');
    if (!isRecord(sign) || !isRecord(sign.code)) continue;
    const code = Object.entries(sign.code).map(([name, fact]) => [name, String(fact)]);
    found.push({ id: key, where: String(sign.where), code: Object.fromEntries(code) });
  }
  return found;
}

function keyOf(role: Role): string {
  return `${PREFIX}:${role}:`;
}
