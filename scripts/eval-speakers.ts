/**
 * Speakers against hand-annotated articles: accuracy, and how often a quote of each confidence is right.
 * `npm run eval:speakers` reads ../shared/gold (first half of each file, by order, and the other half) and
 * data/articles. Utterances are matched as ../shared/eval/score.mjs does, from an overlap of 0.3 on.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadEntityStage } from '../pipeline/load-entities.js';
import { loadQuoteStage } from '../pipeline/load-quotes.js';
import { loadMentionStage } from '../pipeline/load-tagger.js';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';
import type { Article, Quote } from '../src/document.js';
import { splitSentences } from '../src/text/sentences.js';

interface GoldQuote {
  readonly text: string;
  readonly nth?: number;
  readonly speaker: string;
}
interface GoldLine {
  readonly id: string;
  readonly quotes: readonly GoldQuote[];
}
interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

const LEAST_OVERLAP = 0.3;
const BANDS = [0.9, 0.8, 0.7, 0] as const;

const tokenizer = loadTokenizer();
const mentions = loadMentionStage();
const entities = loadEntityStage();
const quotes = loadQuoteStage();

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line));
}

function quotesOf(article: Article): readonly Quote[] {
  const sentenced = { ...article, sentences: splitSentences(article.body) };
  const tokenized = { ...sentenced, morphemes: tokenizer.tokenize(article.body) };
  const tagged = { ...tokenized, mentions: mentions.run(tokenized) };
  return quotes.run({ ...tagged, entities: entities.run(tagged) });
}

function judge(article: Article, gold: readonly GoldQuote[]): Judged[] {
  const found = quotesOf(article);
  const judged: Judged[] = [];
  for (const { text, nth = 0, speaker } of gold) {
    let start = -1;
    for (let i = 0; i <= nth; i++) start = article.body.indexOf(text, start + 1);
    const best = closest(found, start, start + text.length);
    if (best === null) continue;
    const name = best.speaker.kind === 'unknown' ? 'unknown' : best.speaker.name;
    judged.push({ confidence: best.confidence, right: withoutSpace(name) === withoutSpace(speaker) });
  }
  return judged;
}

function closest(found: readonly Quote[], start: number, end: number): Quote | null {
  let best: Quote | null = null;
  let most = LEAST_OVERLAP;
  for (const quote of found) {
    const shared = Math.min(end, quote.end) - Math.max(start, quote.start);
    const overlap = shared / (Math.max(end, quote.end) - Math.min(start, quote.start));
    if (overlap < most) continue;
    most = overlap;
    best = quote;
  }
  return best;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function report(name: string, judged: readonly Judged[]): void {
  const right = judged.filter((one) => one.right).length;
  const cells = BANDS.map((from, i) => {
    const to = BANDS[i - 1] ?? 1.01;
    const band = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    const share = band.length === 0 ? '-' : (band.filter((one) => one.right).length / band.length).toFixed(3);
    return `>= ${from.toFixed(1)}: ${share} of ${band.length}`;
  });
  const total = `${right}/${judged.length}`;
  console.log(`${name.padEnd(24)} ${(right / judged.length).toFixed(3)} (${total})   ${cells.join('   ')}`);
}

function evaluate(name: string, folder: string, prefix: string, halves: boolean): void {
  const articlesFile = path.join(folder, `${prefix}articles.jsonl`);
  if (!existsSync(articlesFile)) {
    console.log(`skipped: ${articlesFile} is absent`);
    return;
  }
  const articles = readLines<Article>(articlesFile);
  const lines = readLines<GoldLine>(path.join(folder, `${prefix}quotes.jsonl`));
  const gold = new Map(lines.map((line) => [line.id, line.quotes]));
  const half = halves ? Math.ceil(articles.length / 2) : articles.length;
  const parts = [articles.slice(0, half), articles.slice(half)];
  for (const [i, part] of parts.entries()) {
    if (part.length === 0) continue;
    const judged = part.flatMap((article) => judge(article, gold.get(article.id) ?? []));
    report(halves ? `${name}, half ${i + 1}` : name, judged);
  }
}

const shared = path.resolve(PACKAGE_ROOT, '../shared/gold');
evaluate('news', shared, 'news.', true);
evaluate('press-style', shared, 'press-style.', true);
evaluate('data/articles', path.join(PACKAGE_ROOT, 'data/articles'), '', false);
