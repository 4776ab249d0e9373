import type { Document } from '../document.js';
import type { TermFinder } from './relevance.js';

/** How surely an article is about the issue, 0..1: by its terms, those of the headline counting twice. */
export function contextOf({ title, body }: Pick<Document, 'title' | 'body'>, terms: TermFinder): number {
  const found = terms.find(body).length + 2 * terms.find(title).length;
  return found / (found + 2);
}
