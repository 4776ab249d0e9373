import type { Article, Speaker } from '../../src/document.js';
import { isNamed } from '../../src/quotes/voices/nameless.js';
import type { QuoteDigest } from '../parts/item-digest.js';
import type { Positions } from './positions.js';
import { isSurelySided } from './sureness.js';

/** Characters of a quote by which it is known again: a run holds many. */
const ENOUGH_TO_KNOW_IT = 40;

/** The quote that stands for a position. */
export interface TellingQuote {
  readonly position: string;
  readonly score: number;
  readonly text: string;
  readonly speaker: Speaker;
  readonly outlet: string;
  readonly date: string;
  /** Articles that have it in these very words. */
  readonly articles: number;
}

/**
 * For each position of the codebook the direct quote that surely takes it and that most articles have; of these the one
 * with the highest score, the first of equals: of a named speaker where there is one, otherwise of a nameless one, never
 * of an unknown one. It is shown between quotation marks, where reported speech does not belong.
 */
export class TellingQuotes {
  readonly #best = new Map<string, TellingQuote>();
  /** Articles by speaker and first words of a quote. */
  readonly #articles = new Map<string, number>();

  constructor(readonly positions: Positions) {}

  add(
    { outlet, date }: Pick<Article, 'outlet' | 'date'>,
    quotes: readonly Pick<QuoteDigest, 'quote' | 'stance'>[],
  ): void {
    const counted = new Set<string>();
    for (const { quote, stance } of quotes) {
      if (quote.type !== 'direct' || quote.speaker.kind === 'unknown') continue;
      if (stance === null || !isSurelySided(this.positions, { stance })) continue;
      const { position, score } = stance;
      const key = `${quote.speaker.name}\n${quote.text.slice(0, ENOUGH_TO_KNOW_IT)}`;
      const articles = (this.#articles.get(key) ?? 0) + (counted.has(key) ? 0 : 1);
      counted.add(key);
      this.#articles.set(key, articles);
      const best = this.#best.get(position);
      const named = Number(isNamed(quote.speaker));
      const bestNamed = Number(best !== undefined && isNamed(best.speaker));
      const isBetter =
        best === undefined || (named - bestNamed || articles - best.articles || score - best.score) > 0;
      if (!isBetter) continue;
      const { text, speaker } = quote;
      this.#best.set(position, { position, score, text, speaker, outlet, date, articles });
    }
  }

  /** In the codebook's order; positions that nobody takes are missing. */
  list(): TellingQuote[] {
    return this.positions.codebook.positions.flatMap(({ id }) => this.#best.get(id) ?? []);
  }
}
