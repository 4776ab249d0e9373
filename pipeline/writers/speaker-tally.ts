import type { SpeakerKind } from '../../src/document.js';

/** One quote as a tally counts it. */
export interface CountedQuote {
  /** Running number of the article, from 1. */
  readonly article: number;
  /** ISO 8601, or empty. */
  readonly date: string;
  /** Index into `Positions.ids`. */
  readonly position: number;
  /** Empty when none is given. */
  readonly title: string;
}

/** The running count of what one speaker says. Articles come one after the other. */
export class SpeakerTally {
  quotes = 0;
  articles = 0;
  lastArticle = 0;
  firstDate = '';
  lastDate = '';
  readonly byPosition: number[];
  readonly titles = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly kind: SpeakerKind,
    readonly org: string,
    zeros: readonly number[],
  ) {
    this.byPosition = [...zeros];
  }

  add({ article, date, position, title }: CountedQuote): void {
    this.quotes++;
    this.byPosition[position] = (this.byPosition[position] ?? 0) + 1;
    if (title !== '') this.#count(title, 1);
    if (this.lastArticle === article) return;
    this.lastArticle = article;
    this.articles++;
    this.#span(date);
  }

  /** This speaker and another who is the same, `shared` articles being counted in both. */
  joined(other: SpeakerTally, shared: number): SpeakerTally {
    const both = new SpeakerTally(this.name, this.kind, this.org, []);
    both.quotes = this.quotes + other.quotes;
    both.articles = this.articles + other.articles - shared;
    for (const tally of [this, other]) {
      tally.byPosition.forEach((number, index) => {
        both.byPosition[index] = (both.byPosition[index] ?? 0) + number;
      });
      for (const [title, number] of tally.titles) both.#count(title, number);
      both.#span(tally.firstDate);
      both.#span(tally.lastDate);
    }
    return both;
  }

  /** The title given most often, the earliest of equals; empty when none ever is. */
  get title(): string {
    let best = '';
    let most = 0;
    for (const [title, number] of this.titles) {
      if (number > most) [best, most] = [title, number];
    }
    return best;
  }

  #count(title: string, number: number): void {
    this.titles.set(title, (this.titles.get(title) ?? 0) + number);
  }

  #span(date: string): void {
    if (date === '') return;
    if (this.firstDate === '' || date < this.firstDate) this.firstDate = date;
    if (date > this.lastDate) this.lastDate = date;
  }
}
