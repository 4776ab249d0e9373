import type { SpeakerKind } from '../../src/document.js';

/** One quote as a tally counts it. */
export interface CountedQuote {
  /** Running number of the article, from 1. */
  readonly article: number;
  /** ISO 8601, or empty. */
  readonly date: string;
  /** Index into `Positions.ids`. */
  readonly position: number;
  /** The position is a side, and surely. */
  readonly isSure: boolean;
  /** Empty when none is given. */
  readonly title: string;
}

/** The running count of what one speaker says. Articles come one after the other. */
export class SpeakerTally {
  quotes = 0;
  /** Running numbers of the articles, in order. */
  readonly #articles: number[] = [];
  firstDate = '';
  lastDate = '';
  readonly byPosition: number[];
  /** Quotes that surely take a side, by side. */
  readonly sure: number[];
  readonly titles = new Map<string, number>();
  /** The tallies that were joined into this one; itself when none were. */
  readonly parts: readonly SpeakerTally[];

  constructor(
    readonly name: string,
    readonly kind: SpeakerKind,
    readonly org: string,
    readonly zeros: readonly number[],
    parts: readonly SpeakerTally[] = [],
  ) {
    this.parts = parts.length === 0 ? [this] : parts;
    this.byPosition = [...zeros];
    this.sure = [...zeros];
  }

  get articles(): number {
    return this.#articles.length;
  }

  add({ article, date, position, isSure, title }: CountedQuote): void {
    this.quotes++;
    this.byPosition[position] = (this.byPosition[position] ?? 0) + 1;
    if (isSure) this.sure[position] = (this.sure[position] ?? 0) + 1;
    if (title !== '') this.#count(title, 1);
    if (this.#articles.at(-1) === article) return;
    this.#articles.push(article);
    this.#span(date);
  }

  /** This speaker and another who is the same, under the organisation `org`. */
  joined(other: SpeakerTally, org: string): SpeakerTally {
    const both = new SpeakerTally(this.name, this.kind, org, this.zeros, [...this.parts, ...other.parts]);
    for (const tally of [this, other]) {
      both.quotes += tally.quotes;
      addTo(both.byPosition, tally.byPosition);
      addTo(both.sure, tally.sure);
      for (const [title, number] of tally.titles) both.#count(title, number);
      both.#span(tally.firstDate);
      both.#span(tally.lastDate);
    }
    const articles = new Set([...this.#articles, ...other.#articles].sort((a, b) => a - b));
    // one by one: the arguments of a call have to fit on the stack
    for (const article of articles) both.#articles.push(article);
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

function addTo(sums: number[], numbers: readonly number[]): void {
  numbers.forEach((number, index) => {
    sums[index] = (sums[index] ?? 0) + number;
  });
}
