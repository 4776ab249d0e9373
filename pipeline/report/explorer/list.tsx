import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type CsvColumn, downloadCsv } from './download.js';
import { goTo, useExplorer } from './explorer.js';
import { hashOf } from './filters.js';
import { useNarrow } from './use-narrow.js';
import { VirtualList } from './virtual-list.js';
import { count, WORDS } from './words.js';

/** A column of a list; rows are numbers of a table of the corpus. */
export interface ListColumn {
  readonly id: string;
  readonly label: string;
  /** A length of CSS grid. */
  readonly width: string;
  readonly cell: (row: number) => ComponentChildren;
  /** What the column sorts by; absent where order means nothing. */
  readonly key?: (row: number) => number | string;
  /** `number` stands right, `main` takes a line of its own on narrow screens. */
  readonly look?: 'number' | 'main' | 'wide-only';
}

interface ListProps {
  /** For the table's name and the file's. */
  readonly name: string;
  readonly label: string;
  readonly rows: Uint32Array;
  readonly columns: readonly ListColumn[];
  readonly csv: readonly CsvColumn[];
  /** Heights of a row in `rem`, on wide and on narrow screens. */
  readonly heights: readonly [wide: number, narrow: number];
  /** Class of a row. */
  readonly mark?: (row: number) => string;
}

/** A table of any length: sorted by its heads, downloaded as CSV. */
export function List({ name, label, rows, columns, csv, heights, mark }: ListProps) {
  const { place } = useExplorer();
  const narrow = useNarrow();
  const sorted = useMemo(() => sortedBy(rows, columns, place.sort), [rows, place.sort]);
  if (rows.length === 0) return <p class="nothing">{WORDS.nothing}</p>;
  const height = heights[narrow ? 1 : 0];
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <>
      <p class="list-tools">
        <output class="list-count" data-list={name}>
          {WORDS.rows(count(rows.length))}
        </output>
        <button type="button" class="quiet" onClick={() => downloadCsv(`${name}.csv`, sorted, csv)}>
          {WORDS.download}
        </button>
      </p>
      <div class={`list ${name}`} role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <div role="rowgroup" class="list-head">
          <div role="row" class="row" aria-rowindex={1} style={template}>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </div>
        </div>
        <VirtualList
          count={sorted.length}
          rowHeight={height}
          row={(index) => {
            const row = sorted[index] ?? 0;
            return (
              <div
                key={row}
                role="row"
                class={`row ${mark?.(row) ?? ''}`}
                aria-rowindex={index + 2}
                style={{ ...template, height: `${height}rem` }}
              >
                {columns.map(({ id, cell, look }) => (
                  <div key={id} role="cell" class={`cell ${id} ${look ?? ''}`}>
                    {cell(row)}
                  </div>
                ))}
              </div>
            );
          }}
        />
      </div>
    </>
  );
}

function Head({ column: { id, label, key, look } }: { readonly column: ListColumn }) {
  const { place } = useExplorer();
  const down = place.sort === `-${id}`;
  const up = place.sort === id;
  if (key === undefined) {
    return (
      <div role="columnheader" class={`cell ${look ?? ''}`}>
        {label}
      </div>
    );
  }
  // figures are looked at from the highest, words from the first
  const next = look === 'number' ? (down ? id : up ? '' : `-${id}`) : up ? `-${id}` : down ? '' : id;
  return (
    <div
      role="columnheader"
      class={`cell ${look ?? ''}`}
      aria-sort={down ? 'descending' : up ? 'ascending' : 'none'}
    >
      <button
        type="button"
        class="sort"
        title={WORDS.sort(label)}
        onClick={() => goTo(hashOf({ ...place, sort: next }), true)}
      >
        {label}
        <span aria-hidden="true">{down ? ' ↓' : up ? ' ↑' : ''}</span>
      </button>
    </div>
  );
}

function sortedBy(rows: Uint32Array, columns: readonly ListColumn[], sort: string): Uint32Array {
  const down = sort.startsWith('-');
  const key = columns.find(({ id }) => id === (down ? sort.slice(1) : sort))?.key;
  if (key === undefined) return rows;
  const keys = Array.from(rows, key);
  const distinct = [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
  const ranks = new Map(distinct.map((value, rank) => [value, down ? distinct.length - rank : rank]));
  // rank and place in one number: numbers are sorted without a comparison in script, equals stay in order
  const places = Float64Array.from(keys, (value, place) => (ranks.get(value) ?? 0) * rows.length + place);
  return Uint32Array.from(places.sort(), (place) => rows[place % rows.length] ?? 0);
}
