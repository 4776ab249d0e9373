/**
 * Scores quotes, speakers and names against the hand-annotated gold, in two halves by order in the file:
 * `npx tsx scripts/eval-quotes.ts [news|press-style] [all|dev|held-out] [ERRORS]`. Errors are looked at on dev only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadEntityStage } from '../pipeline/load-entities.js';
import { loadQuoteStage } from '../pipeline/load-quotes.js';
import { loadMentionStage } from '../pipeline/load-tagger.js';
import { splitSentences } from '../src/text/sentences.js';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
const [kind = 'news', half = 'all', errors = '0'] = process.argv.slice(2);

const articles = halfOf(lines(`gold/${kind}.articles.jsonl`));
const gold = halfOf(lines(`gold/${kind}.quotes.jsonl`));
const tokenizer = loadTokenizer();
const mentions = loadMentionStage();
const entities = loadEntityStage();
const quotes = loadQuoteStage();

const analysed = articles.map((line, record) => {
  const { id, title, body } = JSON.parse(line) as { id: string; title: string; body: string };
  const article = {
    id,
    title,
    body,
    date: '',
    outlet: '',
    byline: '',
    url: '',
    source: { file: kind, record },
  };
  const tokenized = { ...article, sentences: splitSentences(body), morphemes: tokenizer.tokenize(body) };
  const tagged = { ...tokenized, mentions: mentions.run(tokenized) };
  const named = { ...tagged, entities: entities.run(tagged) };
  return JSON.stringify({ id, title, body, entities: named.entities, quotes: quotes.run(named) });
});

const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-eval-'));
const files = ['gold.jsonl', 'analysis.jsonl'].map((name) => path.join(folder, name));
for (const [index, content] of [gold, analysed].entries())
  writeFileSync(files[index] ?? '', `${content.join('\n')}\n`);
const shown = half === 'dev' ? ['--errors', errors] : [];
spawnSync(process.execPath, [path.join(SHARED, 'eval/score.mjs'), 'quotes', ...files, ...shown], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true });

function lines(name: string): string[] {
  return readFileSync(path.join(SHARED, name), 'utf8').trim().split('\n');
}

function halfOf(all: string[]): string[] {
  const middle = Math.ceil(all.length / 2);
  return half === 'dev' ? all.slice(0, middle) : half === 'held-out' ? all.slice(middle) : all;
}
