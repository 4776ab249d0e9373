import path from 'node:path';
import type { Stage } from '../src/document.js';
import {
  createQuoteStage,
  parseQuoteLexicons,
  QUOTE_LEXICON_FILES,
  type QuoteLexicons,
  type QuoteLexiconTexts,
} from '../src/quotes/stage.js';
import { readChecked } from './checked-file.js';
import { lexiconText } from './load-entities.js';
import { PACKAGE_ROOT } from './package-root.js';

/** How sure one may be of a speaker, by signs. */
export const CONFIDENCE_MODEL = path.join(PACKAGE_ROOT, 'models', 'speaker-confidence.json');

/** The quote stage with its lexicons from disk. Throws LexiconError. */
export function loadQuoteStage(): Stage<'sentences' | 'morphemes' | 'entities', 'quotes'> {
  return createQuoteStage({ lexicons: loadQuoteLexicons() });
}

/** The lexicons of the quote stage from disk. Throws LexiconError. */
export function loadQuoteLexicons(): QuoteLexicons {
  const texts = Object.fromEntries(
    QUOTE_LEXICON_FILES.map((name) => [name, lexiconText(name)]),
  ) as QuoteLexiconTexts;
  return parseQuoteLexicons(texts, readChecked(CONFIDENCE_MODEL).toString('utf8'));
}
