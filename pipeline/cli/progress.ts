import type { Progress } from '../run.js';
import type { CliWords } from './words/words.js';

/** Without a terminal a line appears this often, in milliseconds. */
const LINE_INTERVAL = 5000;

/** Progress from the first moment: before anything is read, dictionary and models are. */
export interface WholeProgress extends Progress {
  prepare(): void;
}

const SILENT: WholeProgress = { prepare() {}, start() {}, update() {}, stop() {} };

/** A bar on a terminal, a line now and then otherwise, nothing when quiet. Always on stderr. */
export async function createProgress(
  stream: NodeJS.WriteStream,
  words: CliWords,
  quiet: boolean,
): Promise<WholeProgress> {
  if (quiet) return SILENT;
  return stream.isTTY ? barProgress(stream, words) : lineProgress(stream, words);
}

async function barProgress(stream: NodeJS.WriteStream, words: CliWords): Promise<WholeProgress> {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    stream,
    format: `{bar} {percentage} % | {articles} | {duration_formatted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  return {
    prepare: () => bar.start(1, 0, { articles: words.preparing }),
    start(total) {
      bar.setTotal(Math.max(1, total));
      bar.update(0, { articles: words.articles('0') });
    },
    update: (bytes, documents) => bar.update(bytes, { articles: words.articles(String(documents)) }),
    stop: () => bar.stop(),
  };
}

function lineProgress(stream: NodeJS.WriteStream, words: CliWords): WholeProgress {
  let total = 0;
  let last = Date.now();
  return {
    prepare: () => stream.write(`${words.preparing} …\n`),
    start: (bytes) => {
      total = bytes;
      stream.write(`${bytes > 0 ? words.reading(sizeOf(bytes)) : words.readingStream} …\n`);
    },
    update: (bytes, documents) => {
      if (Date.now() - last < LINE_INTERVAL) return;
      last = Date.now();
      const percent = Math.min(99, Math.floor((100 * bytes) / Math.max(1, total)));
      const line = total > 0 ? words.progress(String(documents), percent) : words.articles(String(documents));
      stream.write(`${line}\n`);
    },
    stop() {},
  };
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
