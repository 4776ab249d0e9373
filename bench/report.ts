/**
 * report.html over made-up articles: `npx tsx bench/report.ts [ARTICLES] [FILE]`. Size of the file and time to write
 * it; with Chromium at hand, the time until it can be used and the time a filter takes.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageOf } from '../test/report/report-page.js';
import { syntheticRun } from '../test/support/synthetic-run.js';
import { CODEBOOK } from '../test/writers/sample-documents.js';

const [articles = '10000', file = path.join(tmpdir(), 'nonjo-report.html')] = process.argv.slice(2);
const start = performance.now();
const page = pageOf(syntheticRun(Number(articles), CODEBOOK), [], { statements: true });
writeFileSync(file, page);
console.log(
  `${articles} articles: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB in ${((performance.now() - start) / 1000).toFixed(1)} s, ${file}`,
);
