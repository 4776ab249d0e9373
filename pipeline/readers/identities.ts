import { createHash } from 'node:crypto';
import type { Article } from '../../src/document.js';
import { duplicate } from './messages.js';
import { entryMaker, type ReadItem } from './read-item.js';

/**
 * Keeps article ids unique over a run, since they are the key of every table: an exact repeat (overlapping
 * exports) is skipped and listed, another text under a known id is kept as `ID~2`. Holds a short hash an id.
 */
export class Identities {
  /** Contents seen, when a text counts once whatever its id; null when it counts under each. */
  readonly #contents: Set<string> | null;
  readonly #contentById = new Map<string, string>();
  /** How many texts came under an id, so that an id that everything has costs no search. */
  readonly #texts = new Map<string, number>();

  constructor(dedupe: boolean) {
    this.#contents = dedupe ? new Set() : null;
  }

  distinct(article: Article): ReadItem {
    const content = createHash('sha256')
      .update(article.title)
      .update('\0')
      .update(article.body)
      .digest('base64')
      .slice(0, 11);
    if (this.#contents?.has(content)) return this.#repeated(article);
    this.#contents?.add(content);
    const known = this.#contentById.get(article.id);
    if (known === undefined) return this.#keep(article, article.id, content);
    // under an id that many share only the text itself tells a repeat
    const shared = `${article.id}\0${content}`;
    if (known === content || this.#contentById.has(shared)) return this.#repeated(article);
    this.#contentById.set(shared, content);
    let n = (this.#texts.get(article.id) ?? 1) + 1;
    while (this.#contentById.has(`${article.id}~${n}`)) n++;
    this.#texts.set(article.id, n);
    return this.#keep(article, `${article.id}~${n}`, content);
  }

  #keep(article: Article, id: string, content: string): ReadItem {
    this.#contentById.set(id, content);
    return { article: id === article.id ? article : { ...article, id } };
  }

  #repeated({ id, source: { file, record } }: Article): ReadItem {
    return entryMaker(file)('skipped', record, 'duplicate', duplicate(id));
  }
}
