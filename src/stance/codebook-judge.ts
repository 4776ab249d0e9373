import type { Language } from '../local-text.js';
import type { Tokenizer } from '../tokenizer/tokenizer.js';
import { type Argument, readArgument } from './argument.js';
import { atomsOf } from './atoms.js';
import { type Codebook, labelsOf } from './codebook.js';
import { Comparer, type Comparison } from './comparison.js';
import { logitsOf } from './conditional-logit.js';
import { reasonsFor } from './evidence.js';
import { IssueWords } from './issue/issue-words.js';
import { type Judge, type Judgement, judgementOf, type Reason, softmax, type Utterance } from './judge.js';
import { LearnedLogits } from './learning/learned-logits.js';
import { wordingModel, wordingsOf } from './learning/wording-model.js';
import { mannerOf } from './manner.js';
import { MannerProfile, saidKinds } from './manner-profile.js';
import {
  indexPrototypes,
  type PrototypeIndex,
  type SignedWord,
  signedWords,
  usualVocabulary,
} from './prototypes.js';
import { relevanceOf, TermFinder, type TermMatch } from './relevance.js';
import type { StanceResources } from './resources.js';
import type { WordKind } from './steps/utterance-words.js';
import { transferRows } from './transfer-model.js';

interface CodebookReading {
  readonly argument: Argument;
  readonly words: readonly SignedWord[];
  readonly comparison: Comparison;
  readonly terms: readonly TermMatch[];
  /** What the utterance offers each label (`transferRows`). */
  readonly rows: readonly Float64Array[];
}

/** Judges by the codebook alone: its wordings, the argument's structure, the manner of speaking. Not re-entrant. */
export class CodebookJudge implements Judge {
  readonly #codebook: Codebook;
  readonly #resources: StanceResources;
  readonly #language: Language;
  readonly #index: PrototypeIndex;
  readonly #comparer: Comparer;
  readonly #terms: TermFinder;
  readonly #issueWords: IssueWords;
  readonly #labels: readonly string[];
  readonly #wordings: LearnedLogits;
  readonly #kinds: readonly WordKind[];
  readonly #profile: MannerProfile;
  readonly #usualVocabulary: number;

  constructor(codebook: Codebook, resources: StanceResources, tokenizer: Tokenizer, language: Language) {
    const read = (text: string): Argument =>
      readArgument(atomsOf(tokenizer.tokenize(text)), resources.argument);
    this.#codebook = codebook;
    this.#resources = resources;
    this.#language = language;
    this.#index = indexPrototypes(codebook, read, resources.rarity);
    this.#comparer = new Comparer(this.#index, codebook.positions.length);
    this.#terms = new TermFinder(codebook);
    this.#issueWords = new IssueWords(
      codebook,
      (text) => atomsOf(tokenizer.tokenize(text)),
      resources.rarity,
    );
    this.#labels = labelsOf(codebook);
    this.#wordings = new LearnedLogits(wordingModel(codebook, read, tokenizer));
    this.#kinds = saidKinds(resources.kinds);
    this.#profile = new MannerProfile(
      wordingsOf(codebook).map(({ position, text }) => ({
        position,
        manner: this.#mannerOf(read(text), text),
      })),
      codebook.positions.length,
    );
    this.#usualVocabulary = usualVocabulary(this.#index);
  }

  judge(utterance: Utterance): Judgement {
    const reading = this.read(utterance);
    const judgement = judgementOf(this.#labels, softmax(logitsOf(this.#resources.transfer, reading.rows)));
    return { ...judgement, evidence: this.#reasons(utterance, reading, judgement.position) };
  }

  scores(utterance: Utterance): Float64Array {
    return softmax(this.logits(utterance));
  }

  reasons(utterance: Utterance, position: string): Reason[] {
    return this.#reasons(utterance, this.read(utterance), position);
  }

  #reasons(utterance: Utterance, reading: CodebookReading, position: string): Reason[] {
    const { rarity } = this.#resources;
    return reasonsFor({
      ...reading,
      position,
      utterance,
      rarity,
      index: this.#index,
      codebook: this.#codebook,
      language: this.#language,
    });
  }

  /** Logits of the labels, the positions in order, then neutral and off-issue. */
  logits(utterance: Utterance): Float64Array {
    return logitsOf(this.#resources.transfer, this.read(utterance).rows);
  }

  /** Everything the codebook shows about an utterance, before it is weighed. */
  read(utterance: Utterance): CodebookReading {
    const { argument: lexicon, rarity } = this.#resources;
    const argument = readArgument(atomsOf(utterance.morphemes), lexicon);
    const words = signedWords(argument, rarity);
    const manner = this.#mannerOf(argument, utterance.text);
    const wordings = this.#wordings.logits(utterance, argument, null);
    const comparison = this.#comparer.compare(words, wordings, this.#profile.likeness(manner));
    const terms = this.#terms.find(utterance.text);
    const relevance = relevanceOf(
      terms,
      words,
      this.#index,
      this.#issueWords,
      this.#usualVocabulary,
      utterance.context,
    );
    const rows = transferRows(comparison.features, manner, relevance);
    return { argument, words, comparison, terms, rows };
  }

  /** How an utterance is put, and which kinds of words it holds. */
  #mannerOf(argument: Argument, text: string): Float64Array {
    const manner = mannerOf(argument);
    const all = new Float64Array(manner.length + this.#kinds.length);
    all.set(manner);
    this.#kinds.forEach(({ standsIn }, i) => {
      if (standsIn(text)) all[manner.length + i] = 1;
    });
    return all;
  }
}
