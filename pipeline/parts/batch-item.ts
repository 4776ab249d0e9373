import type { Article } from '../../src/document.js';
import type { FoundEntry } from '../ledger-entry.js';

/** What a batch is made of: an article under its short key, or the entry of what is none. */
export type BatchItem =
  | { readonly article: Article; readonly key: string; readonly note?: FoundEntry }
  | { readonly entry: FoundEntry };

/** The articles of a batch, in order. */
export function articlesOf(batch: readonly BatchItem[]): Article[] {
  return batch.flatMap((item) => ('article' in item ? [item.article] : []));
}
