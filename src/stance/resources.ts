import type { AnswerWords } from './answers.js';
import type { ArgumentLexicon } from './argument-lexicon.js';
import type { WordKind } from './steps/utterance-words.js';
import type { TransferModel } from './transfer-model.js';
import type { WordRarity } from './word-rarity.js';

/** Data that every issue shares. */
export interface StanceResources {
  readonly argument: ArgumentLexicon;
  readonly rarity: WordRarity;
  /** What quotes and the words around them are like. */
  readonly kinds: readonly WordKind[];
  /** How short answers agree and deny. */
  readonly answers: AnswerWords;
  readonly transfer: TransferModel;
}
