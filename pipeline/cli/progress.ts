import { SingleBar } from 'cli-progress';
import type { Progress } from '../run.js';

/** Without a terminal a line appears this often, in milliseconds. */
const LINE_INTERVAL = 5000;

const SILENT: Progress = { start() {}, update() {}, stop() {} };

/** A bar on a terminal, a line now and then otherwise, nothing when quiet. Always on stderr. */
export function createProgress(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet) return SILENT;
  return stream.isTTY ? barProgress(stream) : lineProgress(stream);
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage} % | {documents} articles | {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  return {
    start: (total) => bar.start(Math.max(1, total), 0, { documents: 0 }),
    update: (bytes, documents) => bar.update(bytes, { documents }),
    stop: () => bar.stop(),
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  let total = 0;
  let last = Date.now();
  return {
    start: (bytes) => {
      total = bytes;
      stream.write(bytes > 0 ? `reading ${sizeOf(bytes)} of articles\n` : 'reading articles\n');
    },
    update: (bytes, documents) => {
      if (Date.now() - last < LINE_INTERVAL) return;
      last = Date.now();
      const share =
        total > 0 ? ` (${Math.min(99, Math.floor((100 * bytes) / total))} % of the input read)` : '';
      stream.write(`${documents} articles${share}\n`);
    },
    stop() {},
  };
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
