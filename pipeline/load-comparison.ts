import type { Stage } from '../src/document.js';
import { parseLexiconTable } from '../src/entities/lexicon-table.js';
import { parseHeadlineLexicon } from '../src/quotes/headline/headline-lexicon.js';
import { createHeadlineStage } from '../src/quotes/headline/stage.js';
import { createDigestStage } from '../src/quotes/statements/digests.js';
import type { Tokenizer } from '../src/tokenizer/tokenizer.js';
import { lexiconText } from './load-entities.js';
import { loadStanceLexicons } from './load-stance.js';

/** The stages that prepare what is held against other words: the headline's against the body's, one article's against another's. */
export function loadComparisonStages(tokenizer: Tokenizer): {
  headlines: Stage<'sentences' | 'morphemes' | 'quotes', 'headlines'>;
  digests: Stage<'sentences' | 'morphemes' | 'quotes', 'digests'>;
} {
  const { argument, rarity } = loadStanceLexicons();
  const lexicon = parseHeadlineLexicon(lexiconText('headline-words.tsv'));
  const stockWords = new Set(
    parseLexiconTable(lexiconText('stock-words.tsv'), 'stock-words.tsv', ['word']).map(
      ({ cells }) => cells[0] ?? '',
    ),
  );
  return {
    headlines: createHeadlineStage({ argument, rarity, tokenizer, lexicon }),
    digests: createDigestStage({ rarity, stockWords, tokenizer }),
  };
}
