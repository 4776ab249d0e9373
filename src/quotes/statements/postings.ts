import { GrowingUint32 } from './growing.js';

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

/** Numbers of 32 bits to numbers above 0, in two typed arrays (open addressing). 0 is what is not there. */
class IntMap {
  #keys = new Uint32Array(1024);
  #values = new Uint32Array(1024);
  #size = 0;

  get(key: number): number {
    return this.#values[this.#slotOf(key)] ?? 0;
  }

  set(key: number, value: number): void {
    let slot = this.#slotOf(key);
    if (this.#values[slot] === 0) {
      this.#size++;
      if (this.#size * 2 > this.#keys.length) {
        this.#double();
        slot = this.#slotOf(key);
      }
    }
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key ^ (key >>> 15), 0x85eb_ca6b) >>> 0;
    slot = (slot ^ (slot >>> 13)) & mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #double(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const value = values[i] ?? 0;
      if (value === 0) continue;
      const slot = this.#slotOf(keys[i] ?? 0);
      this.#keys[slot] = keys[i] ?? 0;
      this.#values[slot] = value;
    }
  }
}
