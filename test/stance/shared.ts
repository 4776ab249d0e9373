import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import type { Document, Quote } from '../../src/document.js';
import type { Codebook } from '../../src/stance/codebook.js';
import type { Utterance } from '../../src/stance/judge.js';
import { parseCodebook } from '../../src/stance/parse-codebook.js';
import { splitSentences } from '../../src/text/sentences.js';

export const tokenizer = loadTokenizer();

export function codebookOf(issue: string): Codebook {
  const file = `codebooks/${issue}.yaml`;
  return parseCodebook(readFileSync(file, 'utf8'), file);
}

export function utteranceOf(text: string, context = 0): Utterance {
  return { text, morphemes: tokenizer.tokenize(text), base: 0, context };
}

/** An article in which speakers (an empty name for an unknown one) say these words, each first stretch of its kind. */
export function articleOf(
  title: string,
  body: string,
  said: readonly [speaker: string, text: string][],
): Document<'sentences' | 'morphemes' | 'quotes'> {
  const quotes = said.map(([name, text], i): Quote => {
    const start = body.indexOf(text);
    const kind = name === '' ? 'unknown' : 'person';
    const speaker = { name, kind, title: null, org: null, entity: null } as const;
    const span = { start, end: start + text.length, text };
    return { id: `q${i + 1}`, type: 'direct', ...span, speaker, mention: null, cue: null, confidence: 1 };
  });
  const source = { file: 'test', record: 0 };
  const metadata = { id: 'test', title, body, date: '', outlet: '', byline: '', url: '', source };
  return { ...metadata, sentences: splitSentences(body), morphemes: tokenizer.tokenize(body), quotes };
}
