/**
 * Speed of the quote stage after tokenization and entities, single thread, median of rounds; and its time on
 * hostile text at full and half length. `npm run bench quotes`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadEntityStage } from '../pipeline/load-entities.js';
import { loadQuoteLexicons, loadQuoteStage } from '../pipeline/load-quotes.js';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';
import type { Document, Entity } from '../src/document.js';
import { findUtterances } from '../src/quotes/utterances.js';
import { splitSentences } from '../src/text/sentences.js';

type Prepared = Document<'sentences' | 'morphemes' | 'entities'>;

const ROUNDS = 9;
const REPEATS = 40;

export function run(): void {
  const tokenizer = loadTokenizer();
  const entities = loadEntityStage();
  const quotes = loadQuoteStage();
  const lexicons = loadQuoteLexicons();
  const prepare = (body: string, named: boolean): Prepared => {
    const article = { id: '', title: '', body, date: '', outlet: '', byline: '', url: '' };
    const source = { file: 'bench', record: 0 };
    const tokenized = {
      ...article,
      source,
      sentences: splitSentences(body),
      morphemes: tokenizer.tokenize(body),
    };
    const found: readonly Entity[] = named ? entities.run(tokenized) : [];
    return { ...tokenized, entities: found };
  };

  const articles = sampleBodies().map((body) => prepare(body, true));
  const characters = articles.reduce((sum, { body }) => sum + body.length, 0) / articles.length;
  const rate = (work: (article: Prepared) => unknown): number => {
    const seconds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      seconds.push(cpuSeconds(() => repeat(REPEATS, () => articles.forEach(work))));
    }
    return (articles.length * REPEATS) / (seconds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 1);
  };
  console.log(`${articles.length} articles of ${Math.round(characters)} characters on average`);
  console.log(
    `utterances: ${Math.round(rate((article) => findUtterances(article, lexicons)))} articles per CPU second`,
  );
  console.log(`whole stage: ${Math.round(rate((article) => quotes.run(article)))} articles per CPU second`);

  console.log('hostile text, ms at full and at half length');
  for (const [name, text] of HOSTILE) {
    const [full, half] = [text, text.slice(0, text.length / 2)].map((part) => {
      const document = prepare(part, false);
      return (1000 * timed(() => quotes.run(document))).toFixed(0);
    });
    console.log(`  ${name}: ${full} / ${half}`);
  }
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['1 MB of quotation marks', '“'.repeat(500_000) + '”'.repeat(500_000)],
  ['1 MB of neutral marks', '"'.repeat(1_000_000)],
  ['1 MB of unbalanced brackets', '(['.repeat(500_000)],
  ['10,000 nested quotations', nested(10_000)],
  ['50,000 quotations in one sentence', '“그렇다”며 '.repeat(50_000)],
  ['50,000 reported clauses in one sentence', '그는 간다고 '.repeat(50_000)],
];

function nested(depth: number): string {
  return `${'그는 “‘'.repeat(depth / 2)}그렇다${'’고 했다”고 '.repeat(depth / 2)}말했다.`;
}

function sampleBodies(): string[] {
  const lines = readFileSync(path.join(PACKAGE_ROOT, 'corpus', 'dailies.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const bodies = lines.map((line) => JSON.parse(line) as { body?: string; content?: string });
  return bodies.map(({ body, content }) => body ?? content ?? '').filter((body) => body.length > 0);
}

function repeat(times: number, work: () => void): void {
  for (let i = 0; i < times; i++) work();
}

/** Processor time, so that other work on the machine counts little. */
function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
