/**
 * How the cost of hostile articles and files grows with their length: processor's time at a quarter, a half and all of
 * 1 MB of UTF-8, and the exponents of the two doublings. `npm run bench -- growth`; SHAPE=WORDS measures those named so.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCodebook } from '../pipeline/codebooks.js';
import { openTokenizer, shareDictionary } from '../pipeline/dictionary/load-tokenizer.js';
import { loadStages } from '../pipeline/load-stages.js';
import { createPartMaker } from '../pipeline/parts/make-part.js';
import { readArticles } from '../pipeline/readers/read-articles.js';
import { EXCEL_LIMITS } from '../pipeline/writers/safe-cell.js';
import { analyze } from '../src/analyze.js';
import { parseCodebook } from '../src/stance/parse-codebook.js';
import { HOSTILE_SHAPES } from '../test/support/hostile-shapes.js';

const FULL = 1_000_000;
const SIZES = [FULL / 4, FULL / 2, FULL];
const BAR = 1.2;
const MOST_TRIES = 4;
/** Seconds below which noise is most of what is measured. */
const MEASURABLE = 0.2;

export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-growth-'));
  const wanted = process.env.SHAPE ?? '';
  let above = 0;
  for (const [name, work] of [...articles(), ...files(folder), ...words(folder)]) {
    if (!name.includes(wanted)) continue;
    let seconds = SIZES.map(() => Number.POSITIVE_INFINITY);
    let [first, second, steep] = [0, 0, true];
    // what seems steep is measured again: the other users of the machine are in every figure
    for (let tries = 0; tries < MOST_TRIES && steep; tries++) {
      const again: number[] = [];
      for (const bytes of SIZES) again.push(await cost(work, bytes));
      seconds = seconds.map((s, i) => Math.min(s, again[i]));
      [first, second] = [1, 2].map((i) => Math.log2(seconds[i] / seconds[i - 1]));
      steep = seconds[2] > MEASURABLE && Math.max(first, second) > BAR;
    }
    if (steep) above++;
    const times = seconds.map((s) => s.toFixed(2).padStart(6)).join(' ');
    console.log(
      `${steep ? '!' : ' '} ${times} s, exponents ${first.toFixed(2)} ${second.toFixed(2)}: ${name}`,
    );
  }
  rmSync(folder, { recursive: true });
  console.log(`${above} shapes above ${BAR}`);
}

/** Does what is measured with an input of so many bytes. */
type Work = (bytes: number) => () => Promise<void> | void;

async function cost(work: Work, bytes: number): Promise<number> {
  const measured = work(bytes);
  const before = process.cpuUsage();
  await measured();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Analysed, and what is found written down. */
function* articles(): Generator<[string, Work]> {
  const issue = loadCodebook('sovereign-ai');
  const { codebook } = issue;
  const stages = loadStages({ dictionary: shareDictionary(), codebook: issue });
  const partOf = createPartMaker({
    formats: ['csv', 'json', 'jsonl', 'html'],
    codebook,
    tokens: false,
    lang: 'ko',
    minScore: 0.5,
    limits: EXCEL_LIMITS,
  });
  for (const [name, shape] of HOSTILE_SHAPES) {
    const sample = shape(FULL / 100);
    const perUnit = Buffer.byteLength(sample.title + sample.body) / (sample.title + sample.body).length;
    yield [
      name,
      (bytes) => {
        const meta = { date: '', outlet: '', byline: '', url: '', source: { file: '', record: 0 } };
        const article = { id: '1', ...shape(Math.floor(bytes / perUnit)), ...meta };
        return () => {
          const { morphemes: _, ...layers } = analyze(article, stages);
          partOf([{ article, key: 'a-1' }], [{ layers }]);
        };
      },
    ];
  }
}

const rows = (bytes: number, unit: string): string => unit.repeat(bytes / Buffer.byteLength(unit));
const FILES: Readonly<Record<string, (bytes: number) => string>> = {
  'stray marks.csv': (bytes) => `id,본문\n${rows(bytes, '1,"가 "나" 다"\n')}`,
  'a mark never closed.csv': (bytes) => `id,본문\n1,"가\n${rows(bytes, '2,나\n')}`,
  'a mark in every row.csv': (bytes) => `id,본문\n${rows(bytes, '1,"가\n')}`,
  'many columns.csv': (bytes) => `${rows(bytes / 2, '열,')}본문\n${rows(bytes / 2, '값,')}글\n`,
  'one id.csv': (bytes) => `id,본문\n${Array.from({ length: bytes / 12 }, (_, i) => `0,글 ${i}\n`).join('')}`,
  'short lines.jsonl': (bytes) => rows(bytes, '{\n'),
  'deep.json': (bytes) => rows(bytes, '['),
  'many fields.json': (bytes) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: bytes / 16 }, (_, i) => [`field ${i}`, 0]))),
  'deep.html': (bytes) => rows(bytes / 2, '<div>가'),
  'links.html': (bytes) => `<article>${rows(bytes, '<p><a href="x">가</a> 나다</p>')}</article>`,
  'page lines.txt': (bytes) => rows(bytes, '입력 2026.02.03\n\n'),
};

/** Read. */
function* files(folder: string): Generator<[string, Work]> {
  for (const [name, content] of Object.entries(FILES)) {
    yield [
      name,
      (bytes) => {
        const file = path.join(folder, name);
        writeFileSync(file, content(bytes));
        return async () => {
          for await (const _ of readArticles([file]));
        };
      },
    ];
  }
}

/** Words that a user gives. */
function* words(folder: string): Generator<[string, Work]> {
  const listed = (bytes: number): string[] => Array.from({ length: bytes / 12 }, (_, i) => `용어${i}`);
  yield [
    'terms of a codebook',
    (bytes) => {
      const position = (id: string): string =>
        `  - id: ${id}\n    label: ${id}\n    description: d\n    cues: ["${id} 있어야 한다"]\n`;
      const text = `id: t\ntitle: t\nquestion: q?\nterms: [${listed(bytes).join(', ')}]\npositions:\n${position('a')}${position('b')}`;
      return () => {
        const codebook = parseCodebook(text, 't.yaml');
        const stages = loadStages({ dictionary: shareDictionary(), codebook: { file: 't.yaml', codebook } });
        const meta = {
          title: '',
          date: '',
          outlet: '',
          byline: '',
          url: '',
          source: { file: '', record: 0 },
        };
        analyze({ id: '1', body: '하람은 “용어3이 간다”고 말했다.', ...meta }, stages);
      };
    },
  ];
  yield [
    'words of a user',
    (bytes) => {
      const userDictionary = path.join(folder, 'words.txt');
      writeFileSync(userDictionary, listed(bytes).join('\n'));
      return () => {
        openTokenizer(shareDictionary({ userDictionary })).tokenize('용어3이 간다');
      };
    },
  ];
}
