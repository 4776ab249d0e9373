import type { AnalysedDocument, Speaker, SpeakerKind } from '../../src/document.js';
import { type JudgedQuote, positionOf } from './judged-quotes.js';
import type { Positions } from './positions.js';

/** What one speaker said in all articles. */
export interface SpeakerTotal {
  /** Empty for the one row that holds all quotes of unknown speakers. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The title given most often, the earliest of equals; empty when none ever is. */
  readonly title: string;
  readonly org: string;
  readonly quotes: number;
  readonly articles: number;
  /** Quotes by position, in the order of `Positions.ids`. */
  readonly byPosition: readonly number[];
  /**
   * The position taken most often; `neutral` when positions tie or all that was judged on the issue takes no
   * side, otherwise `off-issue` or `unjudged`. Empty for unknown speakers, who are not one person.
   */
  readonly leaning: string;
  /** ISO dates of the first and the last article; empty when no article has a date. */
  readonly firstDate: string;
  readonly lastDate: string;
}

interface Tally {
  readonly speaker: Speaker;
  readonly titles: Map<string, number>;
  readonly byPosition: number[];
  quotes: number;
  articles: number;
  lastArticle: number;
  firstDate: string;
  lastDate: string;
}

/**
 * Quotes by speaker. The same name of the same kind with the same organisation is one speaker; without an
 * organisation the same name is one speaker too, apart from those with one, because namesakes are common
 * and joining them would be a guess.
 */
export class SpeakerTotals {
  readonly #tallies = new Map<string, Tally>();
  #article = 0;

  constructor(readonly positions: Positions) {}

  add(document: AnalysedDocument, quotes: readonly JudgedQuote[]): void {
    this.#article++;
    for (const { quote, stance } of quotes) {
      const tally = this.#tallyOf(quote.speaker);
      const position = this.positions.indexOf(positionOf(stance));
      tally.byPosition[position] = (tally.byPosition[position] ?? 0) + 1;
      tally.quotes++;
      const title = quote.speaker.title ?? '';
      if (title !== '') tally.titles.set(title, (tally.titles.get(title) ?? 0) + 1);
      if (tally.lastArticle === this.#article) continue;
      tally.lastArticle = this.#article;
      tally.articles++;
      if (document.date === '') continue;
      if (tally.firstDate === '' || document.date < tally.firstDate) tally.firstDate = document.date;
      if (document.date > tally.lastDate) tally.lastDate = document.date;
    }
  }

  /**
   * Persons and organisations before the anonymous before the unknown; within these by how often they take
   * a position, speak on the issue, speak at all, then by code unit.
   */
  sorted(): SpeakerTotal[] {
    const { sides } = this.positions;
    const ranked = [...this.#tallies.values()].map((tally) => ({
      total: this.#total(tally),
      sided: sum(tally.byPosition.slice(0, sides)),
      onIssue: sum(tally.byPosition.slice(0, sides + 1)),
    }));
    ranked.sort(
      (a, b) =>
        NAMELESSNESS[a.total.kind] - NAMELESSNESS[b.total.kind] ||
        b.sided - a.sided ||
        b.onIssue - a.onIssue ||
        b.total.quotes - a.total.quotes ||
        compareCodeUnits(a.total.name, b.total.name) ||
        compareCodeUnits(a.total.kind, b.total.kind) ||
        compareCodeUnits(a.total.org, b.total.org),
    );
    return ranked.map(({ total }) => total);
  }

  #tallyOf(speaker: Speaker): Tally {
    const key = speaker.kind === 'unknown' ? '' : `${speaker.kind}\t${speaker.name}\t${speaker.org ?? ''}`;
    const known = this.#tallies.get(key);
    if (known !== undefined) return known;
    const tally: Tally = {
      speaker,
      titles: new Map(),
      byPosition: this.positions.zeros(),
      quotes: 0,
      articles: 0,
      lastArticle: 0,
      firstDate: '',
      lastDate: '',
    };
    this.#tallies.set(key, tally);
    return tally;
  }

  #total(tally: Tally): SpeakerTotal {
    const { speaker, quotes, articles, byPosition, firstDate, lastDate } = tally;
    const known = speaker.kind !== 'unknown';
    return {
      name: known ? speaker.name : '',
      kind: speaker.kind,
      title: known ? mostFrequent(tally.titles) : '',
      org: known ? (speaker.org ?? '') : '',
      quotes,
      articles,
      byPosition,
      leaning: known ? this.#leaning(byPosition) : '',
      firstDate,
      lastDate,
    };
  }

  #leaning(byPosition: readonly number[]): string {
    const sides = byPosition.slice(0, this.positions.sides);
    const most = Math.max(...sides);
    const first = sides.indexOf(most);
    if (most > 0) return sides.lastIndexOf(most) === first ? (this.positions.ids[first] ?? '') : 'neutral';
    return this.positions.ids.find((_, index) => (byPosition[index] ?? 0) > 0) ?? '';
  }
}

const NAMELESSNESS: Readonly<Record<SpeakerKind, number>> = {
  person: 0,
  organization: 0,
  anonymous: 1,
  unknown: 2,
};

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The same order on every machine, whatever its language. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
