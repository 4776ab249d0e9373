import { createHash } from 'node:crypto';

/** Digits of the hash in a key; more only where two articles would have the same. */
const DIGITS = 8;

/**
 * Short keys of articles: they begin with a letter, so that no spreadsheet takes them for a number, and are the same
 * in every run. Memory: one key an article.
 */
export class ArticleKeys {
  readonly #taken = new Set<string>();

  /** The key of the next article; ids are unique, keys as well. */
  next(id: string): string {
    const digest = createHash('sha256').update(id).digest('hex');
    let digits = DIGITS;
    while (this.#taken.has(digest.slice(0, digits))) digits++;
    const key = digest.slice(0, digits);
    this.#taken.add(key);
    return `a-${key}`;
  }
}
