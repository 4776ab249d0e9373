import { UsageError } from '../errors.js';

/** Where an external judge is asked: the base URL of an OpenAI-compatible service and a model's name. */
export interface JudgeAddress {
  readonly url: string;
  readonly model: string;
}

/** Parses `openai:URL,MODEL`. Throws UsageError. */
export function parseJudgeAddress(text: string): JudgeAddress {
  const match = /^openai:(https?:\/\/[^,\s]+),(\S+)$/u.exec(text);
  const [, url, model] = match ?? [];
  if (!url || !model || !URL.canParse(url)) {
    throw new UsageError(
      `--judge "${text}" is not openai:URL,MODEL; for example openai:http://localhost:11434/v1,qwen3`,
    );
  }
  return { url: url.replace(/\/+$/u, ''), model };
}
