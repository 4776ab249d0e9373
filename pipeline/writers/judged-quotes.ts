import type { AnalysedDocument, Quote, Stance } from '../../src/document.js';
import { UNJUDGED } from '../../src/stance/codebook.js';
import { roundScore } from './score.js';

/** A quote and the stance taken in it; null when the judge said nothing of it. */
export interface JudgedQuote {
  readonly quote: Quote;
  readonly stance: Stance | null;
}

export function judgedQuotes(document: AnalysedDocument): JudgedQuote[] {
  const byQuote = new Map<string, Stance>();
  for (const stance of document.stances) if (stance.scope === 'quote') byQuote.set(stance.ref, stance);
  return document.quotes.map((quote) => ({ quote, stance: byQuote.get(quote.id) ?? null }));
}

/** The stance of the article as a whole. */
export function articleStance(document: AnalysedDocument): Stance | null {
  return document.stances.find((stance) => stance.scope === 'article') ?? null;
}

/** A missing judgement is `unjudged`, never `neutral`. */
export function positionOf(stance: Pick<Stance, 'position'> | null): string {
  return stance?.position ?? UNJUDGED;
}

/** The probability as reports give it; null where nobody judged, as it says nothing there. */
export function scoreOf(stance: Stance | null): number | null {
  return stance === null || stance.position === UNJUDGED ? null : roundScore(stance.score);
}
