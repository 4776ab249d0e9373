import type { LocalText } from '../../src/local-text.js';
import { BatchWorker } from '../engines/distributed/batch-worker.js';
import { finishing, waitsAt } from '../engines/distributed/messages.js';
import { redisAddress } from '../engines/redis-address.js';

/**
 * Works until a signal or until Redis is gone for good. The first signal lets it finish what it has begun. Throws
 * UsageError when it cannot begin.
 */
export async function workerCommand(
  redis: string,
  concurrency: number,
  tell: (text: LocalText) => void,
): Promise<number> {
  const worker = await BatchWorker.start(redis, concurrency, tell);
  tell(waitsAt(redisAddress(redis), concurrency));
  let stopping = false;
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = () => {
      if (stopping) process.exit(130);
      stopping = true;
      tell(finishing);
      resolve();
    };
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    await Promise.race([stopped, worker.lost]);
    await Promise.race([worker.close(), worker.lost]);
  } catch (error) {
    await worker.close(true);
    throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
  return 0;
}
