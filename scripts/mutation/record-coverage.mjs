/**
 * Preloaded into every process and worker thread of a dry run: writes the ids of the mutants it came by into the folder
 * named in the environment when it ends.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

let written = 0;

function write() {
  const covered = Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {});
  if (covered.length === written) return;
  written = covered.length;
  writeFileSync(path.join(process.env.NONJO_COVERED, `${process.pid}-${threadId}`), covered.join('\n'));
}

process.on('exit', write);
// A worker thread that is terminated after its last answer does not come to its end.
const { postMessage } = MessagePort.prototype;
MessagePort.prototype.postMessage = function (...args) {
  write();
  return postMessage.apply(this, args);
};
