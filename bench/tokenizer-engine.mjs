/**
 * One tokenizer in a process of its own, for bench/tokenizer.ts. Plain JavaScript over dist/, so that neither a
 * loader's memory nor its compilation is counted.
 *
 *   node tokenizer-engine.mjs NAME LINES
 *
 * Prints "ready <load seconds>"; then for each line on stdin one line: `round` analyses all of LINES, makes the
 * tokens and reads their tags: "<seconds> <tokens> <resident KiB>"; `dump FILE` writes MeCab's format: "dumped".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const ENGINES = {
  'nonjo (WebAssembly)': () => nonjo('wasm'),
  'nonjo (JavaScript)': () => nonjo('javascript'),
  'kuromoji-ko': kuromojiKo,
};

async function nonjo(core) {
  const { loadTokenizer } = await import('../dist/pipeline/dictionary/load-tokenizer.js');
  return () => {
    const tokenizer = loadTokenizer({ core, newsTerms: false });
    return {
      tokenize: (line) => tokenizer.tokenize(line),
      tagOf: (token) => token.tag,
      print: (token) => `${token.surface}\t${token.featureRow}`,
    };
  };
}

async function kuromojiKo() {
  const { MeCab } = await import('kuromoji-ko');
  const packageFile = createRequire(import.meta.url).resolve('kuromoji-ko');
  return async () => {
    const mecab = await MeCab.create({ engine: 'ko', dictPath: join(dirname(packageFile), '..', 'dict') });
    return {
      // It makes tokens of white space, which MeCab has none of.
      tokenize: (line) => mecab.parse(line).filter((token) => token.surface !== ' '),
      tagOf: (token) => token.pos,
      print: (token) => token.raw,
    };
  };
}

const [name, file] = process.argv.slice(2);
const open = await ENGINES[name]();
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
const start = performance.now();
const engine = await open();
engine.tokenize('첫 문장을 분석한다.');
console.log(`ready ${(performance.now() - start) / 1000}`);

for await (const command of createInterface({ input: process.stdin })) {
  if (command === 'round') {
    const begin = performance.now();
    let tokens = 0;
    for (const line of lines) {
      for (const token of engine.tokenize(line)) if (engine.tagOf(token) !== undefined) tokens++;
    }
    const seconds = (performance.now() - begin) / 1000;
    console.log(`${seconds} ${tokens} ${Math.round(process.memoryUsage.rss() / 1024)}`);
  } else {
    const output = lines.map(
      (line) =>
        `${engine
          .tokenize(line)
          .map((t) => `${engine.print(t)}\n`)
          .join('')}EOS\n`,
    );
    writeFileSync(command.slice('dump '.length), output.join(''));
    console.log('dumped');
  }
}
