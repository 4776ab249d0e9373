/**
 * Speed of the quote stage after tokenization and entities, single thread; and its time on hostile text at full
 * and half length. `npm run bench quotes`.
 *
 * Measured is the compiled code in dist/, which is what users run. The samples are all articles of data/articles
 * (36 written for this project, three times as dense in quotations as news) and, where the shared data lie beside
 * the project, its real news and press releases. Four articles, as were measured before, are so few that the
 * processor learns them by heart.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';
import type { Document, Entity } from '../src/document.js';

type Prepared = Document<'sentences' | 'morphemes' | 'entities'>;

const SAMPLES: readonly (readonly [string, readonly string[]])[] = [
  ['own articles', ['data/articles/articles.jsonl']],
  ['news', ['../shared/data/news/wikinews.jsonl', '../shared/data/news/press.jsonl']],
];

const ROUNDS = 25;
/** Articles a round measures at least. */
const ROUND_LENGTH = 500;

export async function run(): Promise<void> {
  const [
    { loadTokenizer },
    { loadEntityStage },
    { loadQuoteLexicons, loadQuoteStage },
    { loadMentionStage },
  ] = await Promise.all([
    compiled<typeof import('../pipeline/dictionary/load-tokenizer.js')>(
      'pipeline/dictionary/load-tokenizer.js',
    ),
    compiled<typeof import('../pipeline/load-entities.js')>('pipeline/load-entities.js'),
    compiled<typeof import('../pipeline/load-quotes.js')>('pipeline/load-quotes.js'),
    compiled<typeof import('../pipeline/load-tagger.js')>('pipeline/load-tagger.js'),
  ]);
  const { findUtterances } =
    await compiled<typeof import('../src/quotes/utterances.js')>('src/quotes/utterances.js');
  const { splitSentences } =
    await compiled<typeof import('../src/text/sentences.js')>('src/text/sentences.js');
  const tokenizer = loadTokenizer();
  const mentions = loadMentionStage();
  const entities = loadEntityStage();
  const quotes = loadQuoteStage();
  const lexicons = loadQuoteLexicons();
  const prepare = (body: string, named: boolean): Prepared => {
    const article = { id: '', title: '', body, date: '', outlet: '', byline: '', url: '' };
    const source = { file: 'bench', record: 0 };
    const sentences = splitSentences(body);
    const tokenized = { ...article, source, sentences, morphemes: tokenizer.tokenize(body) };
    const found: readonly Entity[] = named
      ? entities.run({ ...tokenized, mentions: mentions.run(tokenized) })
      : [];
    return { ...tokenized, entities: found };
  };

  console.log('articles per CPU second, median and best of rounds:');
  for (const [name, files] of SAMPLES) {
    const missing = files.find((file) => !existsSync(path.join(PACKAGE_ROOT, file)));
    if (missing !== undefined) {
      console.log(`  ${name}: skipped, ${missing} is not there`);
      continue;
    }
    const articles = files.flatMap(bodiesOf).map((body) => prepare(body, true));
    const characters = articles.reduce((sum, { body }) => sum + body.length, 0) / articles.length;
    const found = articles.reduce((sum, article) => sum + quotes.run(article).length, 0) / articles.length;
    console.log(
      `  ${name}, ${articles.length} of ${Math.round(characters)} characters and ${found.toFixed(1)} quotes:`,
    );
    console.log(`    whole stage: ${rates(articles, (article) => quotes.run(article))}`);
    console.log(`    utterances alone: ${rates(articles, (article) => findUtterances(article, lexicons))}`);
  }

  console.log('hostile text, ms at full and at half length');
  for (const [name, text] of HOSTILE) {
    const [full, half] = [text, text.slice(0, text.length / 2)].map((part) => {
      const document = prepare(part, false);
      return (1000 * timed(() => quotes.run(document))).toFixed(0);
    });
    console.log(`  ${name}: ${full} / ${half}`);
  }
}

/** A module as `npm run build` left it. */
function compiled<Module>(file: string): Promise<Module> {
  return import(pathToFileURL(path.join(PACKAGE_ROOT, 'dist', file)).href) as Promise<Module>;
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

function bodiesOf(file: string): string[] {
  const lines = readFileSync(path.join(PACKAGE_ROOT, file), 'utf8').trim().split('\n');
  return lines
    .map((line) => (JSON.parse(line) as { body?: string }).body ?? '')
    .filter((body) => body !== '');
}

function rates(articles: readonly Prepared[], work: (article: Prepared) => unknown): string {
  const repeats = Math.ceil(ROUND_LENGTH / articles.length);
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const seconds = cpuSeconds(() => {
      for (let i = 0; i < repeats; i++) for (const article of articles) work(article);
    });
    rounds.push((articles.length * repeats) / seconds);
  }
  rounds.sort((a, b) => a - b);
  return `${Math.round(rounds[ROUNDS >> 1] ?? 0)}, ${Math.round(rounds.at(-1) ?? 0)}`;
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
