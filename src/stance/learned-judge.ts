import type { Language } from '../local-text.js';
import type { Tokenizer } from '../tokenizer/tokenizer.js';
import { type Argument, readArgument } from './argument.js';
import type { ArgumentLexicon } from './argument-lexicon.js';
import { atomsOf } from './atoms.js';
import { type Codebook, labelsOf, NEUTRAL, OFF_ISSUE } from './codebook.js';
import { CodebookJudge } from './codebook-judge.js';
import { CueWords } from './cue-words.js';
import { contentForms } from './issue/issue-words.js';
import { type Judge, type Judgement, judgementOf, type Reason, softmax, type Utterance } from './judge.js';
import { LearnedLogits } from './learning/learned-logits.js';
import type { StanceModel } from './learning/stance-model.js';
import { phrasesOf } from './reasons.js';
import type { StanceResources } from './resources.js';
import { StanceModelError } from './stance-model-error.js';
import { isTelling, type WordRarity } from './word-rarity.js';

/** Judges by what was learned from coded utterances on the issue. Not re-entrant. */
export class LearnedJudge implements Judge {
  readonly #lexicon: ArgumentLexicon;
  readonly #rarity: WordRarity;
  readonly #labels: readonly string[];
  readonly #learned: LearnedLogits;
  readonly #why: readonly string[];
  readonly #cues: CueWords;
  /** Where each of the model's labels stands in the codebook. */
  readonly #order: readonly number[];
  /** What the model builds on, if it does. */
  readonly #codebookJudge: CodebookJudge | null;

  /** Throws `StanceModelError` when the model was learned for another codebook. */
  constructor(
    codebook: Codebook,
    model: StanceModel,
    resources: StanceResources,
    tokenizer: Tokenizer,
    language: Language,
  ) {
    const { issue, labels } = model.header;
    const wanted = labelsOf(codebook);
    if (issue !== codebook.id || [...labels].sort().join() !== [...wanted].sort().join()) {
      throw new StanceModelError({
        ko: `"${issue}" 모델의 라벨은 ${labels.join(', ')}인데 코드북 "${codebook.id}"의 라벨은 ${wanted.join(', ')}입니다. 다시 학습하십시오`,
        en: `the model of "${issue}" knows the labels ${labels.join(', ')}, the codebook "${codebook.id}" has ${wanted.join(', ')}; train it again`,
      });
    }
    this.#lexicon = resources.argument;
    this.#rarity = resources.rarity;
    this.#codebookJudge = model.header.onCodebook
      ? new CodebookJudge(codebook, resources, tokenizer, language)
      : null;
    this.#labels = labels;
    this.#order = labels.map((label) => wanted.indexOf(label));
    this.#learned = new LearnedLogits(model);
    this.#cues = new CueWords(codebook, (text) => contentForms(atomsOf(tokenizer.tokenize(text))));
    this.#why = labels.map((label) => {
      const position = codebook.positions.find(({ id }) => id === label);
      const phrases = phrasesOf(language);
      if (position) return phrases.learned(position.label[language]);
      return label === NEUTRAL ? phrases.learnedNeutral : '';
    });
  }

  scores(utterance: Utterance): Float64Array {
    const probabilities = softmax(this.#logits(utterance, this.#read(utterance)));
    const scores = new Float64Array(probabilities.length);
    for (let i = 0; i < probabilities.length; i++) scores[this.#order[i]] = probabilities[i];
    return scores;
  }

  judge(utterance: Utterance): Judgement {
    const argument = this.#read(utterance);
    const logits = this.#logits(utterance, argument);
    const judgement = judgementOf(this.#labels, softmax(logits));
    return { ...judgement, evidence: this.#reasons(utterance, argument, logits, judgement.position) };
  }

  reasons(utterance: Utterance, position: string): Reason[] {
    if (position === OFF_ISSUE) return [];
    const argument = this.#read(utterance);
    return this.#reasons(utterance, argument, this.#logits(utterance, argument), position);
  }

  #read(utterance: Utterance): Argument {
    return readArgument(atomsOf(utterance.morphemes), this.#lexicon);
  }

  /** In the model's order of labels; the features of the utterance stay known until the next call. */
  #logits(utterance: Utterance, argument: Argument): Float64Array {
    return this.#learned.logits(utterance, argument, this.#codebookLogits(utterance));
  }

  #reasons(utterance: Utterance, argument: Argument, logits: Float64Array, position: string): Reason[] {
    const label = this.#labels.indexOf(position);
    if (position === OFF_ISSUE || label < 0) return [];
    const decisive = this.#cues.of(position, new Set(contentForms(argument.atoms)));
    const tells = (form: string): boolean => isTelling(form, this.#rarity);
    const takesSide = (form: string): boolean =>
      tells(form) && (decisive.has(form) || !this.#cues.ofIssue.has(form));
    const why = this.#why[label] ?? '';
    const shown = (isShown: (form: string) => boolean): Reason[] =>
      this.#learned.reasons(utterance, argument, logits, label, { isShown, decisive, why });
    const reasons = shown(takesSide);
    return reasons.length > 0 ? reasons : shown(tells);
  }

  /** The codebook's logits in the model's order of labels. */
  #codebookLogits(utterance: Utterance): Float64Array | null {
    if (!this.#codebookJudge) return null;
    const logits = this.#codebookJudge.logits(utterance);
    return Float64Array.from(this.#order, (at) => logits[at]);
  }
}
