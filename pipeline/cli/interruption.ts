/** The run was ended by Ctrl-C or a termination signal. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** Runs `work` under a signal that the first Ctrl-C (or SIGTERM) aborts; the second ends the process at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new InterruptedError('interrupted'));
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
