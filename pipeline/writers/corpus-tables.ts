import { StatementIndex } from '../../src/quotes/statements/statement-index.js';
import type { Statements } from '../../src/quotes/statements/statements.js';
import type { ArticleDigest, ItemDigest } from '../parts/item-digest.js';
import type { Part } from '../parts/part.js';
import type { CorpusTotals } from './corpus-totals.js';
import type { FullerNames } from './namesakes.js';
import { type SpeakerTotal, SpeakerTotals } from './speaker-totals.js';
import { type TellingQuote, TellingQuotes } from './telling-quotes.js';

/** What is known only of the corpus as a whole, gathered from the digests of its articles in their order. */
export class CorpusTables {
  readonly #speakers: SpeakerTotals;
  readonly #telling: TellingQuotes;
  #statements = new StatementIndex();
  /** Columns that the inputs had besides, in order of first appearance. */
  readonly #passed = new Set<string>();

  constructor(
    readonly totals: CorpusTotals,
    fullerNames: FullerNames,
  ) {
    this.#speakers = new SpeakerTotals(totals.positions, fullerNames);
    this.#telling = new TellingQuotes(totals.positions);
  }

  take(part: Part, items: readonly ItemDigest[]): void {
    const words = part.words();
    let at = 0;
    for (const item of items) {
      if ('entry' in item) {
        this.totals.enter(item.entry);
        continue;
      }
      this.#add(item.article, words.subarray(at, at + item.article.words));
      at += item.article.words;
    }
  }

  #add(article: ArticleDigest, words: Uint32Array): void {
    this.totals.add(article);
    this.#speakers.add(article, article.quotes);
    this.#telling.add(article, article.quotes);
    this.#statements.add(
      article,
      article.quotes.map(({ quote }) => quote),
      words,
    );
    for (const name of Object.keys(article.passed)) this.#passed.add(name);
  }

  speakers(): SpeakerTotal[] {
    return this.#speakers.sorted();
  }

  /** Of each quote, in the order they came, the place of its speaker in `speakers`. */
  speakersOfQuotes(): Uint32Array {
    return this.#speakers.placesOfQuotes();
  }

  telling(): TellingQuote[] {
    return this.#telling.list();
  }

  /** To be asked for once, when all articles were taken: what was kept to find them is let go. */
  statements(): Statements {
    const found = this.#statements.finish();
    this.#statements = new StatementIndex();
    return found;
  }

  passedColumns(): string[] {
    return [...this.#passed];
  }
}
