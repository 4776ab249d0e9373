/** How fast and in how much memory parts are made twice and the reports written, all formats, without the analysis before them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalysedDocument } from '../src/document.js';
import { runFacts } from '../test/writers/run-facts.js';
import { sampleDocument } from '../test/writers/sample-documents.js';
import { partsOf, writeReports } from '../test/writers/written-reports.js';

const BODY =
  '김하늘 누리클라우드 대표는 4일 “남의 것에 이름만 붙였다”고 비판했다. 업계는 말을 아꼈다. '.repeat(8);
const ARTICLES = 100_000;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nonjo-bench-'));
  const started = performance.now();
  const { files } = await writeReports(
    folder,
    () => partsOf(documents(), []),
    runFacts({ read: ARTICLES, analysed: ARTICLES }),
  );
  const seconds = (performance.now() - started) / 1000;
  const written = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${ARTICLES} articles in ${seconds.toFixed(1)} s, ${Math.round(ARTICLES / seconds)} a second`);
  console.log(
    `${megabytes(written)} MB written, report.html ${megabytes(readFileSync(join(folder, 'report.html')).length)} MB`,
  );
  console.log(`peak ${megabytes(process.resourceUsage().maxRSS * 1024)} MB resident`);
  rmSync(folder, { recursive: true });
}

function* documents(): Generator<AnalysedDocument> {
  for (let i = 0; i < ARTICLES; i++) {
    const quotes = ['own', 'control', 'neutral', 'off-issue', 'own'].map((position) => ({
      text: '남의 것에 이름만 붙였다',
      speaker: { name: `김하늘${i % 1000}` },
      mention: '김하늘',
      cue: '비판',
      position,
      evidence: ['이름만'],
    }));
    yield sampleDocument(BODY, quotes, { id: `a${i}`, url: `https://news.example/${i}` });
    if (i % 20_000 === 0) console.log(`${i} articles: ${megabytes(process.memoryUsage().rss)} MB resident`);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
