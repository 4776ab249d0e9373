import { createHash } from 'node:crypto';
import { IntMap } from '../../src/quotes/statements/int-map.js';

/** Digits of the hash in a key: 32 bits. More only where two articles would have the same. */
const DIGITS = 8;

/**
 * Short keys of articles: they begin with a letter, so that no spreadsheet takes them for a number, and are the same
 * in every run. Memory: some ten bytes an article.
 */
export class ArticleKeys {
  /** By the bits of the key. */
  readonly #taken = new IntMap();
  readonly #takenLonger = new Set<string>();

  /** The key of the next article; ids are unique, keys as well. */
  next(id: string): string {
    const digest = createHash('sha256').update(id).digest('hex');
    const bits = Number.parseInt(digest.slice(0, DIGITS), 16);
    if (this.#taken.get(bits) === 0) {
      this.#taken.set(bits, 1);
      return `a-${digest.slice(0, DIGITS)}`;
    }
    let digits = DIGITS + 1;
    while (this.#takenLonger.has(digest.slice(0, digits))) digits++;
    const key = digest.slice(0, digits);
    this.#takenLonger.add(key);
    return `a-${key}`;
  }
}
