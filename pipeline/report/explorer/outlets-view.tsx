import { linkTo, useExplorer } from './explorer.js';
import { NO_OUTLET } from './filters.js';
import { List, type ListColumn } from './list.js';
import { shownPositions, TextLink } from './marks.js';
import type { Tally } from './tally.js';
import { tallied } from './tally.js';
import { tallyColumns } from './tally-columns.js';
import { WORDS } from './words.js';

/** Quotes of each named outlet by position; articles without quotes count as articles. */
export function useOutletTallies(): Map<number, Tally> {
  const { corpus, selection } = useExplorer();
  const { articleOutlet } = corpus.columns;
  const outletOf = (quote: number) => articleOutlet[corpus.articleOf[quote] ?? 0] ?? 0;
  const tallies = tallied(corpus, selection.quotes, outletOf);
  for (const tally of tallies.values()) tally.articles = 0;
  for (const article of selection.articles) {
    const outlet = articleOutlet[article] ?? 0;
    const known = tallies.get(outlet) ?? { byPosition: [], quotes: 0, articles: 0 };
    known.articles++;
    tallies.set(outlet, known);
  }
  tallies.delete(0); // the pool's empty text: no outlet
  return tallies;
}

export function OutletsView() {
  const { corpus, place, selection } = useExplorer();
  const tallies = useOutletTallies();
  const nameOf = (row: number) => corpus.pooled(row);
  const filterOf = (row: number) => ({ outlet: nameOf(row) });
  const unnamed = selection.articles.filter((article) => corpus.columns.articleOutlet[article] === 0).length;
  const rows = Uint32Array.from(tallies.keys()).sort(
    (a, b) => (tallies.get(b)?.quotes ?? 0) - (tallies.get(a)?.quotes ?? 0) || a - b,
  );
  const list: ListColumn[] = [
    {
      id: 'outlet',
      label: WORDS.columns.outlet,
      width: 'minmax(9rem, 1.5fr)',
      look: 'main',
      key: nameOf,
      cell: (row) => (
        <a href={linkTo(place, 'articles', filterOf(row))} lang="ko">
          {nameOf(row)}
        </a>
      ),
    },
    ...tallyColumns(corpus, tallies, nameOf, filterOf),
  ];
  return (
    <>
      {unnamed > 0 && (
        <p class="caption">
          <TextLink
            number={unnamed}
            view="articles"
            filters={{ outlet: NO_OUTLET }}
            text={WORDS.unnamedOutlet}
          />
        </p>
      )}
      <List
        name="outlets"
        label={WORDS.views.outlets}
        rows={rows}
        columns={list}
        heights={[3.25, 7.5]}
        csv={[
          ['outlet', (row) => corpus.pooled(row)],
          ['articles', (row) => tallies.get(row)?.articles ?? 0],
          ['quotes', (row) => tallies.get(row)?.quotes ?? 0],
          ...shownPositions(corpus).map(
            (position) =>
              [
                `n_${corpus.head.positions[position]?.id}`,
                (row: number) => tallies.get(row)?.byPosition[position] ?? 0,
              ] as const,
          ),
        ]}
      />
    </>
  );
}
