import { UsageError } from '../errors.js';

/** Where an external judge is asked: the base URL of an OpenAI-compatible service and a model's name. */
export interface JudgeAddress {
  /** Without credentials. */
  readonly url: string;
  readonly model: string;
  /** The value of an Authorization header that a user name and password in the URL stand for; empty without. */
  readonly authorization: string;
}

/** Parses `openai:URL,MODEL`. Throws UsageError, whose message repeats no credentials. */
export function parseJudgeAddress(text: string): JudgeAddress {
  const match = /^openai:(https?:\/\/[^,\s]+),(\S+)$/u.exec(text);
  const [, address, model] = match ?? [];
  if (!address || !model || !URL.canParse(address)) {
    throw new UsageError(
      `--judge "${withoutCredentials(text)}" is not openai:URL,MODEL; for example openai:http://localhost:11434/v1,qwen3`,
    );
  }
  const url = new URL(address);
  if (url.search !== '' || url.hash !== '') {
    throw new UsageError(
      `--judge ${url.origin}${url.pathname}: the address has a query or a fragment. Give the base URL alone and the key in the environment variable OPENAI_API_KEY.`,
    );
  }
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    url: url.href.replace(/\/+$/u, ''),
    model,
    authorization:
      username === '' && password === '' ? '' : `Basic ${Buffer.from(credentials).toString('base64')}`,
  };
}

/** The address as given, fit for messages and run.json: what stands before an `@` is left out. */
function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/\s]*@/u, '//');
}
