import type { Article } from '../../src/document.js';
import { type Hash, HashTable, hashOf } from './hash-table.js';
import { duplicate } from './messages.js';
import { entryMaker, type ReadItem } from './read-item.js';

/**
 * Keeps article ids unique over a run, since they are the key of every table: an exact repeat (overlapping
 * exports) is skipped and listed, another text under a known id is kept as `ID~2`. Holds two hashes an id.
 */
export class Identities {
  /** Contents seen, when a text counts once whatever its id; null when it counts under each. */
  readonly #contents: HashTable | null;
  readonly #contentById = new HashTable();
  /** How many texts came under an id, so that an id that everything has costs no search. */
  readonly #texts = new Map<string, number>();

  constructor(dedupe: boolean) {
    this.#contents = dedupe ? new HashTable() : null;
  }

  distinct(article: Article): ReadItem {
    const content = hashOf(article.title, article.body);
    if (this.#contents?.has(content)) return this.#repeated(article);
    this.#contents?.set(content, content);
    const id = hashOf(article.id);
    const known = this.#contentById.get(id);
    if (known === undefined) {
      this.#contentById.set(id, content);
      return { article };
    }
    // under an id that many share only the text itself tells a repeat
    const shared = hashOf(article.id, article.title, article.body);
    if (same(known, content) || this.#contentById.has(shared)) return this.#repeated(article);
    this.#contentById.set(shared, content);
    let n = (this.#texts.get(article.id) ?? 1) + 1;
    while (this.#contentById.has(hashOf(`${article.id}~${n}`))) n++;
    this.#texts.set(article.id, n);
    const fresh = `${article.id}~${n}`;
    this.#contentById.set(hashOf(fresh), content);
    return { article: { ...article, id: fresh } };
  }

  #repeated({ id, source: { file, record } }: Article): ReadItem {
    return entryMaker(file)('skipped', record, 'duplicate', duplicate(id));
  }
}

function same(one: Hash, other: Hash): boolean {
  return one.high === other.high && one.low === other.low;
}
