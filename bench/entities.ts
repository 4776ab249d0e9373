/**
 * The tagger's speed with everything it does between morphemes and spans, one thread, by the clock and by
 * the processor's time (a busy machine disturbs it less); and how its time grows on hostile text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadEntityTagger } from '../pipeline/load-tagger.js';
import type { Morpheme, Sentence } from '../src/document.js';
import { splitSentences } from '../src/text/sentences.js';

const ROUNDS = 9;
const SENTENCES = 4000;
const SHARED = new URL('../../shared/data/ner/train-raw-sent.tsv', import.meta.url);
const SAMPLE =
  '김하늘 누리클라우드 대표는 4일 서울 여의도에서 기자들과 만나 “남의 것에 이름만 붙였다”고 비판했다. ' +
  '과학기술정보통신부는 이날 오후 3시 30분 5개 팀에 1조 2000억 원을 지원한다고 밝혔다.\n';

export function run(): void {
  const started = performance.now();
  const tagger = loadEntityTagger();
  console.log(`load: ${Math.round(performance.now() - started)} ms`);
  const tokenizer = loadTokenizer();

  const body = benchText();
  const sentences = splitSentences(body);
  const morphemes = tokenizer.tokenize(body);
  const spans = tagger.tag(body, sentences, morphemes).length;
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    const seconds = timed(() => tagger.tag(body, sentences, morphemes));
    return {
      wall: morphemes.length / seconds,
      cpu: morphemes.length / (process.cpuUsage(before).user / 1e6),
    };
  });
  console.log(`${morphemes.length} morphemes, ${spans} spans; morphemes/s of ${ROUNDS} rounds:`);
  for (const clock of ['wall', 'cpu'] as const) {
    const speeds = rounds.map((round) => Math.round(round[clock])).sort((a, b) => a - b);
    console.log(`  ${clock}: median ${speeds[ROUNDS >> 1]}, best ${speeds.at(-1)}`);
  }

  console.log('hostile text, ms at full and at half length');
  const time = (text: string, cut: Morpheme[], whole: Sentence[]): string =>
    (1000 * timed(() => tagger.tag(text, whole, cut))).toFixed(0);
  for (const [name, text] of [
    ['100,000 capital letters', 'A'.repeat(100_000)],
    ['100,000 capital letters, spaced', 'A '.repeat(100_000)],
    ['50,000 opening brackets', '('.repeat(50_000)],
    ['a word of 1,000,000 characters', '가나다라마'.repeat(200_000)],
  ] as const) {
    const [full, half] = [text, text.slice(0, text.length / 2)].map((part) =>
      time(part, tokenizer.tokenize(part), [{ start: 0, end: part.length }]),
    );
    console.log(`  ${name}: ${full} / ${half}`);
  }
}

/** KLUE-NER's sentences where the data folder is there, otherwise two of our own, repeated. */
function benchText(): string {
  if (!existsSync(SHARED)) return SAMPLE.repeat(SENTENCES / 2);
  return readFileSync(SHARED, 'utf8')
    .split('\n')
    .filter((line) => line.includes('_wikitree'))
    .slice(0, SENTENCES)
    .map((line) => `${line.split('\t')[1]}\n`)
    .join('');
}

function timed(action: () => unknown): number {
  const before = performance.now();
  action();
  return (performance.now() - before) / 1000;
}
