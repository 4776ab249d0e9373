/**
 * The same statement over articles: outlets change endings and order, cut, merge, reword, report indirectly and
 * misspell the speaker. Candidates share telling words within days; likeness and speakers decide; the best pairs
 * are grouped first. Everything kept stands in typed arrays; the time grows with the number of utterances.
 */
import type { Article, Quote } from '../../document.js';
import { HEADER, MOST_WEIGHT, STEM_SHIFT, STOCK } from './digests.js';
import { Grouping } from './grouping.js';
import { GrowingUint32 } from './growing.js';
import { IntMap } from './int-map.js';
import { ALIKE, Records } from './likeness.js';
import { Postings, UNDATED } from './postings.js';
import { RecordStore } from './record-store.js';
import { closenessOf, type Voice, voiceOf } from './same-voice.js';
import { type Statements, statementsOf } from './statements.js';

/** Links kept of an utterance to those before it: more say nothing new. */
const MOST_LINKS = 8;
/** Words by which earlier utterances are found: the rarest. */
const MOST_LOOKED_UP = 16;
/** Share of the lighter one's weight that the words found in common must have for two to be compared. */
const LEAST_SHARED = 0.3;
const DAY_MS = 86_400_000;

/** Takes the articles of a corpus one after the other; `finish` says which quotes are one statement. */
export class StatementIndex {
  readonly #records = new RecordStore();
  /** By record one more than the utterance of it that the postings hold. */
  readonly #posted = new IntMap();
  /** Of each compared utterance: where its record begins, its quote, its article and what its words weigh. */
  readonly #record = new GrowingUint32();
  readonly #quote = new GrowingUint32();
  readonly #article = new GrowingUint32();
  readonly #mass = new GrowingUint32();
  /** Of each quote its speaker, of each article the record of its event, its day and its outlet (0: not named). */
  readonly #voice = new GrowingUint32();
  readonly #event = new GrowingUint32();
  readonly #day = new GrowingUint32();
  readonly #outlet = new GrowingUint32();
  readonly #outletNumbers = new Map<string, number>();
  readonly #voices: Voice[] = [];
  readonly #voiceNumbers = new Map<string, number>();
  readonly #postings = new Postings();
  readonly #grouping = new Grouping();
  /** Scratch: weight shared with each utterance, and which have any. */
  #shared = new Uint32Array(1024);
  readonly #touched: number[] = [];

  /** `digest` is what the digest stage made of the same article. */
  add(
    { date, outlet }: Pick<Article, 'date' | 'outlet'>,
    quotes: readonly Pick<Quote, 'speaker'>[],
    digest: Uint32Array,
  ): void {
    const first = this.#voice.length;
    for (const { speaker } of quotes) this.#voice.push(this.#voiceNumber(voiceOf(speaker)));
    if (digest.length === 0) return;
    const packed = new Records(digest);
    const places: { readonly record: number; readonly quote: number }[] = [];
    for (let at = 0; at < digest.length; at = packed.end(at)) {
      const record = this.#records.put(digest.subarray(at, packed.end(at)));
      places.push({ record, quote: first + (digest[at] ?? 0) });
    }
    const [event, ...said] = places;
    const article = this.#event.length;
    this.#event.push(event?.record ?? 0);
    this.#day.push(dayOf(date));
    this.#outlet.push(this.#outletNumber(outlet));
    const records = new Records(this.#records.words);
    for (const { record, quote } of said) {
      const utterance = this.#record.length;
      this.#record.push(record);
      this.#quote.push(quote);
      this.#article.push(article);
      this.#link(utterance, records);
    }
  }

  /** How many quotes were added. */
  get quotes(): number {
    return this.#voice.length;
  }

  finish(): Statements {
    const records = new Records(this.#records.words);
    const groups = this.#grouping.groups(this.#record.length, (a, b) => this.#likeness(records, a, b));
    return statementsOf(groups, this.#quote.values, this.#article.values, this.quotes);
  }

  /** Finds what this utterance repeats among those before it, then adds it to what later ones are held against. */
  #link(utterance: number, records: Records): void {
    const at = this.#record.values[utterance] ?? 0;
    const day = this.#dayOf(utterance);
    if (this.#shared.length <= utterance) this.#shared = new Uint32Array(this.#shared.length * 2);
    const words = this.#records.words;
    const stems = words
      .subarray(at + HEADER, at + HEADER + (words[at + 1] ?? 0))
      .filter((stem) => (stem & STOCK) === 0);
    const mass = stems.reduce((sum, stem) => sum + (stem & MOST_WEIGHT), 0);
    this.#mass.push(mass);
    const rarest = stems.toSorted((a, b) => (b & MOST_WEIGHT) - (a & MOST_WEIGHT) || a - b);
    for (const stem of rarest.subarray(0, MOST_LOOKED_UP)) {
      const weight = stem & MOST_WEIGHT;
      this.#postings.near(stem >>> STEM_SHIFT, day, (other) => {
        if (this.#shared[other] === 0) this.#touched.push(other);
        this.#shared[other] = (this.#shared[other] ?? 0) + weight;
      });
    }
    const links: { other: number; likeness: number }[] = [];
    for (const other of this.#touched) {
      const shared = this.#shared[other] ?? 0;
      this.#shared[other] = 0;
      if (shared < LEAST_SHARED * Math.min(mass, this.#mass.values[other] ?? 0)) continue;
      const likeness = this.#likeness(records, other, utterance);
      if (likeness >= ALIKE) links.push({ other, likeness });
    }
    this.#touched.length = 0;
    links.sort((a, b) => b.likeness - a.likeness || a.other - b.other);
    for (const { other, likeness } of links.slice(0, MOST_LINKS))
      this.#grouping.link(other, utterance, likeness);
    if (this.#repeatsPosted(utterance, records)) return;
    for (const stem of stems) this.#postings.add(stem >>> STEM_SHIFT, day, utterance);
    this.#posted.set(at, utterance + 1);
  }

  /** A reprint of the same words on the same day: whoever is like it is like the first, and is found by that. */
  #repeatsPosted(utterance: number, records: Records): boolean {
    const first = this.#posted.get(this.#record.values[utterance] ?? 0) - 1;
    if (first < 0 || this.#dayOf(first) !== this.#dayOf(utterance)) return false;
    return this.#likeness(records, first, utterance) >= ALIKE;
  }

  #dayOf(utterance: number): number {
    return this.#day.values[this.#article.values[utterance] ?? 0] ?? UNDATED;
  }

  /** 0 for utterances of one article: they are not the same statement over articles. */
  #likeness(records: Records, a: number, b: number): number {
    const [articleA = 0, articleB = 0] = [this.#article.values[a], this.#article.values[b]];
    if (articleA === articleB) return 0;
    const [voiceA, voiceB] = [this.#voiceOf(a), this.#voiceOf(b)];
    if (voiceA === undefined || voiceB === undefined) return 0;
    const outlet = this.#outlet.values[articleA];
    return records.likeness(
      this.#record.values[a] ?? 0,
      this.#record.values[b] ?? 0,
      voiceA === voiceB && voiceA.name !== '' ? 'same' : closenessOf(voiceA, voiceB),
      // Two articles of one outlet are rarely about one event, and much alike in style.
      outlet !== 0 && outlet === this.#outlet.values[articleB]
        ? null
        : [this.#event.values[articleA] ?? 0, this.#event.values[articleB] ?? 0],
    );
  }

  #voiceOf(utterance: number): Voice | undefined {
    return this.#voices[this.#voice.values[this.#quote.values[utterance] ?? 0] ?? 0];
  }

  #outletNumber(outlet: string): number {
    if (outlet === '') return 0;
    const known = this.#outletNumbers.get(outlet);
    if (known !== undefined) return known;
    this.#outletNumbers.set(outlet, this.#outletNumbers.size + 1);
    return this.#outletNumbers.size;
  }

  /** Speakers repeat; each is kept once. */
  #voiceNumber(voice: Voice): number {
    const key = `${voice.name}\t${voice.org}\t${voice.isPerson}`;
    const known = this.#voiceNumbers.get(key);
    if (known !== undefined) return known;
    this.#voiceNumbers.set(key, this.#voices.length);
    return this.#voices.push(voice) - 1;
  }
}

/** Days since 1970, `UNDATED` for what is no date. */
function dayOf(date: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (year === undefined) return UNDATED;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
}
