/**
 * report.html over made-up articles: `npm run bench -- report` (ARTICLES=10000, FILE=…). Size of the file and time
 * to write it; where there is Chromium, how long it takes until the overview is seen, until the texts are there, and
 * each filter in each view (median of the rounds): by the clock, and by the processor's time of the page's thread, which other work on the
 * machine does not change much.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { VIEWS } from '../pipeline/report/explorer/filters.js';
import { pageOf } from '../test/report/report-page.js';
import { CHROMIUM, hasChromium } from '../test/support/chromium.js';
import { syntheticRun } from '../test/support/synthetic-run.js';
import { CODEBOOK } from '../test/writers/sample-documents.js';
import { BareBrowser, type BareTab } from './bare-browser.js';

const ARTICLES = Number(process.env.ARTICLES ?? 10_000);
const FILE = process.env.FILE ?? path.join(tmpdir(), 'nonjo-report.html');
const ROUNDS = 3;
const SEARCH_READY_MS = 15_000;

/** Notes when the overview stands in the document and when it is seen. */
const BEFORE = `new MutationObserver((_, observer) => {
  if (document.querySelector('.facts a') === null) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.seen = performance.now(); }));
}).observe(document, { childList: true, subtree: true });`;

const ADDRESSES = ['type=direct', 'q=강조', 'from=2025-06-01', 'kind=named', 'score=0.7'];

export async function run(): Promise<void> {
  const started = performance.now();
  const page = pageOf(syntheticRun(ARTICLES, CODEBOOK), [], { statements: true });
  writeFileSync(FILE, page);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${ARTICLES} articles: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB, written in ${seconds} s`,
  );
  if (hasChromium()) await measureInBrowser(pathToFileURL(FILE).href);
}

async function measureInBrowser(url: string): Promise<void> {
  const browser = new BareBrowser(CHROMIUM);
  const measured = new Map<string, Cost[]>();
  for (let round = 1; round <= ROUNDS; round++) {
    const tab = await browser.newTab();
    await tab.open(url, BEFORE);
    const overview = await until(tab, 'window.seen ?? 0');
    const texts = await until(tab, `document.querySelector('#main[data-texts=open]') && performance.now()`);
    console.log(`overview ${overview}; texts ${texts}`);
    await wait(SEARCH_READY_MS);
    await measureFilters(tab, measured);
    await tab.close();
  }
  await browser.close();
  const all = [...measured].map(([name, rounds]) => ({
    name,
    clock: median(rounds, ({ clock }) => clock),
    time: median(rounds, ({ time }) => time),
  }));
  console.log(
    `${all.length} filters: by the clock ${told(all, 'clock')}; of the thread ${told(all, 'time')}`,
  );
}

/** The page's own clock where `expression` is no longer 0, and the thread's time. */
async function until(tab: BareTab, expression: string): Promise<string> {
  for (;;) {
    const clock = await tab.value<number | null>(expression);
    const time = await tab.time();
    if (clock) return `${clock.toFixed(0)} ms by the clock, ${time.toFixed(0)} ms of the thread`;
    await wait(20);
  }
}

/** Milliseconds until the page has been drawn, and of the page's thread. */
interface Cost {
  readonly clock: number;
  readonly time: number;
}

/** Each filter of each view once; the costs are put to those of earlier rounds. */
async function measureFilters(tab: BareTab, measured: Map<string, Cost[]>): Promise<void> {
  const act = async (name: string, code: string, counts = true) => {
    const before = await tab.time();
    const clock = await tab.value<number>(`(async () => {
      const start = performance.now();
      ${code};
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - start;
    })()`);
    const cost = { clock, time: (await tab.time()) - before };
    if (counts) measured.set(name, [...(measured.get(name) ?? []), cost]);
    await wait(100);
  };
  const buttons = await tab.value<number>(`document.querySelectorAll('.position-choice button').length`);
  const goTo = (hash: string) =>
    `history.pushState(null, '', '${hash}'); dispatchEvent(new HashChangeEvent('hashchange'))`;
  for (const view of VIEWS) {
    await act(view, goTo(`#/${view}`), false);
    for (let button = 0; button < buttons; button++)
      await act(
        `${view}, position ${button}`,
        `document.querySelectorAll('.position-choice button')[${button}].click()`,
      );
    for (const filter of ADDRESSES) await act(`${view}, ${filter}`, goTo(`#/${view}?${filter}`));
    await act(`${view}, none`, goTo(`#/${view}`));
  }
}

function median(rounds: readonly Cost[], of: (cost: Cost) => number): number {
  return rounds.map(of).sort((a, b) => a - b)[rounds.length >> 1] ?? Number.NaN;
}

function told(all: readonly (Cost & { readonly name: string })[], by: keyof Cost): string {
  const sorted = all.toSorted((a, b) => b[by] - a[by]);
  const ms = (at: number) => sorted[at]?.[by].toFixed(0);
  const slowest = sorted.slice(0, 5).map((one, at) => `${one.name} ${ms(at)}`);
  return `${ms(sorted.length - 1)} to ${ms(0)} ms, median ${ms(sorted.length >> 1)} (${slowest.join('; ')})`;
}
