import type { CountedQuote, SpeakerTally } from './speaker-tally.js';

/**
 * The speakers of one kind and name, told apart by their organisation. Who has none is taken for the one who
 * has, as articles often leave it out, but only when there is just one and every title of the former is a
 * title of the latter: namesakes are common, and more would be a guess.
 */
export class Namesakes {
  readonly #byOrg = new Map<string, SpeakerTally>();
  /** Articles in which both the one without an organisation and one with speak. */
  #shared = 0;
  #lastWithout = 0;
  #lastWith = 0;

  constructor(readonly create: (org: string) => SpeakerTally) {}

  add(org: string, quote: CountedQuote): void {
    this.#of(org).add(quote);
    const { article } = quote;
    const counted = this.#lastWithout === article && this.#lastWith === article;
    if (org === '') this.#lastWithout = article;
    else this.#lastWith = article;
    if (!counted && this.#lastWithout === this.#lastWith) this.#shared++;
  }

  /** The speakers, those who are the same joined. */
  speakers(): readonly SpeakerTally[] {
    const all = [...this.#byOrg.values()];
    const without = this.#byOrg.get('');
    const [affiliated, ...others] = all.filter(({ org }) => org !== '');
    if (without === undefined || affiliated === undefined || others.length > 0) return all;
    const titles = [...without.titles.keys()];
    const same = titles.length > 0 && titles.every((title) => affiliated.titles.has(title));
    return same ? [affiliated.joined(without, this.#shared)] : all;
  }

  #of(org: string): SpeakerTally {
    const known = this.#byOrg.get(org);
    if (known !== undefined) return known;
    const tally = this.create(org);
    this.#byOrg.set(org, tally);
    return tally;
  }
}
