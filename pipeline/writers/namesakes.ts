import { isSameBody } from '../../src/quotes/voices/same-body.js';
import { isSameOffice } from '../../src/quotes/voices/same-office.js';
import type { CountedQuote, SpeakerTally } from './speaker-tally.js';

/** The names that an organisation's alias may stand for. */
export type FullerNames = (alias: string) => readonly string[];

/**
 * The speakers of one kind and name, told apart by their organisation. Two are one when the organisations are one body
 * and the titles do not contradict; who is given without an organisation is the one who has one when only one has a
 * title that agrees. Namesakes are common: more would be a guess.
 */
export class Namesakes {
  readonly #byOrg = new Map<string, SpeakerTally>();

  constructor(
    readonly create: (org: string) => SpeakerTally,
    readonly fullerNames: FullerNames,
  ) {}

  /** The tally that the quote went into. */
  add(org: string, quote: CountedQuote): SpeakerTally {
    let tally = this.#byOrg.get(org);
    if (tally === undefined) {
      tally = this.create(org);
      this.#byOrg.set(org, tally);
    }
    tally.add(quote);
    return tally;
  }

  /** The speakers, those who are the same joined. */
  speakers(): readonly SpeakerTally[] {
    const affiliated: SpeakerTally[] = [];
    for (const tally of this.#byOrg.values()) {
      if (tally.org === '') continue;
      const at = affiliated.findIndex((known) => this.#areOne(known, tally));
      const known = affiliated[at];
      if (known === undefined) affiliated.push(tally);
      else affiliated[at] = known.joined(tally, fuller(known.org, tally.org));
    }
    const without = this.#byOrg.get('');
    if (without === undefined) return affiliated;
    const agreeing = affiliated.filter(({ titles }) => agree(without.titles, titles));
    const [only, ...others] = agreeing;
    if (only === undefined || others.length > 0) return [without, ...affiliated];
    return affiliated.map((tally) => (tally === only ? tally.joined(without, tally.org) : tally));
  }

  #areOne(a: SpeakerTally, b: SpeakerTally): boolean {
    if (isSameBody(a.org, b.org, this.fullerNames)) {
      return (
        a.titles.size === 0 || b.titles.size === 0 || agree(a.titles, b.titles) || agree(b.titles, a.titles)
      );
    }
    return ranFor(a.titles, b.titles) || ranFor(b.titles, a.titles);
  }
}

/** Every title of the one is an office of the other; who has no title agrees with nobody. */
function agree(some: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>): boolean {
  const titles = [...some.keys()];
  return (
    titles.length > 0 && titles.every((title) => [...all.keys()].some((other) => isSameOffice(title, other)))
  );
}

/** The one is called a candidate for the very office that the other holds, elsewhere named as the party's. */
function ranFor(candidate: ReadonlyMap<string, number>, holder: ReadonlyMap<string, number>): boolean {
  return [...candidate.keys()].some(
    (title) =>
      /..(?:후보|당선인)$/u.test(title) && [...holder.keys()].some((office) => isSameOffice(title, office)),
  );
}

function fuller(a: string, b: string): string {
  return b.length > a.length ? b : a;
}
