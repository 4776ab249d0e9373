import { columnsOverTime } from '../charts/columns-over-time.js';
import { type Period, periodLabel, periodOf, periodsBetween } from '../charts/periods.js';
import { linkTo, useExplorer } from './explorer.js';
import type { Filters } from './filters.js';
import { colourOf, labelOf, TextLink } from './marks.js';
import { sum, tallied } from './tally.js';
import { useNarrow } from './use-narrow.js';
import { count, WORDS } from './words.js';

/** Quotes on the issue over time, stacked by position; each column leads to its quotes. */
export function Timeline() {
  const { corpus, place, selection } = useExplorer();
  const narrow = useNarrow();
  const { head, columns, articleOf } = corpus;
  const dates = corpus.datesOf(selection.articles);
  const periods = periodsBetween(dates[0] ?? '', dates.at(-1) ?? '');
  const periodOfDay = new Map<number, number>();
  const groupOf = (quote: number): number => {
    const day = columns.articleDate[articleOf[quote] ?? 0] ?? 0;
    let period = periodOfDay.get(day);
    if (period === undefined) {
      period = periodOf(periods, corpus.pooled(day));
      periodOfDay.set(day, period);
    }
    return period;
  };
  const tallies = tallied(corpus, selection.quotes, groupOf);
  const shown = head.sides + 1;
  const counts = periods.map((_, period) => tallies.get(period)?.byPosition.slice(0, shown) ?? []);
  const undated = selection.quotes.length - sum([...tallies.values()].map(({ quotes }) => quotes));
  const size = narrow ? { width: 360, height: 220 } : { width: 960, height: 260 };
  const box = {
    left: 44,
    top: 10,
    width: size.width - 48,
    height: size.height - 40,
    labelWidth: 84,
  };
  const chart = columnsOverTime(periods, counts, box);
  const asked = place.filters.position?.split(',');
  const position = head.positions
    .slice(0, shown)
    .flatMap(({ id }) => (asked?.includes(id) === false ? [] : [id]))
    .join(',');
  const { from = '', to = '' } = place.filters;
  const within = (period: Period): Filters => ({
    position,
    from: [from, period.from].sort().at(-1) ?? '', // ISO dates: the later one
    to: [to || period.to, period.to].sort()[0] ?? '',
  });
  return (
    <section aria-labelledby="timeline-h">
      <h2 id="timeline-h">{WORDS.timeline.heading}</h2>
      <p class="caption">{periods.length === 0 ? WORDS.timeline.none : WORDS.timeline.caption}</p>
      {periods.length > 0 && (
        <svg
          class="timeline"
          role="group"
          viewBox={`0 0 ${size.width} ${size.height}`}
          aria-labelledby="timeline-h"
        >
          {chart.lines.map(({ y, count: number }) => (
            <g key={number}>
              <line class="grid" x1={box.left} x2={box.left + box.width} y1={y} y2={y} />
              <text class="tick" x={box.left - 8} y={y + 4} text-anchor="end">
                {count(number)}
              </text>
            </g>
          ))}
          {chart.columns.map(({ period, x, width, total, segments }) => {
            if (total === 0) return null;
            const said = segments.map(
              ({ position, count: number }) => `${labelOf(corpus, position)} ${count(number)}`,
            );
            const name = `${periodLabel(period)}: ${said.join(', ')}`;
            return (
              <a
                key={period.from}
                href={linkTo(place, 'quotes', within(period))}
                aria-label={name}
                class="period"
              >
                <title>{name}</title>
                <rect class="hit" x={x} width={width} y={box.top} height={box.height} />
                {segments.map(({ position, y, height }) => (
                  <rect
                    key={position}
                    class={colourOf(corpus, position)}
                    x={x}
                    width={width}
                    y={y}
                    height={height}
                  />
                ))}
              </a>
            );
          })}
          {chart.labels.map(({ x, text }) => (
            <text key={text} class="tick" x={x} y={size.height - 10} text-anchor="middle">
              {text}
            </text>
          ))}
        </svg>
      )}
      {undated > 0 && (
        <p class="caption">
          <TextLink
            number={undated}
            view="quotes"
            filters={{ from: 'none', to: '' }}
            text={WORDS.facts.undated}
          />
        </p>
      )}
    </section>
  );
}
