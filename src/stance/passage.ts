import type { Quote, Span } from '../document.js';

/** A stretch of an article whose stance is asked: a quote, or words of the writer's own. */
export interface Passage extends Span {
  readonly text: string;
  readonly type: Quote['type'];
  /** Name, title and mention of who speaks; empty names for unknown and for the writer. */
  readonly speaker: { readonly name: string; readonly title: string | null };
  readonly mention: { readonly text: string } | null;
}

/** Words of the writer's own; those of the headline stand before the body. */
export function written(text: string, { start, end }: Span = { start: 0, end: 0 }): Passage {
  return { start, end, text, type: 'indirect', speaker: { name: '', title: null }, mention: null };
}
