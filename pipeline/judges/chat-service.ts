/** One request to the chat completions of an OpenAI-compatible service. */
import { codeOf, messageOf, UsageError } from '../errors.js';
import { isRecord } from '../readers/read-json.js';
import type { JudgeAddress } from './judge-address.js';
import { keyRefused, noModel, sentElsewhere, unreachable } from './messages.js';

/** What came of a request: the model's words; or why there are none and whether another try may help. */
export type Reply =
  | { readonly content: string }
  | { readonly failure: string; readonly again: boolean; readonly wait: number };

/** Bytes of an answer: a judgement takes some hundreds, thoughts some thousands. */
const LARGEST_ANSWER = 1 << 20;
const LONGEST_WAIT = 60_000;
const MOST_REDIRECTS = 3;
const NO_MODEL = /model.{0,200}(?:not found|not exist|unknown|invalid)|(?:unknown|invalid) model/isu;
/** What fetch says of a service that is not there at all; ports such as 1 it refuses to ask ("bad port"). */
const NOBODY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'bad port']);

/**
 * Sends a question (a JSON body). Throws UsageError where every further question would fare alike: nobody listens,
 * the key or the model is refused, the service sends elsewhere. Rejects with `signal.reason` when that is aborted.
 */
export async function requestReply(
  body: string,
  address: JudgeAddress,
  authorization: string,
  signal: AbortSignal,
  timeout: number,
): Promise<Reply> {
  // of its own, since AbortSignal.any() would stay registered with the signal of the whole run
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, timeout);
  signal.addEventListener('abort', abort);
  try {
    return await replyOf(await sent(body, address, authorization, controller.signal), address);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UsageError) throw error;
    if (controller.signal.aborted)
      return { failure: `no answer within ${timeout / 1000} s`, again: true, wait: 0 };
    const cause = causeOf(error);
    if (NOBODY.has(cause)) {
      throw new UsageError(unreachable(address.url, cause));
    }
    // the connection broke, or what came was no JSON
    return { failure: cause || messageOf(error), again: true, wait: 0 };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** Redirects are followed within the service only: article text and key go nowhere else. */
async function sent(
  body: string,
  { url }: JudgeAddress,
  authorization: string,
  signal: AbortSignal,
): Promise<Response> {
  let target = new URL(`${url}/chat/completions`);
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(target, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body,
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    const next = new URL(location, target);
    if (next.origin !== target.origin || redirects === MOST_REDIRECTS) {
      throw new UsageError(sentElsewhere(url, next.origin));
    }
    target = next;
  }
}

async function replyOf(response: Response, { url, model }: JudgeAddress): Promise<Reply> {
  const text = await textOf(response);
  const { status } = response;
  if (response.ok) {
    if (text === null)
      return { failure: `an answer of more than ${LARGEST_ANSWER} bytes`, again: false, wait: 0 };
    const content = contentOf(JSON.parse(text));
    return content === null ? { failure: 'an answer without a message', again: false, wait: 0 } : { content };
  }
  if (status === 401 || status === 403) {
    throw new UsageError(keyRefused(url, status));
  }
  if (status === 404 || (status === 400 && NO_MODEL.test(text ?? ''))) {
    throw new UsageError(noModel(url, model, status));
  }
  const asked = Number(response.headers.get('retry-after')) * 1000;
  return {
    failure: `status ${status}`,
    again: status === 429 || status >= 500,
    wait: Number.isFinite(asked) ? Math.min(asked, LONGEST_WAIT) : 0,
  };
}

/** The body as text; null when it is too large, the rest of it left unread. */
async function textOf(response: Response): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > LARGEST_ANSWER) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The words of the first choice: a string, or the text parts of a list. */
function contentOf(completion: unknown): string | null {
  const choices =
    isRecord(completion) && Array.isArray(completion.choices) ? (completion.choices as unknown[]) : [];
  const message = isRecord(choices[0]) ? choices[0].message : null;
  const content = isRecord(message) ? message.content : null;
  if (!Array.isArray(content)) return typeof content === 'string' ? content : null;
  const texts = (content as unknown[]).map((part) => (isRecord(part) ? part.text : null));
  return texts.filter((text) => typeof text === 'string').join('') || null;
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  return codeOf(cause) || (cause instanceof Error ? cause.message : '');
}
