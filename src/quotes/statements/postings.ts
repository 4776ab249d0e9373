import { GrowingUint32 } from './growing.js';
import { IntMap } from './int-map.js';

/** Days on either side within which articles report one statement. */
const DAYS = 3;
/** The day of what has no date: it may be any. */
export const UNDATED = 0;
/** Utterances looked at for one word: the newest of them. It keeps the search linear where a word is on all lips. */
const MOST_WALKED = 128;

/**
 * Which utterances hold which word, by day, in typed arrays: chains of postings, the newest first, each chain of one
 * word and one day; the chains of a word are linked as well, for what has no date.
 */
export class Postings {
  readonly #chains = new IntMap();
  readonly #lastChain = new IntMap();
  /** Of each chain its newest posting, its day and the chain of the same word before it; of each posting the rest. */
  readonly #newest = new GrowingUint32();
  readonly #chainBefore = new GrowingUint32();
  readonly #utterance = new GrowingUint32();
  readonly #postingBefore = new GrowingUint32();

  constructor() {
    for (const column of [this.#newest, this.#chainBefore, this.#utterance, this.#postingBefore])
      column.push(0);
  }

  add(word: number, day: number, utterance: number): void {
    const key = keyOf(word, day);
    let chain = this.#chains.get(key);
    if (chain === 0) {
      chain = this.#newest.length;
      this.#chains.set(key, chain);
      this.#newest.push(0);
      this.#chainBefore.push(this.#lastChain.get(word));
      this.#lastChain.set(word, chain);
    }
    this.#postingBefore.push(this.#newest.values[chain] ?? 0);
    this.#newest.values[chain] = this.#utterance.length;
    this.#utterance.push(utterance);
  }

  /** Calls `visit` with the utterances of days near `day` that hold `word`. */
  near(word: number, day: number, visit: (utterance: number) => void): void {
    let left = MOST_WALKED;
    const walk = (chain: number): void => {
      for (let at = this.#newest.values[chain] ?? 0; at !== 0 && left > 0; left--) {
        visit(this.#utterance.values[at] ?? 0);
        at = this.#postingBefore.values[at] ?? 0;
      }
    };
    if (day === UNDATED) {
      for (
        let chain = this.#lastChain.get(word);
        chain !== 0 && left > 0;
        chain = this.#chainBefore.values[chain] ?? 0
      ) {
        walk(chain);
      }
      return;
    }
    walk(this.#chains.get(keyOf(word, day)));
    walk(this.#chains.get(keyOf(word, UNDATED)));
    for (let days = 1; days <= DAYS; days++) {
      walk(this.#chains.get(keyOf(word, day - days)));
      walk(this.#chains.get(keyOf(word, day + days)));
    }
  }
}

/** Days are spread over all bits, so that a word's days do not lie side by side with another word's. */
function keyOf(word: number, day: number): number {
  return (word ^ Math.imul(day, 0x9e37_79b1)) >>> 0;
}
