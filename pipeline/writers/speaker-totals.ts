import type { Article, Speaker, SpeakerKind } from '../../src/document.js';
import { GrowingUint32 } from '../../src/quotes/statements/growing.js';
import { isNamed } from '../../src/quotes/voices/nameless.js';
import type { QuoteDigest } from '../parts/item-digest.js';
import { positionOf } from './judged-quotes.js';
import { type FullerNames, Namesakes } from './namesakes.js';
import type { Positions } from './positions.js';
import { type CountedQuote, SpeakerTally } from './speaker-tally.js';
import { isSurelySided } from './sureness.js';

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
   * The side of two thirds and more of the quotes that surely take one, when these are enough; otherwise empty, and
   * always so for the nameless.
   */
  readonly leaning: string;
  /** ISO dates of the first and the last article; empty when no article has a date. */
  readonly firstDate: string;
  readonly lastDate: string;
}

interface NumberedTally {
  readonly tally: SpeakerTally;
  readonly number: number;
}

/** Sure quotes a leaning needs, and the share of them on its side. */
const LEANING_QUOTES = 3;
const LEANING_SHARE = 2 / 3;

/**
 * Quotes by speaker over all articles. A named speaker is one over all of them; the nameless (anonymous sources, masked
 * names) are apart by article, for nobody knows whether they are one; the unknown share one row.
 */
export class SpeakerTotals {
  readonly #byName = new Map<string, Namesakes>();
  /** Counted to the end when their article was, so that only their sums are kept, with the number of their tally. */
  readonly #nameless: { readonly total: SpeakerTotal; readonly numbers: readonly number[] }[] = [];
  /** Of each quote the number of its tally, which is not joined yet. */
  readonly #tallyOf = new GrowingUint32();
  readonly #numbers = new Map<SpeakerTally, number>();
  #tallies = 0;
  #article = 0;

  constructor(
    readonly positions: Positions,
    readonly fullerNames: FullerNames,
  ) {}

  add({ date }: Pick<Article, 'date'>, quotes: readonly Pick<QuoteDigest, 'quote' | 'stance'>[]): void {
    this.#article++;
    const nameless = new Map<string, NumberedTally>();
    for (const judged of quotes) {
      const { speaker } = judged.quote;
      const counted = {
        article: this.#article,
        date,
        position: this.positions.indexOf(positionOf(judged.stance)),
        isSure: isSurelySided(this.positions, judged),
        title: speaker.kind === 'unknown' ? '' : (speaker.title ?? ''),
      };
      this.#tallyOf.push(this.#counted(nameless, speaker, counted));
    }
    for (const { tally, number } of nameless.values())
      this.#nameless.push({ total: this.#total(tally), numbers: [number] });
  }

  /**
   * The named before the nameless before the unknown; within these by how often they take a position, speak on the issue, speak at all, then by code unit.
   */
  sorted(): SpeakerTotal[] {
    return this.#ranked().map(({ total }) => total);
  }

  /** Of each quote, in the order they came, the place of its speaker in `sorted`. */
  placesOfQuotes(): Uint32Array {
    const placeOf = new Uint32Array(this.#tallies);
    this.#ranked().forEach(({ numbers }, place) => {
      for (const number of numbers) placeOf[number] = place;
    });
    const { length, values } = this.#tallyOf;
    return values.subarray(0, length).map((number) => placeOf[number] ?? 0);
  }

  #ranked(): { readonly numbers: readonly number[]; readonly total: SpeakerTotal }[] {
    const { sides } = this.positions;
    const named = [...this.#byName.values()]
      .flatMap((namesakes) => namesakes.speakers())
      .map((tally) => ({
        total: this.#total(tally),
        numbers: tally.parts.map((part) => this.#numberOf(part)),
      }));
    const ranked = [...named, ...this.#nameless].map((speaker) => ({
      ...speaker,
      sided: sum(speaker.total.byPosition.slice(0, sides)),
      onIssue: sum(speaker.total.byPosition.slice(0, sides + 1)),
    }));
    ranked.sort(
      (a, b) =>
        namelessness(a.total) - namelessness(b.total) ||
        b.sided - a.sided ||
        b.onIssue - a.onIssue ||
        b.total.quotes - a.total.quotes ||
        compareCodeUnits(a.total.name, b.total.name) ||
        compareCodeUnits(a.total.kind, b.total.kind) ||
        compareCodeUnits(a.total.org, b.total.org),
    );
    return ranked;
  }

  /** The number of the tally that the quote went to. */
  #counted(nameless: Map<string, NumberedTally>, speaker: Speaker, quote: CountedQuote): number {
    if (speaker.kind === 'unknown') return this.#numberOf(this.#namesakes('unknown', '').add('', quote));
    if (isNamed(speaker))
      return this.#numberOf(this.#namesakes(speaker.kind, speaker.name).add(affiliationOf(speaker), quote));
    const { tally, number } = this.#namelessOf(nameless, speaker);
    tally.add(quote);
    return number;
  }

  #numberOf(tally: SpeakerTally): number {
    const known = this.#numbers.get(tally);
    if (known !== undefined) return known;
    this.#numbers.set(tally, this.#tallies);
    return this.#tallies++;
  }

  #namesakes(kind: SpeakerKind, name: string): Namesakes {
    const key = `${kind}\t${name}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const namesakes = new Namesakes(
      (org) => new SpeakerTally(name, kind, org, this.positions.zeros()),
      this.fullerNames,
    );
    this.#byName.set(key, namesakes);
    return namesakes;
  }

  #namelessOf(known: Map<string, NumberedTally>, speaker: Speaker): NumberedTally {
    const org = affiliationOf(speaker);
    const key = `${speaker.kind}\t${speaker.name}\t${org}`;
    let counted = known.get(key);
    if (counted === undefined) {
      const tally = new SpeakerTally(speaker.name, speaker.kind, org, this.positions.zeros());
      counted = { tally, number: this.#tallies++ };
      known.set(key, counted);
    }
    return counted;
  }

  #total(tally: SpeakerTally): SpeakerTotal {
    const { name, kind, title, org, quotes, articles, byPosition, firstDate, lastDate } = tally;
    const leaning = isNamed(tally) ? this.#leaning(tally.sure) : '';
    return { name, kind, title, org, quotes, articles, byPosition, leaning, firstDate, lastDate };
  }

  #leaning(sure: readonly number[]): string {
    const all = sum(sure);
    if (all < LEANING_QUOTES) return '';
    const side = sure.findIndex((number) => number >= LEANING_SHARE * all);
    return this.positions.ids[side] ?? '';
  }
}

function namelessness(speaker: SpeakerTotal): number {
  if (speaker.kind === 'unknown') return 2;
  return isNamed(speaker) ? 0 : 1;
}

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
