/** Utterances a second through the built-in judge, single thread, on the project's own utterances. */
import { cpus } from 'node:os';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadStanceModel, loadStanceResources } from '../pipeline/load-stance.js';
import { readCodebook, readJsonLines, utteranceOf } from '../scripts/stance/stance-data.js';
import { createBuiltInJudge } from '../src/stance/built-in-judge.js';
import type { Judge } from '../src/stance/judge.js';

const ROUNDS = 7;

/** Prints the median of interleaved rounds for each way of judging. */
export async function run(): Promise<void> {
  const codebook = readCodebook('sovereign-ai');
  const tokenizer = loadTokenizer();
  const resources = loadStanceResources();
  const learned = createBuiltInJudge({ codebook, resources, model: loadStanceModel(codebook), tokenizer });
  const alone = createBuiltInJudge({ codebook, resources, model: null, tokenizer });
  const texts = ['medical-school-quota', 'nuclear-power'].flatMap((issue) =>
    readJsonLines<{ text: string }>(`data/stance/${issue}/utterances.jsonl`).map(({ text }) => text),
  );
  const utterances = texts.map((text) => utteranceOf(text));
  const judgeEach = (judge: Judge): void => {
    for (const utterance of utterances) judge.judge(utterance);
  };
  const readAndJudgeEach = (): void => {
    for (const text of texts) learned.judge(utteranceOf(text));
  };
  const ways: [string, () => void][] = [
    ['learned model, after tokenizing', () => judgeEach(learned)],
    ['learned model, tokenizing included', readAndJudgeEach],
    ['codebook alone, after tokenizing', () => judgeEach(alone)],
  ];
  const rates = ways.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    ways.forEach(([, judgeAll], way) => {
      const start = performance.now();
      let judged = 0;
      while (performance.now() - start < 400) {
        judgeAll();
        judged += texts.length;
      }
      if (round > 0) rates[way]?.push((judged / (performance.now() - start)) * 1000);
    });
  }
  const characters = texts.join('').length / texts.length;
  console.log(
    `${texts.length} utterances of ${characters.toFixed(0)} characters on average, ${cpus()[0]?.model}`,
  );
  ways.forEach(([name], way) => {
    const sorted = [...(rates[way] ?? [])].sort((a, b) => a - b);
    const [low, middle, high] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((rate) =>
      Math.round(rate ?? 0),
    );
    console.log(`${name}: ${middle} utterances/s (${low} to ${high})`);
  });
}
