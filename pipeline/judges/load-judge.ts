import path from 'node:path';
import type { Codebook } from '../../src/stance/codebook.js';
import { AnswerCache } from './answer-cache.js';
import type { ExternalJudge } from './external-judge.js';
import { parseJudgeAddress } from './judge-address.js';
import { createOpenAiJudge } from './openai-judge.js';

/**
 * The external judge named on the command line (`openai:URL,MODEL`), its answers cached under `folder`. A key for the
 * service is taken from the environment variable OPENAI_API_KEY. Throws UsageError.
 */
export function loadExternalJudge(
  address: string,
  codebook: Codebook,
  folder: string,
  signal: AbortSignal,
): ExternalJudge {
  return createOpenAiJudge({
    address: parseJudgeAddress(address),
    codebook,
    apiKey: process.env.OPENAI_API_KEY ?? '',
    signal,
    cache: new AnswerCache(path.join(folder, '.judge-cache')),
  });
}
