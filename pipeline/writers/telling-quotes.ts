import type { Article, Speaker } from '../../src/document.js';
import { isNamed } from '../../src/quotes/voices/nameless.js';
import type { QuoteDigest } from '../parts/item-digest.js';
import type { Positions } from './positions.js';
import { isSurelySided } from './sureness.js';

/** The clearest quote for a position. */
export interface TellingQuote {
  readonly position: string;
  readonly score: number;
  readonly text: string;
  readonly speaker: Speaker;
  readonly outlet: string;
  readonly date: string;
}

/**
 * For each position of the codebook the direct quote that surely takes it and has the highest score, the first of
 * equals: of a named speaker where there is one, otherwise of a nameless one, never of an unknown one. It is shown between
 * quotation marks, where reported speech does not belong.
 */
export class TellingQuotes {
  readonly #best = new Map<string, TellingQuote>();

  constructor(readonly positions: Positions) {}

  add(
    { outlet, date }: Pick<Article, 'outlet' | 'date'>,
    quotes: readonly Pick<QuoteDigest, 'quote' | 'stance'>[],
  ): void {
    for (const { quote, stance } of quotes) {
      if (quote.type !== 'direct' || quote.speaker.kind === 'unknown') continue;
      if (stance === null || !isSurelySided(this.positions, { stance })) continue;
      const { position, score } = stance;
      const best = this.#best.get(position);
      const named = Number(isNamed(quote.speaker));
      const bestNamed = Number(best !== undefined && isNamed(best.speaker));
      if (best !== undefined && (named - bestNamed || score - best.score) <= 0) continue;
      this.#best.set(position, { position, score, text: quote.text, speaker: quote.speaker, outlet, date });
    }
  }

  /** In the codebook's order; positions that nobody takes are missing. */
  list(): TellingQuote[] {
    return this.positions.codebook.positions.flatMap(({ id }) => this.#best.get(id) ?? []);
  }
}
