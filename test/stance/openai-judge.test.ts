import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnswerCache } from '../../pipeline/judges/answer-cache.js';
import type { ExternalJudge } from '../../pipeline/judges/external-judge.js';
import { parseJudgeAddress } from '../../pipeline/judges/judge-address.js';
import { judgeDocument } from '../../pipeline/judges/judge-document.js';
import { createOpenAiJudge } from '../../pipeline/judges/openai-judge.js';
import { codebookOf } from './shared.js';

const codebook = codebookOf('sovereign-ai');
const TEXT = '우리 손으로 만들어야 주권이 선다';
const GOOD = {
  position: 'independent-tech',
  confidence: 0.9,
  evidence: [{ text: '우리 손으로', why: '직접 개발' }],
};

/** A service that plays one reply after another, the last one again and again, and keeps what it was asked. */
class Service {
  readonly asked: { temperature: number; model: string; response_format: { type: string } }[] = [];
  atOnce = 0;
  most = 0;
  replies: ((response: ServerResponse) => void)[] = [];
  readonly #server = createServer((request, response) => {
    let body = '';
    this.most = Math.max(this.most, ++this.atOnce);
    response.on('close', () => this.atOnce--);
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      this.asked.push(JSON.parse(body));
      const reply = this.replies[Math.min(this.asked.length, this.replies.length) - 1];
      reply?.(response);
    });
  });

  start(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`),
      );
    });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const says = (content: unknown) => (response: ServerResponse) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  response.end(JSON.stringify({ choices: [{ message: { content: text } }] }));
};
const fails =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, headers).end('{"error":"…"}');
  };
const hangs = (): void => {};

let service: Service;
let folder: string;
let url: string;

beforeEach(async () => {
  service = new Service();
  folder = mkdtempSync(path.join(tmpdir(), 'nonjo-judge-'));
  url = await service.start();
});
afterEach(() => {
  service.stop();
  rmSync(folder, { recursive: true });
});

function judge(options: { timeout?: number; retries?: number; concurrency?: number } = {}): ExternalJudge {
  const address = parseJudgeAddress(`openai:${url},local-model`);
  return createOpenAiJudge({
    address,
    codebook,
    cache: new AnswerCache(folder),
    backoff: 1,
    retries: 2,
    timeout: 2000,
    ...options,
  });
}

describe('a judge behind an OpenAI-compatible service', () => {
  it('is asked for structured output at temperature 0 and places the evidence', async () => {
    service.replies = [says(GOOD)];
    const judgement = await judge().judge(TEXT, '제목');
    expect(service.asked[0]).toMatchObject({
      temperature: 0,
      model: 'local-model',
      response_format: { type: 'json_schema' },
    });
    expect(judgement).toMatchObject({ position: 'independent-tech', score: 0.9 });
    expect(judgement?.evidence).toEqual([{ start: 0, end: 6, text: '우리 손으로', why: '직접 개발' }]);
    expect(Object.values(judgement?.scores ?? {}).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1);
  });

  it.each([
    ['invented evidence', { ...GOOD, evidence: [{ text: '하지 않은 말', why: '…' }] }],
    ['a side without evidence', { ...GOOD, evidence: [] }],
    ['a label of its own', { ...GOOD, position: 'centrist' }],
    ['a confidence beyond 1', { ...GOOD, confidence: 90 }],
    ['broken JSON', '{"position": "neutr'],
    ['a refusal', 'I cannot help with that.'],
  ])('has no answer when the model gives %s, and does not remember it', async (_, content) => {
    service.replies = [says(content), says(GOOD)];
    expect(await judge().judge(TEXT, '')).toBeNull();
    expect(service.asked).toHaveLength(1);
    expect(await judge().judge(TEXT, '')).not.toBeNull();
  });

  it('tries again after 429 and 5xx, after a hang and after half an answer', async () => {
    service.replies = [fails(429, { 'retry-after': '0' }), fails(500), says(GOOD)];
    expect(await judge().judge(TEXT, '')).toMatchObject({ position: 'independent-tech' });
    service.asked.length = 0;
    service.replies = [
      hangs,
      (response) => response.end('{"choices": ['),
      says({ ...GOOD, position: 'skeptic' }),
    ];
    expect(await judge({ timeout: 200 }).judge(`${TEXT}.`, '')).toMatchObject({ position: 'skeptic' });
  });

  it('gives up after the last try, and at once when the request itself is refused', async () => {
    service.replies = [fails(503)];
    expect(await judge().judge(TEXT, '')).toBeNull();
    expect(service.asked).toHaveLength(3);
    service.replies = [fails(401)];
    expect(await judge().judge(TEXT, '')).toBeNull();
    expect(service.asked).toHaveLength(4);
  });

  it('asks nothing twice', async () => {
    service.replies = [says(GOOD)];
    const first = await judge().judge(TEXT, '');
    expect(await judge().judge(TEXT, '')).toEqual(first);
    expect(service.asked).toHaveLength(1);
  });

  it('keeps to its concurrency', async () => {
    service.replies = [(response) => setTimeout(() => says(GOOD)(response), 20)];
    const limited = judge({ concurrency: 2 });
    await Promise.all(Array.from({ length: 8 }, (_, i) => limited.judge(`${TEXT} ${i}`, '')));
    expect(service.asked).toHaveLength(8);
    expect(service.most).toBeLessThanOrEqual(2);
  });

  it('leaves what it could not judge unjudged, never neutral', async () => {
    service.replies = [fails(404)];
    const source = { file: 'a.txt', record: 0 };
    const body = '정예팀 다섯 곳이 모두 정해졌다고 한다.';
    const document = {
      id: '1',
      title: '제목',
      body,
      date: '',
      outlet: '',
      byline: '',
      url: '',
      source,
      sentences: [{ start: 0, end: body.length }],
      quotes: [],
    };
    const stances = await judgeDocument(document, judge(), codebook);
    expect(stances.map(({ scope, position }) => `${scope} ${position}`)).toEqual([
      'article unjudged',
      'headline unjudged',
      'lead unjudged',
    ]);
  });
});

describe('parseJudgeAddress', () => {
  it.each(['openai:', 'openai:localhost,model', 'openai:http://localhost:1/v1', 'http://localhost,model'])(
    'refuses %s',
    (text) => {
      expect(() => parseJudgeAddress(text)).toThrow(/openai:URL,MODEL/);
    },
  );

  it('takes a model whose name has a comma or a colon', () => {
    expect(parseJudgeAddress('openai:http://localhost:11434/v1/,qwen3:8b')).toEqual({
      url: 'http://localhost:11434/v1',
      model: 'qwen3:8b',
    });
  });
});
