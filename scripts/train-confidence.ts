/**
 * Trains models/speaker-confidence.json: `npm run train:confidence [FOLDER...]` reads every NAME.articles.jsonl with its
 * NAME.quotes.jsonl (or articles.jsonl with quotes.jsonl) of data/articles, data/coverage and the folders given. Prints
 * what a cross-validation by article gives for each set, then fits on everything.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateChecksums } from '../pipeline/checked-file.js';
import { namedDocuments } from '../pipeline/commands/stage-filters.js';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { CONFIDENCE_MODEL, loadQuoteLexicons } from '../pipeline/load-quotes.js';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';
import type { Article, Quote } from '../src/document.js';
import { explainQuotes } from '../src/quotes/stage.js';
import { type Example, fitLogistic, type Logistic, probability } from './confidence/logistic.js';

interface GoldQuote {
  readonly text: string;
  readonly nth?: number;
  readonly speaker: string;
  readonly alternatives?: { readonly speaker?: string | readonly string[] };
}
interface Case extends Example {
  readonly set: string;
  readonly article: string;
}

/**
 * In log-odds: by so much the odds are lower on text that nobody read while the rules were made than on these
 * articles, all of which were read. Taken from the share of right speakers on the unread part of gold/learn.
 */
const UNREAD = 0.7;
const FOLDS = 5;
const BANDS = [0.9, 0.8, 0.7, 0] as const;
/** Overlap from which a quote is the annotated one, as ../shared/eval/score.mjs has it. */
const LEAST_OVERLAP = 0.3;

const named = namedDocuments(loadTokenizer());
const lexicons = loadQuoteLexicons();

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line));
}

function casesOf(set: string, articlesFile: string): Case[] {
  const lines = readLines<{ id: string; quotes: GoldQuote[] }>(
    articlesFile.replace(/articles\.jsonl$/u, 'quotes.jsonl'),
  );
  const gold = new Map(lines.map(({ id, quotes }) => [id, quotes]));
  return readLines<Article>(articlesFile).flatMap((article) => {
    const explained = explainQuotes(named({ ...article, title: article.title ?? '' }), lexicons);
    return pairsOf(
      article.body,
      gold.get(article.id) ?? [],
      explained.map(({ quote }) => quote),
    ).flatMap(([annotated, index]) => {
      const found = explained[index];
      if (found === undefined) return [];
      const right = isRight(annotated, found.quote);
      return [{ set, article: article.id, signs: found.signs, right }];
    });
  });
}

/** Annotated quotes with the index of the quote found for each, the best overlap first. */
function pairsOf(body: string, gold: readonly GoldQuote[], quotes: readonly Quote[]): [GoldQuote, number][] {
  const pairs: { annotated: GoldQuote; index: number; overlap: number }[] = [];
  for (const annotated of gold) {
    let start = -1;
    for (let i = 0; i <= (annotated.nth ?? 0); i++) start = body.indexOf(annotated.text, start + 1);
    const end = start + annotated.text.length;
    for (const [index, quote] of quotes.entries()) {
      const shared = Math.min(end, quote.end) - Math.max(start, quote.start);
      const overlap = shared / (Math.max(end, quote.end) - Math.min(start, quote.start));
      if (start >= 0 && overlap >= LEAST_OVERLAP) pairs.push({ annotated, index, overlap });
    }
  }
  pairs.sort((a, b) => b.overlap - a.overlap);
  const found = new Map<GoldQuote, number>();
  const taken = new Set<number>();
  for (const { annotated, index } of pairs) {
    if (found.has(annotated) || taken.has(index)) continue;
    found.set(annotated, index);
    taken.add(index);
  }
  return [...found];
}

function isRight({ speaker, alternatives }: GoldQuote, quote: Quote): boolean {
  const name = quote.speaker.kind === 'unknown' ? 'unknown' : quote.speaker.name;
  return [speaker, ...[alternatives?.speaker ?? []].flat()].some((one) => squash(one) === squash(name));
}

function squash(text: string): string {
  return text.replace(/\s+/gu, '');
}

function report(set: string, judged: readonly { p: number; right: boolean }[]): void {
  const cells = BANDS.map((from, i) => {
    const band = judged.filter(({ p }) => p >= from && p < (BANDS[i - 1] ?? 2));
    const right = band.filter((one) => one.right).length;
    const share = (band.length / judged.length).toFixed(2);
    return `>= ${from.toFixed(1)}: ${band.length === 0 ? '-' : (right / band.length).toFixed(3)} of ${share}`;
  });
  console.log(`${set.padEnd(28)} ${String(judged.length).padStart(5)}   ${cells.join('   ')}`);
}

function onUnreadText({ bias, weights }: Logistic): Logistic {
  return { bias: bias - UNREAD, weights };
}

/** An article's fold, the same in every run: a hash of its id. */
function foldOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

const folders = [
  path.join(PACKAGE_ROOT, 'data/articles'),
  path.join(PACKAGE_ROOT, 'data/coverage'),
  ...process.argv.slice(2),
];
const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('articles.jsonl'))
    .flatMap((file) => casesOf(`${path.basename(folder)}/${file}`, path.join(folder, file))),
);
const held = Array.from({ length: FOLDS }, (_, fold) =>
  fitLogistic(cases.filter(({ article }) => foldOf(article) !== fold)),
);
const judged = cases.map((one) => {
  const model = held[foldOf(one.article)];
  return { ...one, p: model === undefined ? 0 : probability(onUnreadText(model), one.signs) };
});
for (const set of new Set(cases.map((one) => one.set))) {
  report(
    set,
    judged.filter((one) => one.set === set),
  );
}
report('all', judged);
const { bias, weights } = onUnreadText(fitLogistic(cases));
const rounded = [...weights]
  .map(([sign, weight]) => [sign, Number(weight.toFixed(2))] as const)
  .filter(([, weight]) => weight !== 0)
  .sort(([a], [b]) => a.localeCompare(b, 'en'));
const model = { bias: Number(bias.toFixed(2)), weights: Object.fromEntries(rounded) };
writeFileSync(CONFIDENCE_MODEL, `${JSON.stringify(model, null, 2)}\n`);
stateChecksums();
