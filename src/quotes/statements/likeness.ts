import { HEADER, MOST_WEIGHT, STEM_SHIFT, STOCK } from './digests.js';
import type { Closeness } from './same-voice.js';

/** From this likeness on two utterances are one statement. */
export const ALIKE = 0.45;

/** Shared weight, in stems of the rarest kind, from which words say what was said and not only how one speaks. */
const TELLING = 1.7;
/** What two utterances must share at least that are made at one event. */
const TELLING_THERE = 0.67;
/** The same for speakers of whom one is unknown. */
const TELLING_UNKNOWN = 1.33;
/** What carries a statement over to a speaker of another name: an article got him wrong. */
const WORDS_ALONE = { weight: 2, stems: 0.75, pairs: 0.6 };
/** Weight that headlines and leads of one event share, in stems of the rarest kind. */
const ONE_EVENT = 3;

interface SharedStems {
  readonly shared: number;
  /** The part of it that is not said by anybody anywhere. */
  readonly telling: number;
  readonly massA: number;
  readonly massB: number;
}

/** The records of digests lying one behind the other, compared by where they begin. */
export class Records {
  readonly #words: Uint32Array;
  readonly #pairs: Uint16Array;

  constructor(words: Uint32Array) {
    this.#words = words;
    this.#pairs = new Uint16Array(words.buffer, words.byteOffset, words.length * 2);
  }

  /**
   * How likely two utterances are one statement, 0..1: half the weighted stems and half the pairs of letters of the
   * shorter that the longer holds, or the stems they share of all they have. 0 when figures conflict or the shared
   * words are too common for how far apart the speakers are. `events` are the records of the articles,
   * null where they cannot be about one event.
   */
  likeness(a: number, b: number, closeness: Closeness, events: readonly [number, number] | null): number {
    if (this.#figuresConflict(a, b)) return 0;
    const stems = this.#sharedStems(a, b);
    const least = Math.max(1, Math.min(stems.massA, stems.massB));
    const held = stems.shared / least;
    const pairs = this.#sharedPairs(a, b);
    const whole = stems.shared / Math.max(1, stems.massA + stems.massB - stems.shared);
    const likeness = Math.max((held + pairs) / 2, whole);
    const weight = stems.telling / MOST_WEIGHT;
    switch (closeness) {
      case 'other': {
        const { weight: enough, stems: most, pairs: letters } = WORDS_ALONE;
        return weight >= enough && held >= most && pairs >= letters ? likeness : 0;
      }
      case 'unknown':
        return weight >= TELLING_UNKNOWN ? likeness : 0;
      default:
        if (weight >= TELLING) return likeness;
        if (weight < TELLING_THERE) return 0;
        return events !== null && this.#areOneEvent(...events) ? likeness : 0;
    }
  }

  /** Both give figures, neither has all of the other's, and at most half of the fewer are shared. */
  #figuresConflict(a: number, b: number): boolean {
    const [inA, inB] = [this.#count(a, 3), this.#count(b, 3)];
    if (inA === 0 || inB === 0) return false;
    let shared = 0;
    const [endA, endB] = [this.end(a), this.end(b)];
    for (let i = endA - inA; i < endA; i++) {
      for (let j = endB - Math.min(inB, MOST_FIGURES); j < endB; j++)
        if (this.#words[i] === this.#words[j]) shared++;
    }
    const fewer = Math.min(inA, inB);
    return shared < fewer && shared <= fewer / 2;
  }

  #sharedStems(a: number, b: number): SharedStems {
    const words = this.#words;
    let i = a + HEADER;
    let j = b + HEADER;
    const endA = i + this.#count(a, 1);
    const endB = j + this.#count(b, 1);
    let [shared, telling, massA, massB] = [0, 0, 0, 0];
    while (i < endA || j < endB) {
      const x = i < endA ? (words[i] ?? 0) >>> STEM_SHIFT : NONE;
      const y = j < endB ? (words[j] ?? 0) >>> STEM_SHIFT : NONE;
      const stem = (x <= y ? words[i] : words[j]) ?? 0;
      const weight = stem & MOST_WEIGHT;
      if (x === y) {
        shared += weight;
        if ((stem & STOCK) === 0) telling += weight;
      }
      if (x <= y) [massA, i] = [massA + weight, i + 1];
      if (y <= x) [massB, j] = [massB + weight, j + 1];
    }
    return { shared, telling, massA, massB };
  }

  /** Share of the shorter one's pairs of letters that the longer one has. */
  #sharedPairs(a: number, b: number): number {
    const pairs = this.#pairs;
    const [inA, inB] = [this.#count(a, 2), this.#count(b, 2)];
    let i = 2 * (a + HEADER + this.#count(a, 1));
    let j = 2 * (b + HEADER + this.#count(b, 1));
    const [endA, endB] = [i + inA, j + inB];
    let shared = 0;
    while (i < endA && j < endB) {
      const [x = 0, y = 0] = [pairs[i], pairs[j]];
      if (x === y) shared++;
      if (x <= y) i++;
      if (y <= x) j++;
    }
    return shared / Math.max(1, Math.min(inA, inB));
  }

  #areOneEvent(a: number, b: number): boolean {
    return this.#sharedStems(a, b).shared >= ONE_EVENT * MOST_WEIGHT;
  }

  #count(record: number, which: 1 | 2 | 3): number {
    return this.#words[record + which] ?? 0;
  }

  /** Where the record behind the one at `record` begins. */
  end(record: number): number {
    return (
      record +
      HEADER +
      this.#count(record, 1) +
      Math.ceil(this.#count(record, 2) / 2) +
      this.#count(record, 3)
    );
  }
}

/** Above every stem. */
const NONE = 0x7fff_ffff;
/** Tables read aloud have more figures than can tell statements apart. */
const MOST_FIGURES = 32;
