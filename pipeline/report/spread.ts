import type { AnalysedDocument } from '../../src/document.js';
import { type JudgedQuote, positionOf } from '../writers/judged-quotes.js';
import type { Positions } from '../writers/positions.js';

/** Quotes of one outlet or one day by position, in the order of `Positions.ids`. */
export interface SpreadRow {
  readonly name: string;
  readonly byPosition: readonly number[];
  readonly articles: number;
}

interface Counted {
  readonly byPosition: number[];
  articles: number;
}

/** Counts quotes by day and by outlet while the articles pass: what the pictures are drawn from. */
export class Spread {
  readonly #days = new Map<string, Counted>();
  readonly #outlets = new Map<string, Counted>();

  constructor(readonly positions: Positions) {}

  add({ date, outlet }: Pick<AnalysedDocument, 'date' | 'outlet'>, quotes: readonly JudgedQuote[]): void {
    for (const counted of [this.#counted(this.#days, date), this.#counted(this.#outlets, outlet)]) {
      counted.articles++;
      for (const { stance } of quotes) {
        const position = this.positions.indexOf(positionOf(stance));
        counted.byPosition[position] = (counted.byPosition[position] ?? 0) + 1;
      }
    }
  }

  /** By date; articles without one come first, with an empty name. */
  days(): SpreadRow[] {
    return rows(this.#days).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Those with the most quotes on the issue first, equals by name. */
  outlets(): SpreadRow[] {
    const onIssue = ({ byPosition }: SpreadRow) => sum(byPosition.slice(0, this.positions.sides + 1));
    return rows(this.#outlets).sort((a, b) => onIssue(b) - onIssue(a) || (a.name < b.name ? -1 : 1));
  }

  #counted(counts: Map<string, Counted>, name: string): Counted {
    let counted = counts.get(name);
    if (counted === undefined) {
      counted = { byPosition: this.positions.zeros(), articles: 0 };
      counts.set(name, counted);
    }
    return counted;
  }
}

function rows(counts: ReadonlyMap<string, Counted>): SpreadRow[] {
  return [...counts].map(([name, { byPosition, articles }]) => ({ name, byPosition, articles }));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
