/** The items until `signal` is aborted; then rejects with its reason, even while the next item is waited for. */
export async function* endedBy<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await unlessAborted(signal, iterator.next());
    if (done) return;
    yield value;
  }
}

/** As `promise`. Promise.race() with one promise for all items would keep every item until the run ends. */
function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
