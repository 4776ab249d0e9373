import type { Corpus } from './corpus.js';

/** Quotes of one outlet, speaker or period, by position. */
export interface Tally {
  readonly byPosition: number[];
  quotes: number;
  /** Articles with one of the quotes. */
  articles: number;
}

interface Counted extends Tally {
  /** The article of the latest quote. */
  latest: number;
}

/** Quotes counted by what `groupOf` gives; a negative group is left out. Quotes come in the order of articles. */
export function tallied(
  corpus: Corpus,
  quotes: Uint32Array,
  groupOf: (quote: number) => number,
): Map<number, Tally> {
  const { quotePosition } = corpus.columns;
  const tallies = new Map<number, Counted>();
  for (const quote of quotes) {
    const group = groupOf(quote);
    if (group < 0) continue;
    let tally = tallies.get(group);
    if (tally === undefined) {
      tally = { byPosition: corpus.head.positions.map(() => 0), quotes: 0, articles: 0, latest: -1 };
      tallies.set(group, tally);
    }
    const position = quotePosition[quote] ?? 0;
    tally.byPosition[position] = (tally.byPosition[position] ?? 0) + 1;
    tally.quotes++;
    const article = corpus.articleOf[quote] ?? 0;
    if (tally.latest !== article) {
      tally.latest = article;
      tally.articles++;
    }
  }
  return tallies;
}

/** Quotes that take a side, or none but are on the issue. */
export function onIssue({ head }: Corpus, { byPosition }: Tally): number {
  return sum(byPosition.slice(0, head.sides + 1));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
