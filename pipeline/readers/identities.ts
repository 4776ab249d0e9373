import { createHash } from 'node:crypto';
import type { Article } from '../../src/document.js';
import { entryMaker, type ReadItem } from './read-item.js';

/**
 * Keeps article ids unique over a run, since they are the key of every table: an exact repeat (overlapping
 * exports) is skipped and listed, another text under a known id is kept as `ID~2`. Holds a short hash an id.
 */
export class Identities {
  readonly #contentById = new Map<string, string>();

  distinct(article: Article): ReadItem {
    const content = createHash('sha256')
      .update(article.title)
      .update('\0')
      .update(article.body)
      .digest('base64')
      .slice(0, 11);
    let id = article.id;
    for (let n = 2; ; n++) {
      const known = this.#contentById.get(id);
      if (known === undefined) break;
      if (known === content) {
        const { file, record } = article.source;
        return entryMaker(file)(
          'skipped',
          record,
          'duplicate',
          `the same article (id ${article.id}) was read before.`,
        );
      }
      id = `${article.id}~${n}`;
    }
    this.#contentById.set(id, content);
    return { article: id === article.id ? article : { ...article, id } };
  }
}
