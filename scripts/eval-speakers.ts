/**
 * Speakers against hand-annotated articles: accuracy, how often the name is right where the phrase is (what
 * names alone can mend), and how often a quote of each confidence is right. `alternatives` of gold are accepted.
 * `npm run eval:speakers` reads ../shared/gold (first half of each file, by order, and the other half),
 * data/articles and data/coverage; `npm run eval:speakers -- FOLDER/NAME.articles.jsonl …` reads those, each with
 * FOLDER/NAME.quotes.jsonl beside it. Utterances are matched as ../shared/eval/score.mjs does, from an overlap of 0.3 on.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  /** The words that point to the speaker, empty when there are none. */
  readonly mention?: string;
  readonly alternatives?: { readonly speaker?: string | readonly string[] };
}
interface GoldLine {
  readonly id: string;
  readonly quotes: readonly GoldQuote[];
}
interface Judged {
  readonly confidence: number;
  readonly right: boolean;
  /** Whether the quote points to its speaker by the same words as gold: the name then is a matter of names alone. */
  readonly samePhrase: boolean;
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
  for (const { text, nth = 0, speaker, mention = '', alternatives } of gold) {
    let start = -1;
    for (let i = 0; i <= nth; i++) start = article.body.indexOf(text, start + 1);
    const best = closest(found, start, start + text.length);
    if (best === null) continue;
    const name = best.speaker.kind === 'unknown' ? 'unknown' : best.speaker.name;
    const accepted = [speaker, ...[alternatives?.speaker ?? []].flat()];
    judged.push({
      confidence: best.confidence,
      right: accepted.some((one) => withoutSpace(one) === withoutSpace(name)),
      samePhrase: pointsAlike(article.body, best, mention, start),
    });
  }
  return judged;
}

/** In characters: the same words further away are another mention. */
const NEAR = 600;

/** Whether the quote's mention is gold's, or overlaps the nearest place of its words. */
function pointsAlike(body: string, { mention }: Quote, wanted: string, near: number): boolean {
  if (mention === null || wanted === '') return false;
  if (withoutSpace(mention.text) === withoutSpace(wanted)) return true;
  for (let at = body.indexOf(wanted); at >= 0; at = body.indexOf(wanted, at + 1)) {
    if (at < mention.end && at + wanted.length > mention.start) return Math.abs(at - near) < NEAR;
  }
  return false;
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
  const pointed = judged.filter(({ samePhrase }) => samePhrase);
  const named = pointed.filter((one) => one.right).length;
  const names = `name given phrase ${(named / pointed.length).toFixed(3)} (${named}/${pointed.length})`;
  console.log(
    `${name.padEnd(24)} ${(right / judged.length).toFixed(3)} (${total})   ${names}   ${cells.join('   ')}`,
  );
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

const FILES = '.articles.jsonl';
const given = process.argv.slice(2);
if (given.length > 0) {
  for (const file of given) {
    const prefix = path.basename(file, FILES);
    evaluate(prefix, path.dirname(file), `${prefix}.`, false);
  }
} else {
  const shared = path.resolve(PACKAGE_ROOT, '../shared/gold');
  evaluate('news', shared, 'news.', true);
  evaluate('press-style', shared, 'press-style.', true);
  evaluate('data/articles', path.join(PACKAGE_ROOT, 'data/articles'), '', false);
  const coverage = path.join(PACKAGE_ROOT, 'data/coverage');
  for (const file of readdirSync(coverage).filter((name) => name.endsWith(FILES))) {
    const prefix = path.basename(file, FILES);
    evaluate(`coverage/${prefix}`, coverage, `${prefix}.`, false);
  }
}
