/**
 * report.html over made-up articles: `npx tsx bench/report.ts [ARTICLES] [FILE]` after a build. Size of the file and
 * time to write it; where there is Chromium, the time until the page can be used, that of views through links, and that of
 * filters by their buttons.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageOf } from '../test/report/report-page.js';
import { hasChromium, startChromium } from '../test/support/chromium.js';
import { syntheticRun } from '../test/support/synthetic-run.js';
import { CODEBOOK } from '../test/writers/sample-documents.js';

const [articles = '10000', file = path.join(tmpdir(), 'nonjo-report.html')] = process.argv.slice(2);
const VIEWS = [
  'quotes',
  'quotes?position=own',
  'quotes?q=강조',
  'quotes?sort=-date',
  'speakers',
  'articles',
  '',
];

const started = performance.now();
const page = pageOf(syntheticRun(Number(articles), CODEBOOK), [], { statements: true });
writeFileSync(file, page);
console.log(`${articles} articles: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB, ${since(started)} ms`);
if (hasChromium()) await measureInBrowser(pathToFileURL(file).href);

async function measureInBrowser(url: string): Promise<void> {
  const browser = await startChromium();
  for (let round = 0; round < 3; round++) {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const opened = performance.now();
    await tab.goto(url, { waitUntil: 'commit' });
    await tab.waitForSelector('.facts a');
    const overview = since(opened);
    await tab.waitForSelector('#main[data-texts=open]');
    const texts = since(opened);
    await tab.waitForTimeout(5000); // searching is made ready
    const filters: string[] = [];
    for (const view of VIEWS) {
      const time = await tab.evaluate<number>(`(async () => {
        const start = performance.now();
        const shown = new Promise((done) => addEventListener('hashchange', () => setTimeout(done), { once: true }));
        location.hash = '#/${view}';
        await shown;
        document.body.getBoundingClientRect();
        return performance.now() - start;
      })()`);
      filters.push(`${view || 'overview'} ${time.toFixed(0)}`);
    }
    const pressed = await tab.evaluate<number[]>(`(async () => {
      const times = [];
      for (const button of [...document.querySelectorAll('.position-choice button')]) {
        const before = document.querySelector('.tabs').textContent;
        const start = performance.now();
        button.click();
        while (document.querySelector('.tabs').textContent === before) {
          await new Promise((next) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = next;
            port2.postMessage(0);
          });
        }
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
      }
      return times;
    })()`);
    filters.push(`filters by buttons ${pressed.map((time) => time.toFixed(0)).join(' ')}`);
    console.log(`overview ${overview} ms, texts ${texts} ms; ${filters.join(', ')}`);
    await tab.close();
  }
  await browser.close();
}

function since(start: number): string {
  return (performance.now() - start).toFixed(0);
}
