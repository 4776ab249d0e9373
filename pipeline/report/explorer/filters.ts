import { DOUBTS, FATES, SPEAKER_KINDS, VERDICTS } from '../pack/layout.js';
import type { Corpus } from './corpus.js';

/** Views of the page. */
export const VIEWS = [
  'overview',
  'speakers',
  'outlets',
  'quotes',
  'articles',
  'statements',
  'headlines',
  'review',
] as const;
export type View = (typeof VIEWS)[number];

/** Conditions by the name they have in the address; each means the same in every view. */
export const FILTER_NAMES = [
  'q', // words
  'speaker', // as Corpus.slug names it
  'kind', // of speaker; `named` are those known by name
  'outlet',
  'from', // date; `none` for articles without one
  'to',
  'type', // direct or indirect
  'position', // of a quote, several joined by commas
  'score', // least score of a quote's position
  'article', // position of the article, several joined by commas
  'statement', // s12
  'doubt', // why a quote is to be looked at; `any`
  'cut', // 1: bodies that were cut short
  'verdict', // of a headline
  'fate', // of a document that is missing
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** What the address says. */
export interface Place {
  readonly view: View;
  /** Key of the article or number of the statement that is open; empty for the list. */
  readonly open: string;
  /** Quote to point to in an open article. */
  readonly at: string;
  readonly filters: Filters;
  /** Column sorted by, `-` before it for downwards; empty for the list's own order. */
  readonly sort: string;
}

export function parsePlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name = '', open = ''] = path.split('/').map(decoded);
  const parameters = new URLSearchParams(query);
  const filters: Partial<Record<FilterName, string>> = {};
  for (const filter of FILTER_NAMES) {
    const value = parameters.get(filter);
    if (value !== null && value !== '') filters[filter] = value;
  }
  return {
    view: VIEWS.find((view) => view === name) ?? 'overview',
    open,
    at: parameters.get('at') ?? '',
    filters,
    sort: parameters.get('sort') ?? '',
  };
}

export function hashOf({ view, open, at, filters, sort }: Place): string {
  const parameters = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value !== undefined && value !== '') parameters.set(name, value);
  }
  if (at !== '') parameters.set('at', at);
  if (sort !== '') parameters.set('sort', sort);
  const query = parameters.toString();
  const path = view === 'overview' ? '' : view;
  return `#/${path}${open === '' ? '' : `/${encodeURIComponent(open)}`}${query === '' ? '' : `?${query}`}`;
}

/** The filters with some changed; an empty value takes one away. */
export function withFilters(filters: Filters, changes: Filters): Filters {
  const merged = { ...filters, ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}

/** Filters as numbers of the columns. -1: any. */
export interface Conditions {
  readonly words: readonly string[];
  readonly speaker: number;
  readonly kind: number;
  readonly named: boolean;
  readonly outlet: number;
  readonly from: string;
  readonly to: string;
  readonly type: number;
  /** Empty: any. */
  readonly positions: ReadonlySet<number>;
  readonly articlePositions: ReadonlySet<number>;
  /** Thousandths. */
  readonly score: number;
  readonly statement: number;
  /** Bits of DOUBTS; 0: any quote. */
  readonly doubts: number;
  readonly cut: boolean;
  readonly verdict: number;
  readonly fate: number;
}

/** Matches nothing: the address names what is not in this run. */
const NOBODY = -2;

export function conditionsOf(corpus: Corpus, filters: Filters, plain: (text: string) => string): Conditions {
  const { q = '', speaker, kind, outlet, from = '', to = '', type, score = '', statement, doubt } = filters;
  const among = (value: string | undefined, index: (value: string) => number): number => {
    if (value === undefined) return -1;
    const found = index(value);
    return found < 0 ? NOBODY : found;
  };
  const positionsOf = (list: string | undefined): ReadonlySet<number> => {
    const ids = list?.split(',') ?? [];
    return new Set(ids.map((id) => corpus.head.positions.findIndex((known) => known.id === id)));
  };
  return {
    words: plain(q).split(/\s+/u).filter(Boolean),
    speaker: among(speaker, (slug) => corpus.speakerBySlug(slug)),
    kind: kind === 'named' ? -1 : among(kind, (value) => indexIn(SPEAKER_KINDS, value)),
    named: kind === 'named',
    outlet: among(outlet, (name) => corpus.poolIndex(name === NO_OUTLET ? '' : name)),
    from,
    to,
    type: among(type, (value) => indexIn(['direct', 'indirect'], value)),
    positions: positionsOf(filters.position),
    articlePositions: positionsOf(filters.article),
    score: Math.round(Number(score) * 1000) || 0,
    statement: among(statement, (id) => Number(id.slice(1)) || NOBODY),
    doubts: doubt === 'any' ? -1 : doubt === undefined ? 0 : 1 << indexIn(DOUBTS, doubt),
    cut: filters.cut === '1',
    verdict: among(filters.verdict, (value) => indexIn(VERDICTS, value)),
    fate: among(filters.fate, (value) => indexIn(FATES, value)),
  };
}

/** In an address for an outlet that is not named. */
export const NO_OUTLET = '-';

function indexIn(values: readonly string[], value: string): number {
  return values.indexOf(value);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign, typed by hand
  }
}
