import type { Stage } from '../src/document.js';
import {
  createQuoteStage,
  parseQuoteLexicons,
  QUOTE_LEXICON_FILES,
  type QuoteLexiconTexts,
} from '../src/quotes/stage.js';
import { lexiconText } from './load-entities.js';

/** The quote stage with its lexicons from disk. Throws LexiconError. */
export function loadQuoteStage(): Stage<'sentences' | 'morphemes' | 'entities', 'quotes'> {
  const texts = Object.fromEntries(
    QUOTE_LEXICON_FILES.map((name) => [name, lexiconText(name)]),
  ) as QuoteLexiconTexts;
  return createQuoteStage({ lexicons: parseQuoteLexicons(texts) });
}
