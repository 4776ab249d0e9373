import type { Stage } from '../../document.js';
import type { ArgumentLexicon } from '../../stance/argument-lexicon.js';
import type { WordRarity } from '../../stance/word-rarity.js';
import type { Tokenizer } from '../../tokenizer/tokenizer.js';
import { checkHeadline } from '../headline-check.js';

export interface HeadlineResources {
  readonly argument: ArgumentLexicon;
  readonly rarity: WordRarity;
  readonly tokenizer: Tokenizer;
}

export function createHeadlineStage(
  _: HeadlineResources,
): Stage<'sentences' | 'morphemes' | 'quotes', 'headlines'> {
  return {
    gives: 'headlines',
    needs: ['sentences', 'morphemes', 'quotes'],
    run: ({ title, body }) => checkHeadline(title, body),
  };
}
