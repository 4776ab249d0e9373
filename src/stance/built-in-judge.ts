/**
 * The judge that ships with the program: a learned model where one was trained for the issue, otherwise the
 * codebook alone.
 */

import type { Language } from '../local-text.js';
import type { Tokenizer } from '../tokenizer/tokenizer.js';
import type { Codebook } from './codebook.js';
import { CodebookJudge } from './codebook-judge.js';
import type { Judge } from './judge.js';
import { LearnedJudge } from './learned-judge.js';
import type { StanceModel } from './learning/stance-model.js';
import type { StanceResources } from './resources.js';

export interface BuiltInJudgeOptions {
  readonly codebook: Codebook;
  readonly resources: StanceResources;
  /** What was learned from coded utterances on this issue; null for the codebook alone. */
  readonly model: StanceModel | null;
  /** Reads the codebook's wordings. */
  readonly tokenizer: Tokenizer;
  /** Language of the reasons. @default 'ko' */
  readonly language?: Language;
}

/** Compiles a codebook, and the model learned for it if there is one, into a judge of single utterances. */
export function createBuiltInJudge({
  codebook,
  resources,
  model,
  tokenizer,
  language = 'ko',
}: BuiltInJudgeOptions): Judge {
  return model
    ? new LearnedJudge(codebook, model, resources, tokenizer, language)
    : new CodebookJudge(codebook, resources, tokenizer, language);
}
