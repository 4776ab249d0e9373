import { readdirSync, readFileSync } from 'node:fs';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import { loadStanceLexicons } from '../../pipeline/load-stance.js';
import { readArgument } from '../../src/stance/argument.js';
import { atomsOf } from '../../src/stance/atoms.js';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import type { Utterance } from '../../src/stance/judge.js';
import { parseCodedLines } from '../../src/stance/learning/coded-lines.js';
import type { CodedUtterance } from '../../src/stance/learning/train.js';
import { parseCodebook } from '../../src/stance/parse-codebook.js';

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
  const coded = files.sort().flatMap((file) => {
    const lines = parseCodedLines(
      readFileSync(`${folder}/${file}`, 'utf8'),
      `${folder}/${file}`,
      labelsOf(codebook),
    );
    return lines.map(({ text, label, context }) => codedOf(codebook, text, label, file, context));
  });
  return [
    ...coded.filter(isAlone),
    ...balanced(
      coded.filter((item) => !isAlone(item)),
      SHORT_QUOTE_WEIGHT,
    ),
  ];
}

function isAlone({ utterance }: CodedUtterance): boolean {
  return utterance.context === 0;
}

/** How much a short quote from an article counts beside an utterance alone; there are far fewer. */
const SHORT_QUOTE_WEIGHT = 2;

/** Weighs utterances as `weight` each on average so that every label counts the same: articles on other events have other proportions. */
export function balanced(coded: readonly CodedUtterance[], weight: number): CodedUtterance[] {
  const counts = new Map<number, number>();
  for (const { target } of coded) counts.set(target, (counts.get(target) ?? 0) + 1);
  const share = (weight * coded.length) / counts.size;
  return coded.map((item) => ({ ...item, importance: share / (counts.get(item.target) ?? 1) }));
}

export function codedOf(
  codebook: Codebook,
  text: string,
  label: string,
  group: string,
  context = 0,
): CodedUtterance {
  const utterance = utteranceOf(text, context);
  const argument = readArgument(atomsOf(utterance.morphemes), loadStanceLexicons().argument);
  return {
    utterance,
    argument,
    target: labelsOf(codebook).indexOf(label),
    group,
    codebookLogits: null,
    importance: 1,
  };
}

/** Lines of a JSON Lines file as records. */
export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
