/**
 * The judge that ships with the program: the codebook's own wordings, the argument's structure and, where one
 * was trained for the issue, a learned model.
 */
import type { Tokenizer } from '../tokenizer/tokenizer.js';
import { type Argument, readArgument } from './argument.js';
import type { ArgumentLexicon } from './argument-lexicon.js';
import { atomsOf } from './atoms.js';
import { type Codebook, labelsOf } from './codebook.js';
import { Comparer } from './comparison.js';
import { reasonsFor } from './evidence.js';
import { type Judge, type Judgement, judgementOf, softmax, type Utterance } from './judge.js';
import { mannerOf } from './manner.js';
import { indexPrototypes, signedWords } from './prototypes.js';
import { relevanceOf, TermFinder } from './relevance.js';
import { type TransferModel, transferLogits } from './transfer-model.js';
import type { WordRarity } from './word-rarity.js';

/** Data shared by every issue. */
export interface StanceResources {
  readonly argument: ArgumentLexicon;
  readonly rarity: WordRarity;
  readonly transfer: TransferModel;
}

export interface BuiltInJudgeOptions {
  readonly codebook: Codebook;
  readonly resources: StanceResources;
  /** Needed to read the codebook's wordings. */
  readonly tokenizer: Tokenizer;
  /** Language of the reasons. @default 'ko' */
  readonly language?: 'ko' | 'en';
}

/** Compiles a codebook into a judge. The judge is not re-entrant: it reuses scratch space. */
export function createBuiltInJudge({
  codebook,
  resources,
  tokenizer,
  language = 'ko',
}: BuiltInJudgeOptions): Judge {
  const { argument: lexicon, rarity, transfer } = resources;
  const read = (text: string): Argument => readArgument(atomsOf(tokenizer.tokenize(text)), lexicon);
  const index = indexPrototypes(codebook, read, rarity);
  const comparer = new Comparer(index, codebook.positions.length);
  const terms = new TermFinder(codebook);
  const labels = labelsOf(codebook);

  const judge = (utterance: Utterance): Judgement => {
    const argument = readArgument(atomsOf(utterance.morphemes), lexicon);
    const words = signedWords(argument, rarity);
    const comparison = comparer.compare(words);
    const found = terms.find(utterance.text);
    const relevance = relevanceOf(found, words, index, utterance.context);
    const logits = transferLogits(transfer, comparison.features, mannerOf(argument), relevance);
    const judgement = judgementOf(labels, softmax(logits));
    const evidence = reasonsFor({
      judgement,
      utterance,
      argument,
      words,
      comparison,
      index,
      codebook,
      terms: found,
      language,
    });
    return { ...judgement, evidence };
  };
  return { judge };
}
