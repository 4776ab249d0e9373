import type { Tokenizer } from '../../tokenizer/tokenizer.js';
import type { Argument } from '../argument.js';
import type { Codebook } from '../codebook.js';
import { parseStanceModel, type StanceModel } from './stance-model.js';
import { type CodedUtterance, learn, modelFile } from './train.js';

/** A small model that tells the positions of a codebook apart, learned from their wordings alone. */
export function wordingModel(
  codebook: Codebook,
  read: (text: string) => Argument,
  tokenizer: Tokenizer,
): StanceModel {
  const wordings = wordingsOf(codebook).map(({ position, text }): CodedUtterance => {
    const utterance = { text, morphemes: tokenizer.tokenize(text), base: 0, context: 0 };
    return {
      utterance,
      argument: read(text),
      target: position,
      codebookLogits: null,
      group: codebook.positions[position]?.id ?? '',
      importance: 1,
    };
  });
  const inOrder = wordings.sort(
    (a, b) => compare(a.group, b.group) || compare(a.utterance.text, b.utterance.text),
  );
  const ids = codebook.positions.map(({ id }) => id);
  return parseStanceModel(modelFile(codebook.id, ids, learn(inOrder, ids.length, WORDINGS), 1), codebook.id);
}

/** Everything that is worded for a position, each with the position's number; a description part by part. */
export function wordingsOf({ positions }: Codebook): { position: number; text: string }[] {
  return positions.flatMap(({ examples, cues, description }, position) =>
    [...examples, ...cues, ...partsOf(description)].map((text) => ({ position, text })),
  );
}

/** Wordings are few, so every feature counts and the penalty is heavier. */
const WORDINGS = { penalty: 0.001, leastDocuments: 1 };

function partsOf(description: string): string[] {
  return description.split(/(?<=[.,])\s+/);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
