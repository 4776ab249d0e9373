import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleTexts } from './article-texts.js';
import type { Corpus } from './corpus.js';
import { type Filters, hashOf, type Place, type View, withFilters } from './filters.js';
import type { Selection } from './selection.js';

/** What every part of the page looks at. */
export interface Explorer {
  readonly corpus: Corpus;
  /** Null until the texts are unpacked. */
  readonly texts: ArticleTexts | null;
  readonly place: Place;
  readonly selection: Selection;
}

export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === null) throw new Error('a part of the page stands outside the explorer');
  return explorer;
}

/** The address of a view under the present filters and those of `changes`. */
export function linkTo({ filters }: Place, view: View, changes: Filters = {}): string {
  return hashOf({ view, open: '', at: '', filters: withFilters(filters, changes), sort: '' });
}

export function articleLink({ filters }: Place, key: string, quote = ''): string {
  return hashOf({ view: 'articles', open: key, at: quote, filters, sort: '' });
}

export function statementLink({ filters }: Place, number: number): string {
  return hashOf({ view: 'statements', open: `s${number}`, at: '', filters, sort: '' });
}

/** Goes to an address at once; `quietly` without a step of its own in the browser's history. */
export function goTo(hash: string, quietly = false): void {
  if (quietly) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange')); // the browser's own comes for links, and later
}
