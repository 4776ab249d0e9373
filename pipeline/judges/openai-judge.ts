/** Asks a language model behind an OpenAI-compatible interface (chat completions with structured output). */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import type { Judgement } from '../../src/stance/judge.js';
import { readAnswer } from './answer.js';
import type { AnswerCache } from './answer-cache.js';
import { requestReply } from './chat-service.js';
import type { ExternalJudge, JudgeQuestion } from './external-judge.js';
import type { JudgeAddress } from './judge-address.js';
import { answerSchema, instructionsFor, questionText } from './prompt.js';

export interface OpenAiJudgeOptions {
  readonly address: JudgeAddress;
  readonly codebook: Codebook;
  /** Sent as a bearer token; empty for services that want none. @default '' */
  readonly apiKey?: string;
  readonly cache: AnswerCache;
  /** Ends all asking. */
  readonly signal: AbortSignal;
  /** Requests under way at once. @default 4 */
  readonly concurrency?: number;
  /** Milliseconds after which a request counts as failed. @default 60000 */
  readonly timeout?: number;
  /** Further tries after a failed request. @default 3 */
  readonly retries?: number;
  /** Milliseconds before the first further try; each next one waits twice as long. @default 500 */
  readonly backoff?: number;
}

/** So many questions without an answer in a row, each after its further tries: the judge is asked no more. */
const MOST_FAILURES_IN_A_ROW = 5;

/** The judge behind an address. An answer that cannot be relied on is null, and asked for again in the next run. */
export function createOpenAiJudge(options: OpenAiJudgeOptions): ExternalJudge {
  const { address, codebook, cache, apiKey = '' } = options;
  const authorization = apiKey === '' ? address.authorization : `Bearer ${apiKey}`;
  const labels = labelsOf(codebook);
  const queue = new PQueue({ concurrency: options.concurrency ?? 4 });
  const instructions = instructionsFor(codebook);
  const response_format = {
    type: 'json_schema',
    json_schema: { name: 'stance', strict: true, schema: answerSchema(codebook) },
  };
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, closing.signal]);
  // One listener a waiting question, each taken back with its answer: no leak for Node to warn of.
  setMaxListeners(0, signal);
  let answered = 0;
  let failed = 0;
  let failedInARow = 0;
  const bodyOf = (question: JudgeQuestion): string =>
    JSON.stringify({
      model: address.model,
      temperature: 0,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: questionText(question) },
      ],
      response_format,
    });
  const ask = async (question: JudgeQuestion): Promise<Judgement | null> => {
    const body = bodyOf(question);
    const key = `${address.url}\n${body}`;
    const known = cache.get(key);
    const remembered = known === null ? null : readAnswer(known, question.text, labels);
    if (remembered !== null) return remembered;
    if (failedInARow >= MOST_FAILURES_IN_A_ROW) return null;
    const content = await contentFor(body, options, authorization, signal);
    const judgement = content === null ? null : readAnswer(content, question.text, labels);
    if (content !== null && judgement) cache.set(key, content);
    failedInARow = judgement ? 0 : failedInARow + 1;
    return judgement;
  };
  return {
    name: `openai:${address.url},${address.model}`,
    async judge(question) {
      const judgement = await queue.add(() => ask(question), { signal });
      if (judgement) answered++;
      else failed++;
      return judgement;
    },
    counts: () => ({
      questions: answered + failed,
      answered,
      failed,
      givenUp: failedInARow >= MOST_FAILURES_IN_A_ROW,
    }),
    close: () => closing.abort(),
  };
}

/** The content of the model's message; null when the service fails for good. */
async function contentFor(
  body: string,
  options: OpenAiJudgeOptions,
  authorization: string,
  signal: AbortSignal,
): Promise<string | null> {
  const { address, retries = 3, backoff = 500, timeout = 60_000 } = options;
  for (let attempt = 0; ; attempt++) {
    const reply = await requestReply(body, address, authorization, signal, timeout);
    if ('content' in reply) return reply.content;
    if (!reply.again || attempt === retries) return null;
    await sleep(Math.max(reply.wait, backoff * 2 ** attempt), undefined, { signal });
  }
}
