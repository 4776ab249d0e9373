import type { LocalText } from '../../src/local-text.js';
import { nothingWritten } from '../parts/messages.js';

/** The run was ended by Ctrl-C or a termination signal. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  /** What became of the work, and how to go on. */
  advice: LocalText = nothingWritten;
}

/** Milliseconds that interrupted work has for leaving things in order. */
const GRACE = 700;

/**
 * Runs `work` under a signal that the first Ctrl-C (or SIGTERM) aborts; rejects with InterruptedError soon after even
 * if the work waits for something that never comes. The second signal ends the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const late = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => {
      setTimeout(() => reject(controller.signal.reason), GRACE).unref();
    });
  });
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new InterruptedError('interrupted'));
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
