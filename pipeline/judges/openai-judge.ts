/** Asks a language model behind an OpenAI-compatible interface (chat completions with structured output). */
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import type { Judgement } from '../../src/stance/judge.js';
import { isRecord } from '../readers/read-json.js';
import { readAnswer } from './answer.js';
import type { AnswerCache } from './answer-cache.js';
import type { ExternalJudge } from './external-judge.js';
import type { JudgeAddress } from './judge-address.js';
import { answerSchema, instructionsFor } from './prompt.js';

export interface OpenAiJudgeOptions {
  readonly address: JudgeAddress;
  readonly codebook: Codebook;
  /** Sent as a bearer token; empty for services that want none. @default '' */
  readonly apiKey?: string;
  readonly cache: AnswerCache;
  /** Requests under way at once. @default 4 */
  readonly concurrency?: number;
  /** Milliseconds after which a request counts as failed. @default 60000 */
  readonly timeout?: number;
  /** Further tries after a failed request. @default 3 */
  readonly retries?: number;
  /** Milliseconds before the first further try; each next one waits twice as long. @default 500 */
  readonly backoff?: number;
}

/** The judge behind an address. A failed or refused answer is null, and asked again in the next run. */
export function createOpenAiJudge(options: OpenAiJudgeOptions): ExternalJudge {
  const { address, codebook, cache } = options;
  const labels = labelsOf(codebook);
  const queue = new PQueue({ concurrency: options.concurrency ?? 4 });
  const instructions = instructionsFor(codebook);
  const response_format = {
    type: 'json_schema',
    json_schema: { name: 'stance', strict: true, schema: answerSchema(codebook) },
  };
  const questionFor = (text: string, headline: string): string =>
    JSON.stringify({
      model: address.model,
      temperature: 0,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: `기사 제목: ${headline}\n발언: ${text}` },
      ],
      response_format,
    });
  const ask = async (text: string, headline: string): Promise<Judgement | null> => {
    const question = questionFor(text, headline);
    const key = `${address.url}\n${question}`;
    const known = cache.get(key);
    if (known !== null) return readAnswer(known, text, labels);
    const content = await answerTo(question, options);
    const judgement = content === null ? null : readAnswer(content, text, labels);
    if (content !== null && judgement) cache.set(key, content);
    return judgement;
  };
  return { judge: (text, headline) => queue.add(() => ask(text, headline)) };
}

/** The content of the model's message; null when the service fails for good. */
async function answerTo(question: string, options: OpenAiJudgeOptions): Promise<string | null> {
  const { retries = 3, backoff = 500 } = options;
  for (let attempt = 0; ; attempt++) {
    const answer = await request(question, options);
    if (answer.content !== null || !answer.again || attempt === retries) return answer.content;
    await sleep(Math.max(answer.wait, backoff * 2 ** attempt));
  }
}

interface Answer {
  readonly content: string | null;
  /** Whether another try may help, and how many milliseconds the service asks to wait. */
  readonly again: boolean;
  readonly wait: number;
}

const LONGEST_WAIT = 60_000;

async function request(
  body: string,
  { address, apiKey, timeout = 60_000 }: OpenAiJudgeOptions,
): Promise<Answer> {
  try {
    const response = await fetch(`${address.url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      },
      body,
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const asked = Number(response.headers.get('retry-after')) * 1000;
      const wait = Number.isFinite(asked) ? Math.min(asked, LONGEST_WAIT) : 0;
      return { content: null, again: response.status === 429 || response.status >= 500, wait };
    }
    return { content: contentOf(await response.json()), again: false, wait: 0 };
  } catch {
    // the connection broke, the time ran out, or what came was no JSON
    return { content: null, again: true, wait: 0 };
  }
}

function contentOf(completion: unknown): string | null {
  const choices =
    isRecord(completion) && Array.isArray(completion.choices) ? (completion.choices as unknown[]) : [];
  const message = isRecord(choices[0]) ? choices[0].message : null;
  return isRecord(message) && typeof message.content === 'string' ? message.content : null;
}
