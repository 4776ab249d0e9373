import { UsageError } from '../errors.js';
import { addressWithQuery, badAddress } from './messages.js';

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
    throw new UsageError(badAddress(withoutCredentials(text)));
  }
  const url = new URL(address);
  if (url.search !== '' || url.hash !== '') {
    throw new UsageError(addressWithQuery(`${url.origin}${url.pathname}`));
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
