import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCodebook } from '../../pipeline/codebooks.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { nonjo, readJsonLines, temporaryFolder } from '../support/nonjo.js';
import { REPORT_TABLES } from '../support/report-tables.js';

const folder = temporaryFolder();
const input = path.join(folder, 'news.jsonl');
const bodies = [
  '김바탕 하늘클라우드 대표는 “소버린 AI는 우리 손으로 처음부터 만들어야 한다”고 말했다.',
  '이여울 바다텔레콤 상무는 “소버린 AI는 해외 모델을 쓰더라도 데이터 주권만 지키면 된다”고 말했다.',
  '박누리 들판연구소 소장은 “소버린 AI 사업에 다섯 팀이 참여한다”고 말했다.',
];
beforeAll(() => {
  writeFileSync(
    input,
    bodies
      .map((body, i) => `${JSON.stringify({ id: `a${i}`, title: `소버린 AI 논의 ${i}`, body })}\n`)
      .join(''),
  );
});

let runs = 0;
/** The folder of the reports of `input`. */
async function analysed(...options: string[]): Promise<string> {
  const out = path.join(folder, `run-${runs++}`);
  const { code, stderr } = await nonjo(['analyze', input, '--out', out, '--quiet', ...options]);
  expect(code, stderr).toBe(0);
  return out;
}
const rowsOf = (out: string, table: string): Record<string, string>[] =>
  parse(readFileSync(path.join(out, `${table}.csv`)), { bom: true, columns: true });

describe('nonjo analyze keeps its promises', () => {
  it('--limit reads so many articles, the first ones, in order', async () => {
    const out = await analysed('--limit', '2');
    expect(rowsOf(out, 'articles').map((row) => row.article_id)).toEqual(['a0', 'a1']);
    expect(JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))).toMatchObject({ read: 2 });
  });

  it('--tokens keeps the morphemes, which are left out otherwise', async () => {
    const lines = async (...options: string[]): Promise<{ tokens?: { surface: string }[] }[]> =>
      readJsonLines(
        path.join(await analysed('--format', 'jsonl', '--limit', '1', ...options), 'analysis.jsonl'),
      );
    expect(await lines()).toEqual([expect.not.objectContaining({ tokens: expect.anything() })]);
    const [article] = await lines('--tokens');
    expect(article?.tokens?.slice(-3).map(({ surface }) => surface)).toEqual(['했', '다', '.']);
  });

  it('--min-score decides from which score on a side is told', async () => {
    const told = async (least: string): Promise<string[]> =>
      rowsOf(await analysed('--min-score', least), 'quotes').map(({ position = '' }) => position);
    const sided = (positions: string[]): string[] =>
      positions.filter((position) => position !== 'neutral' && position !== 'off-issue');
    expect(sided(await told('0'))).toEqual(['independent-tech', 'data-control']);
    expect(sided(await told('1'))).toEqual([]);
  });

  it('--issue judges by the positions of that codebook, in analyze and in stance', async () => {
    const file = path.join(folder, 'bus.yaml');
    writeFileSync(file, BUSES);
    const labels = new Set(labelsOf(loadCodebook(file).codebook));
    expect(labels).toContain('free');
    const out = await analysed('--issue', file);
    for (const { issue, position = '' } of rowsOf(out, 'stances')) {
      expect(issue).toBe('bus-fare');
      expect(labels).toContain(position);
    }
    const { stdout } = await nonjo(['stance', '--issue', file], {
      stdin: '{"id":"1","text":"마을버스 요금을 없애야 한다. 무료 버스는 시민의 권리다."}\n',
    });
    expect(JSON.parse(stdout).stance).toMatchObject({ position: 'free' });
  });

  it('--format writes those files and no other', async () => {
    const files: Record<string, string[]> = {
      csv: REPORT_TABLES.map((name) => `${name}.csv`),
      jsonl: ['analysis.jsonl'],
      parquet: REPORT_TABLES.map((name) => `${name}.parquet`),
      xlsx: ['report.xlsx'],
    };
    for (const [format, expected] of Object.entries(files)) {
      const out = await analysed('--format', format, '--limit', '1');
      const written = readdirSync(out).filter((name) => !name.startsWith('.'));
      expect(new Set(written), format).toEqual(
        new Set(['datapackage.json', 'errors.csv', 'run.json', ...expected]),
      );
    }
  });
});

describe('nonjo analyze --judge', () => {
  const heard: IncomingHttpHeaders[] = [];
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      heard.push(request.headers);
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      request.on('end', () => {
        const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
        const { utterance } = JSON.parse(messages.at(-1)?.content ?? '') as { utterance: string };
        const word = utterance.slice(3, 7);
        const content = JSON.stringify({
          position: 'data-control',
          confidence: 0.8125,
          evidence: [{ text: word, why: '낱말' }],
        });
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ choices: [{ message: { content } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('sends the key of the environment, and tells its evidence by its place in the article', async () => {
    const out = path.join(folder, 'judged');
    const address = `openai:http://127.0.0.1:${(server.address() as AddressInfo).port}/v1,model`;
    const { code, stderr } = await nonjo(
      ['analyze', input, '--out', out, '--quiet', '--format', 'csv,jsonl', '--judge', address],
      { env: { OPENAI_API_KEY: 'sk-of-the-test' } },
    );
    expect(code, stderr).toBe(0);
    expect(new Set(heard.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer sk-of-the-test']),
    );
    for (const { position, score } of rowsOf(out, 'quotes'))
      expect({ position, score }).toEqual({ position: 'data-control', score: '0.8125' });
    interface Judged {
      readonly body: string;
      readonly quotes: readonly { id: string; start: number }[];
      readonly stances: readonly {
        scope: string;
        ref: string;
        evidence: readonly { start: number; end: number; text: string }[];
      }[];
    }
    const articles: Judged[] = readJsonLines(path.join(out, 'analysis.jsonl'));
    expect(articles).toHaveLength(bodies.length);
    for (const { body, quotes, stances } of articles) {
      const [quote] = quotes;
      const stance = stances.find(({ scope, ref }) => scope === 'quote' && ref === quote?.id);
      const [reason] = stance?.evidence ?? [];
      expect(reason?.start).toBe((quote?.start ?? 0) + 3);
      expect(body.slice(reason?.start, reason?.end)).toBe(reason?.text);
    }
  });
});

const BUSES = `id: bus-fare
title: { ko: 버스 요금, en: Bus fares }
question: 마을버스 요금을 받지 말아야 하는가?
terms: [마을버스, 버스 요금, 무료 버스]
positions:
  - id: free
    label: { ko: 무료, en: Free }
    description: 요금을 없애자는 주장
    examples: [마을버스 요금을 없애야 한다., 무료 버스는 시민의 권리다.]
  - id: paid
    label: { ko: 유료, en: Paid }
    description: 요금을 계속 받자는 주장
    examples: [버스 요금은 타는 사람이 내야 한다., 공짜 버스는 세금 낭비다.]
`;
