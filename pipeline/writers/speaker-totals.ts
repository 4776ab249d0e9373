import type { AnalysedDocument, Speaker, SpeakerKind } from '../../src/document.js';
import { NEUTRAL } from '../../src/stance/codebook.js';
import { type JudgedQuote, positionOf } from './judged-quotes.js';
import { Namesakes } from './namesakes.js';
import type { Positions } from './positions.js';
import { SpeakerTally } from './speaker-tally.js';

/** What one speaker said in all articles. */
export interface SpeakerTotal {
  /** Empty for the one row that holds all quotes of unknown speakers. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The title given most often; empty when none ever is. */
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

/** Quotes by speaker over all articles. Memory grows with the number of speakers alone. */
export class SpeakerTotals {
  readonly #byName = new Map<string, Namesakes>();
  #article = 0;

  constructor(readonly positions: Positions) {}

  add({ date }: AnalysedDocument, quotes: readonly JudgedQuote[]): void {
    this.#article++;
    for (const { quote, stance } of quotes) {
      const { speaker } = quote;
      const position = this.positions.indexOf(positionOf(stance));
      const known = speaker.kind !== 'unknown';
      const title = known ? (speaker.title ?? '') : '';
      this.#namesakes(speaker.kind, known ? speaker.name : '').add(known ? affiliationOf(speaker) : '', {
        article: this.#article,
        date,
        position,
        title,
      });
    }
  }

  /**
   * Persons and organisations before the anonymous before the unknown; within these by how often they take
   * a position, speak on the issue, speak at all, then by code unit.
   */
  sorted(): SpeakerTotal[] {
    const { sides } = this.positions;
    const tallies = [...this.#byName.values()].flatMap((namesakes) => namesakes.speakers());
    const ranked = tallies.map((tally) => ({
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

  #namesakes(kind: SpeakerKind, name: string): Namesakes {
    const key = `${kind}\t${name}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const namesakes = new Namesakes((org) => new SpeakerTally(name, kind, org, this.positions.zeros()));
    this.#byName.set(key, namesakes);
    return namesakes;
  }

  #total(tally: SpeakerTally): SpeakerTotal {
    const { name, kind, title, org, quotes, articles, byPosition, firstDate, lastDate } = tally;
    const leaning = kind === 'unknown' ? '' : this.#leaning(byPosition);
    return { name, kind, title, org, quotes, articles, byPosition, leaning, firstDate, lastDate };
  }

  #leaning(byPosition: readonly number[]): string {
    const sides = byPosition.slice(0, this.positions.sides);
    const most = Math.max(...sides);
    const first = sides.indexOf(most);
    if (most > 0) return sides.lastIndexOf(most) === first ? (this.positions.ids[first] ?? '') : NEUTRAL;
    return this.positions.ids.find((_, index) => (byPosition[index] ?? 0) > 0) ?? '';
  }
}

const NAMELESSNESS: Readonly<Record<SpeakerKind, number>> = {
  person: 0,
  organization: 0,
  anonymous: 1,
  unknown: 2,
};

/** Some articles give an organisation as its own; others give none. */
function affiliationOf({ name, org }: Speaker): string {
  return org === null || org === name ? '' : org;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The same order on every machine, whatever its language. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
