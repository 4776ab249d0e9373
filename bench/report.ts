/**
 * report.html over made-up articles: `npm run bench -- report` (ARTICLES=10000, FILE=…). Size of the file and time
 * to write it; where there is Chromium, how long it takes until the overview is seen, until the texts are there, and
 * each filter in each view: by the clock, and by the processor's time of the page's thread, which other work on the
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
  for (let round = 1; round <= ROUNDS; round++) {
    const tab = await browser.newTab();
    await tab.open(url, BEFORE);
    const overview = await until(tab, 'window.seen ?? 0');
    const texts = await until(tab, `document.querySelector('#main[data-texts=open]') && performance.now()`);
    console.log(`overview ${overview}; texts ${texts}`);
    await wait(SEARCH_READY_MS);
    if (round === ROUNDS) await measureFilters(tab);
    await tab.close();
  }
  await browser.close();
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

async function measureFilters(tab: BareTab): Promise<void> {
  const all: { clock: number; time: number; name: string }[] = [];
  const act = async (name: string, code: string, counts = true) => {
    const before = await tab.time();
    const clock = await tab.value<number>(`(async () => {
      const start = performance.now();
      ${code};
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - start;
    })()`);
    if (counts) all.push({ name, clock, time: (await tab.time()) - before });
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
  const told = (by: 'clock' | 'time') => {
    const sorted = all.toSorted((a, b) => b[by] - a[by]);
    const ms = (at: number) => sorted[at]?.[by].toFixed(0);
    const slowest = sorted.slice(0, 5).map((one, at) => `${one.name} ${ms(at)}`);
    return `${ms(sorted.length - 1)} to ${ms(0)} ms, median ${ms(sorted.length >> 1)} (${slowest.join('; ')})`;
  };
  console.log(`${all.length} filters: by the clock ${told('clock')}; of the thread ${told('time')}`);
}
