import type { Tokenizer } from '../tokenizer/tokenizer.js';
import { type Argument, readArgument } from './argument.js';
import { atomsOf } from './atoms.js';
import { type Codebook, labelsOf } from './codebook.js';
import { Comparer } from './comparison.js';
import { reasonsFor } from './evidence.js';
import { type Judge, type Judgement, judgementOf, softmax, type Utterance } from './judge.js';
import { mannerOf } from './manner.js';
import { indexPrototypes, type PrototypeIndex, signedWords } from './prototypes.js';
import type { Language } from './reasons.js';
import { relevanceOf, TermFinder } from './relevance.js';
import type { StanceResources } from './resources.js';
import { transferLogits } from './transfer-model.js';

/** Judges by the codebook alone: its wordings, the argument's structure, the manner of speaking. Not re-entrant. */
export class CodebookJudge implements Judge {
  readonly #codebook: Codebook;
  readonly #resources: StanceResources;
  readonly #language: Language;
  readonly #index: PrototypeIndex;
  readonly #comparer: Comparer;
  readonly #terms: TermFinder;
  readonly #labels: readonly string[];

  constructor(codebook: Codebook, resources: StanceResources, tokenizer: Tokenizer, language: Language) {
    const read = (text: string): Argument =>
      readArgument(atomsOf(tokenizer.tokenize(text)), resources.argument);
    this.#codebook = codebook;
    this.#resources = resources;
    this.#language = language;
    this.#index = indexPrototypes(codebook, read, resources.rarity);
    this.#comparer = new Comparer(this.#index, codebook.positions.length);
    this.#terms = new TermFinder(codebook);
    this.#labels = labelsOf(codebook);
  }

  judge(utterance: Utterance): Judgement {
    const { argument: lexicon, rarity, transfer } = this.#resources;
    const argument = readArgument(atomsOf(utterance.morphemes), lexicon);
    const words = signedWords(argument, rarity);
    const comparison = this.#comparer.compare(words);
    const terms = this.#terms.find(utterance.text);
    const relevance = relevanceOf(terms, words, this.#index, utterance.context);
    const logits = transferLogits(transfer, comparison.features, mannerOf(argument), relevance);
    const judgement = judgementOf(this.#labels, softmax(logits));
    const evidence = reasonsFor({
      judgement,
      utterance,
      argument,
      words,
      comparison,
      index: this.#index,
      codebook: this.#codebook,
      terms,
      language: this.#language,
    });
    return { ...judgement, evidence };
  }
}
