import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import { type Codebook, parseCodebook } from '../../src/stance/codebook.js';
import type { Utterance } from '../../src/stance/judge.js';

export const tokenizer = loadTokenizer();

export function codebookOf(issue: string): Codebook {
  const file = `codebooks/${issue}.yaml`;
  return parseCodebook(readFileSync(file, 'utf8'), file);
}

export function utteranceOf(text: string, context = 0): Utterance {
  return { text, morphemes: tokenizer.tokenize(text), base: 0, context };
}
