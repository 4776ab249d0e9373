import type { ArgumentLexicon } from './argument-lexicon.js';
import type { TransferModel } from './transfer-model.js';
import type { WordRarity } from './word-rarity.js';

/** Data that every issue shares. */
export interface StanceResources {
  readonly argument: ArgumentLexicon;
  readonly rarity: WordRarity;
  readonly transfer: TransferModel;
}
