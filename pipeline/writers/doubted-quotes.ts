import type { AnalysedDocument } from '../../src/document.js';
import type { ArticleDigest } from '../parts/item-digest.js';
import { type JudgedQuote, judgedQuotes } from './judged-quotes.js';
import type { Doubt } from './sureness.js';

/** A judged quote with the reasons why a person should look at it. */
export interface DoubtedQuote extends JudgedQuote {
  readonly doubts: readonly Doubt[];
}

/** The quotes of a document with the doubts that its digest has. */
export function doubtedQuotes(document: AnalysedDocument, { quotes }: ArticleDigest): DoubtedQuote[] {
  return judgedQuotes(document).map((judged, at) => ({ ...judged, doubts: quotes[at]?.doubts ?? [] }));
}
