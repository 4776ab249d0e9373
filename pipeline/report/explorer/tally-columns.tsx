import type { Corpus } from './corpus.js';
import type { Filters } from './filters.js';
import type { ListColumn } from './list.js';
import { CountLink, labelOf, onIssueOnly, PositionBar, shownPositions } from './marks.js';
import { onIssue, type Tally } from './tally.js';
import { WORDS } from './words.js';

/** Columns that tell the quotes of a row by position: a bar, a figure for each position, quotes and articles. */
export function tallyColumns(
  corpus: Corpus,
  tallies: ReadonlyMap<number, Tally>,
  nameOf: (row: number) => string,
  filterOf: (row: number) => Filters,
): ListColumn[] {
  const full = Math.max(1, ...Array.from(tallies.values(), (tally) => onIssue(corpus, tally)));
  const number = (row: number, position: number): number => tallies.get(row)?.byPosition[position] ?? 0;
  const figure = (
    id: string,
    label: string,
    value: (row: number) => number,
    filters: Filters,
    view: 'quotes' | 'articles',
  ): ListColumn => ({
    id,
    label,
    width: 'minmax(3.75rem, .45fr)',
    look: 'number',
    key: value,
    cell: (row) => (
      <>
        <span class="narrow-label" aria-hidden="true">
          {label}{' '}
        </span>
        <CountLink
          number={value(row)}
          view={view}
          filters={{ ...filterOf(row), ...filters }}
          label={`${nameOf(row)}, ${label}`}
        />
      </>
    ),
  });
  return [
    {
      id: 'bar',
      label: WORDS.columns.bar,
      width: 'minmax(7rem, 1.4fr)',
      key: (row) => -onIssue(corpus, tallies.get(row) ?? NOTHING),
      cell: (row) => (
        <PositionBar
          counts={onIssueOnly(corpus, tallies.get(row)?.byPosition ?? [])}
          full={full}
          filters={filterOf(row)}
          label={nameOf(row)}
        />
      ),
    },
    ...shownPositions(corpus).map((position) => ({
      ...figure(
        `n${position}`,
        labelOf(corpus, position),
        (row) => number(row, position),
        { position: corpus.head.positions[position]?.id ?? '' },
        'quotes',
      ),
    })),
    figure('quotes', WORDS.columns.quotes, (row) => tallies.get(row)?.quotes ?? 0, {}, 'quotes'),
    figure('articles', WORDS.columns.articles, (row) => tallies.get(row)?.articles ?? 0, {}, 'articles'),
  ];
}

const NOTHING: Tally = { byPosition: [], quotes: 0, articles: 0 };
