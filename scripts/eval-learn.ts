/**
 * Figures on ../shared/gold/learn by source, the shut part (never read, only scored) beside the open one, as a
 * Markdown table: `npm run eval:learn`. `-- --part open` shows that part alone; `-- --write DIR` writes DIR/open and
 * DIR/shut instead, for reading errors in the open part. Stances are left out: the shipped models learned from both parts
 * (`npm run eval:stance -- learn` measures them with models that did not).
 *
 * The tagger that is shipped learned from the open part only (`npm run train:ner -- shut`), so the shut figures are blind.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArticles, type StoryLine } from './gold/stories.js';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
const NONJO = fileURLToPath(new URL('../bin/nonjo.js', import.meta.url));
const SOURCES = ['news', 'press', 'events'] as const;
const PARTS = ['shut', 'open'] as const;

/** What the scorers print of each figure, by the beginning of its line. */
const FIGURES: readonly (readonly [line: string, name: string, pattern: RegExp])[] = [
  ['direct quotes, exact', 'direct, exact', /F1 ([\d.]+)/u],
  ['indirect, overlap 0.8', 'indirect, overlap .8', /F1 ([\d.]+)/u],
  ['speaker of matched', 'speaker', /matched +([\d.]+)/u],
  ['title given speaker', 'title', /speaker +([\d.]+)/u],
  ['organisation given speaker', 'organisation', /speaker +([\d.]+)/u],
  ['names in article, PS', 'persons named', /F1 ([\d.]+)/u],
  ['names in article, OG', 'organisations named', /F1 ([\d.]+)/u],
  ['names in article, LC', 'places named', /F1 ([\d.]+)/u],
  ['same statement', 'same statement, precision', /P ([\d.]+)/u],
  ['same statement', 'same statement, recall', /R ([\d.]+)/u],
  ['headline verdict', 'headline verdict', /verdict +([\d.]+)/u],
];

const [flag, target] = process.argv.slice(2);
const folder =
  flag === '--write' && target !== undefined ? target : mkdtempSync(path.join(tmpdir(), 'nonjo-learn-'));
for (const source of SOURCES) writeParts(source);
if (flag !== '--write') {
  const parts = flag === '--part' ? PARTS.filter((part) => part === target) : PARTS;
  const columns = SOURCES.flatMap((source) =>
    parts.map((part) => ({ source, part, printed: scored(source, part) })),
  );
  console.log(`| | ${columns.map(({ source, part }) => `${source}, ${part}`).join(' | ')} |`);
  console.log(`|---|${columns.map(() => '---').join('|')}|`);
  for (const [line, name, pattern] of FIGURES) {
    const cells = columns.map(({ printed }) => figure(printed, line, pattern));
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  rmSync(folder, { recursive: true });
}

function writeParts(source: string): void {
  const articles = linesOf(`${source}.articles.jsonl`);
  const quotes = linesOf(`${source}.quotes.jsonl`);
  const open = openArticles(quotes.map((line): StoryLine => JSON.parse(line)));
  for (const part of PARTS) {
    const kept = (line: string): boolean =>
      open.has((JSON.parse(line) as StoryLine).id) === (part === 'open');
    mkdirSync(path.join(folder, part), { recursive: true });
    writeFileSync(fileOf(source, part, 'articles'), `${articles.filter(kept).join('\n')}\n`);
    writeFileSync(fileOf(source, part, 'quotes'), `${quotes.filter(kept).join('\n')}\n`);
  }
}

/** Everything that the scorers say of a part of a source. */
function scored(source: string, part: string): string {
  const [articles, gold] = [fileOf(source, part, 'articles'), fileOf(source, part, 'quotes')];
  const out = path.join(folder, 'out', `${source}-${part}`);
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, { encoding: 'utf8' });
  run(NONJO, 'analyze', articles, '--out', out, '--format', 'jsonl,csv', '--quiet');
  const quotes = run(path.join(SHARED, 'eval/score.mjs'), 'quotes', gold, path.join(out, 'analysis.jsonl'));
  return source === 'events'
    ? quotes + run(path.join(SHARED, 'eval/events.mjs'), articles, gold, out)
    : quotes;
}

function figure(printed: string, line: string, pattern: RegExp): string {
  const found = printed.split('\n').find((one) => one.startsWith(line));
  return found === undefined ? '' : (pattern.exec(found)?.[1] ?? '').replace(/^0/u, '');
}

function fileOf(source: string, part: string, kind: string): string {
  return path.join(folder, part, `${source}.${kind}.jsonl`);
}

function linesOf(name: string): readonly string[] {
  return readFileSync(path.join(SHARED, 'gold/learn', name), 'utf8')
    .trim()
    .split('\n');
}
