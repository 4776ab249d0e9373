/**
 * Whole runs, and what they are made of. `npm run bench -- pipeline`.
 *
 * Two states are run in turn over 8,000 real articles with two workers and all default reports: this one and the peer
 * (peer.ts). On a shared machine only ratios mean something, those of processor time most. Then each stage's share of
 * an analysis, warm and in one thread; the tokenizer alone is the floor. ARTICLES and ROUNDS may be set otherwise.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';
import type { Article } from '../src/document.js';
import { builtPeer } from './peer.js';
import { type Cost, sampleRecords, wholeRun, withArticles } from './whole-run.js';

const ARTICLES = Number(process.env.ARTICLES ?? 8000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const WORKERS = 2;
const STAGE_ROUNDS = 12;
const PHASES = ['loading', 'analysing', 'reporting'];

export async function run(): Promise<void> {
  wholeRuns();
  await stageShares();
}

function wholeRuns(): void {
  const states = { peer: builtPeer(), now: PACKAGE_ROOT };
  const costs: Record<keyof typeof states, Cost[]> = { peer: [], now: [] };
  console.log(`${ARTICLES} articles, ${WORKERS} workers, ${ROUNDS} runs each in turn:`);
  withArticles(ARTICLES, (file) => {
    for (let round = 0; round < ROUNDS; round++) {
      for (const state of ['peer', 'now'] as const) {
        const cost = wholeRun(states[state], file, WORKERS);
        costs[state].push(cost);
        console.log(`  ${state}: ${told(cost)}`);
      }
    }
  });
  const ratio = (figure: 'seconds' | 'cpuSeconds' | 'peakMegabytes'): string =>
    (median(costs.peer.map((cost) => cost[figure])) / median(costs.now.map((cost) => cost[figure]))).toFixed(
      2,
    );
  console.log(
    `  peer / now, medians: wall ${ratio('seconds')}, processor ${ratio('cpuSeconds')}, memory ${ratio('peakMegabytes')}`,
  );
}

function told({ seconds, cpuSeconds, peakMegabytes, phases }: Cost): string {
  const [rate, each] = [ARTICLES / seconds, (1000 * cpuSeconds) / ARTICLES];
  return `${seconds.toFixed(1)} s, ${rate.toFixed(0)} articles/s, ${each.toFixed(2)} CPU-ms each, ${peakMegabytes.toFixed(0)} MB${phases.map((phase, at) => `, ${PHASES[at]} ${phase.toFixed(1)} s`).join('')}`;
}

/** Processor time of each stage, the document of one handed to the next. Measured is the compiled code. */
async function stageShares(): Promise<void> {
  const [{ loadStages }, { loadCodebook }, { shareDictionary }, { readingView }, { splitSentences }] =
    await Promise.all([
      compiled<typeof import('../pipeline/load-stages.js')>('pipeline/load-stages.js'),
      compiled<typeof import('../pipeline/codebooks.js')>('pipeline/codebooks.js'),
      compiled<typeof import('../pipeline/dictionary/load-tokenizer.js')>(
        'pipeline/dictionary/load-tokenizer.js',
      ),
      compiled<typeof import('../src/text/reading-view.js')>('src/text/reading-view.js'),
      compiled<typeof import('../src/text/sentences.js')>('src/text/sentences.js'),
    ]);
  const stages = loadStages({ dictionary: shareDictionary({}), codebook: loadCodebook('sovereign-ai') });
  const articles = sampleRecords().map(articleOf);
  const micros = new Map<string, number[]>();
  const through = <From, To>(
    name: string,
    documents: readonly From[],
    work: (document: From) => To,
  ): To[] => {
    const before = process.cpuUsage();
    const done = documents.map(work);
    const { user, system } = process.cpuUsage(before);
    micros.set(name, [...(micros.get(name) ?? []), (user + system) / documents.length]);
    return done;
  };
  for (let round = 0; round < STAGE_ROUNDS; round++) {
    const read = through('reading view', articles, (article) => ({
      ...article,
      body: readingView(article.body)?.text ?? article.body,
    }));
    const sentenced = through('sentences', read, (article) => ({
      ...article,
      sentences: splitSentences(article.body),
    }));
    const tokenized = through('tokenizer', sentenced, (article) => ({
      ...article,
      morphemes: stages.tokenizer.tokenize(article.body),
    }));
    const tagged = through('tagger', tokenized, (article) => ({
      ...article,
      mentions: stages.mentions.run(article),
    }));
    const named = through('entities', tagged, (article) => ({
      ...article,
      entities: stages.entities.run(article),
    }));
    const quoted = through('quotes', named, (article) => ({
      ...article,
      quotes: stages.quotes.run(article),
    }));
    through('stance', quoted, (article) => stages.stances.run(article));
    through('headlines', quoted, (article) => stages.headlines.run(article));
    through('digests', quoted, (article) => stages.digests.run(article));
  }
  const warm = [...micros].map(([name, rounds]) => [name, median(rounds.slice(STAGE_ROUNDS / 2))] as const);
  const sum = warm.reduce((total, [, each]) => total + each, 0);
  console.log(`stages, one thread, warm, CPU microseconds an article (${articles.length} articles):`);
  for (const [name, each] of warm)
    console.log(`  ${name}: ${each.toFixed(0)}, ${((100 * each) / sum).toFixed(0)} %`);
  console.log(`  all: ${sum.toFixed(0)}; the tokenizer alone is the floor`);
}

function articleOf(record: Record<string, unknown>, index: number): Article {
  const { title = '', body = '' } = record as { title?: string; body?: string };
  const source = { file: 'bench', record: index };
  return { id: String(index), title, body, date: '', outlet: '', byline: '', url: '', source };
}

/** A module as `npm run build` left it. */
function compiled<Module>(file: string): Promise<Module> {
  return import(pathToFileURL(path.join(PACKAGE_ROOT, 'dist', file)).href) as Promise<Module>;
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? 0;
}
