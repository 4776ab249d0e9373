import { readdirSync, readFileSync } from 'node:fs';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import { loadStanceResources } from '../../pipeline/load-stance.js';
import { readArgument } from '../../src/stance/argument.js';
import { atomsOf } from '../../src/stance/atoms.js';
import { type Codebook, labelsOf, parseCodebook } from '../../src/stance/codebook.js';
import type { Utterance } from '../../src/stance/judge.js';
import { parseCodedLines } from '../../src/stance/learning/coded-lines.js';
import type { CodedUtterance } from '../../src/stance/learning/train.js';

export const tokenizer = loadTokenizer();

/** An utterance that stands alone, or in an article on the issue when `context` is 1. */
export function utteranceOf(text: string, context = 0): Utterance {
  return { text, morphemes: tokenizer.tokenize(text), base: 0, context };
}

export function readCodebook(issue: string): Codebook {
  const file = `codebooks/${issue}.yaml`;
  return parseCodebook(readFileSync(file, 'utf8'), file);
}

/** The labelled utterances written for an issue: data/stance/ISSUE/*.jsonl, one file one group. */
export function readCoded(codebook: Codebook): CodedUtterance[] {
  const folder = `data/stance/${codebook.id}`;
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => {
    const lines = parseCodedLines(
      readFileSync(`${folder}/${file}`, 'utf8'),
      `${folder}/${file}`,
      labelsOf(codebook),
    );
    return lines.map(({ text, label, context }) => codedOf(codebook, text, label, file, context));
  });
}

export function codedOf(
  codebook: Codebook,
  text: string,
  label: string,
  group: string,
  context = 0,
): CodedUtterance {
  const utterance = utteranceOf(text, context);
  const argument = readArgument(atomsOf(utterance.morphemes), loadStanceResources().argument);
  return { utterance, argument, target: labelsOf(codebook).indexOf(label), group };
}

/** Lines of a JSON Lines file as records. */
export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
