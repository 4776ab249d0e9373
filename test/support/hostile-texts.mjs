/**
 * Loaded before nonjo: makes certain words in an article hang or kill the thread that writes them
 * down, and shortens long waits.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { setTimeout: wait } = globalThis;
  globalThis.setTimeout = (call, ms, ...rest) => wait(call, ms >= 60_000 ? ms / 6 : ms, ...rest);
} else {
  const { write } = Buffer.prototype;
  Buffer.prototype.write = function (text, ...rest) {
    if (text.includes('"body":"멎는 글')) for (;;);
    if (text.includes('"body":"죽는 글')) process.exit(3);
    if (text.includes('"body":"틀린 글')) throw new Error('못 쓰는 글');
    return write.call(this, text, ...rest);
  };
}
