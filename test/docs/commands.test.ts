import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../pipeline/sheets/workbook.js';
import { fencedBlocks, namedBlocks } from '../support/fenced-blocks.js';
import { ROOT, temporaryFolder } from '../support/nonjo.js';

/** Command lines that this machine cannot or need not run, and why. */
const SKIPPED: readonly (readonly [RegExp, string])[] = [
  [/^npm (?:ci|run eval)/u, 'runs this very test, or the data beside the checkout'],
  [/^npm install/u, 'fetches the published package; test/package installs the packed one'],
  [/--redis/u, 'needs machines with Redis; test/cli/distributed.test.ts has it'],
  [/--judge/u, 'needs a language model; test/cli/judge.test.ts has it'],
];

/** Files that a document in one language calls otherwise than in the other. */
const NAMES: readonly (readonly [korean: string, english: string])[] = [
  ['32주차', 'week-32'],
  ['휴대전화', 'phones'],
  ['학습후', 'learned'],
  ['확실한것', 'sure'],
  ['코더-가', 'coder-a'],
  ['코더-나', 'coder-b'],
  ['고칠것', 'to-correct'],
  ['고친것', 'corrected'],
];

/** A line without its comment and with the English names of files. */
function inEnglish(line: string): string {
  const [command = ''] = line.split(/ {2,}#/u);
  return NAMES.reduce((said, [korean, english]) => said.replaceAll(korean, english), command.trim());
}

/** A folder with everything that the documents speak of. */
async function prepared(folder: string): Promise<void> {
  const file = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  cpSync(path.join(ROOT, 'corpus'), path.join(folder, 'corpus'), { recursive: true });
  const dailies = readFileSync(path.join(ROOT, 'corpus/dailies.jsonl'), 'utf8');
  const table = iconv.decode(readFileSync(path.join(ROOT, 'corpus/newsresult.csv')), 'cp949');
  const rows = parse(table) as string[][];
  const widths = rows[0]?.map(() => 12) ?? [];
  file('NewsResult.xlsx', await writeWorkbook([{ name: 'sheet', rows, widths }]));
  file('news/dailies.jsonl', dailies);
  file('news/older/dailies.jsonl.gz', gzipSync(dailies));
  file('dump.jsonl.gz', gzipSync(dailies));
  copyFileSync(path.join(ROOT, 'codebooks/sovereign-ai.yaml'), path.join(folder, 'my-issue.yaml'));
  copyFileSync(path.join(ROOT, 'corpus/2025-08-05-five-teams.txt'), path.join(folder, 'article.txt'));
  const texts = dailies.trim().split('\n');
  const asText = (line: string) => JSON.stringify({ id: JSON.parse(line).id, text: JSON.parse(line).body });
  file('articles.jsonl', texts.map(asText).join('\n'));
  file('utterances.jsonl', '{"id":"u1","text":"우리 손으로 만든 모델이 있어야 한다"}\n');
  // what stands in the documents is typed by users: npx finds the installed package, parallel runs a line each
  const own = `exec "${process.execPath}" "${path.join(ROOT, 'bin/nonjo.js')}"`;
  file('bin/nonjo', `#!/bin/sh\n${own} "$@"\n`);
  file('bin/npx', `#!/bin/sh\nshift\n${own} "$@"\n`);
  copyFileSync(path.join(import.meta.dirname, 'bin/parallel'), path.join(folder, 'bin/parallel'));
  for (const name of ['nonjo', 'npx', 'parallel']) chmodSync(path.join(folder, 'bin', name), 0o755);
}

/** What people do between two command lines: coders fill their sheets, a team corrects an export. */
async function peopleAfter(line: string, folder: string): Promise<void> {
  const [, run = '', sheet] = /codesheet (\S+) .* -o (\S+)/u.exec(line) ?? [];
  if (sheet !== undefined) {
    const [head = ''] = readFileSync(path.join(folder, run, 'speakers.csv'), 'utf8').split('\r\n');
    const codes = [...head.matchAll(/(?<=,n_)[^,]+/gu)].flatMap(([code]) =>
      code === 'unjudged' ? [] : [code],
    );
    const records = await readWorkbook(path.join(folder, sheet));
    const header = Object.keys(records[0] ?? {});
    for (const [coder, name] of [sheet, sheet.replace('-a', '-b').replace('-가', '-나')].entries()) {
      const rows = records.map((record, i) =>
        header.map((column) =>
          column === 'code'
            ? (codes[(i + (i % 9 === 0 ? coder : 0)) % codes.length] ?? '')
            : (record[column] ?? ''),
        ),
      );
      const widths = header.map(() => 12);
      writeFileSync(
        path.join(folder, name),
        await writeWorkbook([{ name: 'codes', rows: [header, ...rows], widths }]),
      );
    }
  }
  const [, exported] = /export .* --format doccano -o (\S+)/u.exec(line) ?? [];
  if (exported !== undefined)
    for (const name of ['corrected.jsonl', '고친것.jsonl'])
      copyFileSync(path.join(folder, exported), path.join(folder, name));
}

interface Ran {
  readonly line: string;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function linesOf(document: string): { readonly line: string; readonly at: number }[] {
  return fencedBlocks(path.join(ROOT, document), 'sh').flatMap(({ text, line: at }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ line, at })),
  );
}

async function runAll(document: string, folder: string): Promise<Ran[]> {
  await prepared(folder);
  // what the document has its reader save
  for (const { name, text } of namedBlocks(path.join(ROOT, document)))
    writeFileSync(path.join(folder, name), `${text}\n`);
  const ran: Ran[] = [];
  for (const { line, at } of linesOf(document)) {
    const why = SKIPPED.find(([pattern]) => pattern.test(line))?.[1];
    if (why !== undefined) {
      console.warn(`skipped: ${document}:${at} "${line.split(/ {2,}#/u)[0]}": ${why}`);
      continue;
    }
    const env = { ...process.env, PATH: `${folder}/bin:${process.env.PATH}`, LC_ALL: 'en_US.UTF-8' };
    const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e9 } as const;
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], options);
    ran.push({ line, code: status, stdout, stderr });
    await peopleAfter(line, folder);
  }
  return ran;
}

const outputOf = (ran: readonly Ran[], part: string): string =>
  ran.find(({ line }) => line.includes(part))?.stdout ?? '';
/** The figure of speakers, all right as nothing was corrected. */
const ALL_RIGHT = /speaker of matched quotes +1\.000/u;

describe('every command line of the documents runs', () => {
  const folder = temporaryFolder();

  // README.ko.md and guide.md have the same lines: each runs once, those of the guide with Korean names
  it.each([
    ['README.md', 15],
    ['docs/annotation.md', 6],
    ['docs/guide.ko.md', 14],
  ])(
    '%s',
    async (document, least) => {
      const place = path.join(folder, path.basename(document));
      const ran = await runAll(document, place);
      expect(ran.filter(({ code }) => code !== 0)).toEqual([]);
      expect(ran.length).toBeGreaterThanOrEqual(least);
      if (document.startsWith('README')) {
        expect(JSON.parse(outputOf(ran, 'nonjo quotes')).quotes).toMatchObject([
          { text: '우리 모델이 있어야 한다', speaker: { name: '김하늘', org: '누리벌' } },
        ]);
        expect(outputOf(ran, 'nonjo tokenize')).toMatch(/^국가\tNNG,/u);
        expect(outputOf(ran, 'nonjo agree')).toContain("Krippendorff's alpha (nominal), 2 coders: 0.");
        expect(outputOf(ran, 'nonjo train')).toContain('written: my-issue.stance.bin');
      }
      if (document.includes('guide')) {
        expect(outputOf(ran, 'nonjo issue check')).toContain('school-phones, 3 terms, 2 positions');
        expect(outputOf(ran, 'nonjo agree')).toContain('2 coders');
        expect(outputOf(ran, 'nonjo train')).toContain('written: my-issue.stance.bin');
        expect(outputOf(ran, 'nonjo explain')).toContain('한새벽');
      } else expect(outputOf(ran, 'nonjo score')).toMatch(ALL_RIGHT);
    },
    900_000,
  );

  it.each([
    ['README.ko.md', 'README.md', [' --lang en']],
    ['docs/guide.ko.md', 'docs/guide.md', []],
  ])('%s has the lines of %s', (korean, english, onlyInEnglish) => {
    const ofEnglish = linesOf(english).map(({ line }) =>
      onlyInEnglish.reduce((said, part) => said.replace(part, ''), inEnglish(line)),
    );
    expect(linesOf(korean).map(({ line }) => inEnglish(line))).toEqual(ofEnglish);
    expect(namedBlocks(path.join(ROOT, korean))).toEqual(namedBlocks(path.join(ROOT, english)));
    for (const part of onlyInEnglish)
      expect(linesOf(english).some(({ line }) => line.includes(part))).toBe(true);
  });
});
