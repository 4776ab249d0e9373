import { type Html, html, NOTHING } from '../html.js';
import { colourOf } from '../position-marks.js';
import type { ReportFrame } from '../report-frame.js';
import type { SpreadRow } from '../spread.js';
import { count } from '../wording.js';
import { columnsOverTime, type PlotBox } from './columns-over-time.js';
import { periodLabel, periodOf, periodsBetween } from './periods.js';

/** Columns over time as SVG markup without the frame; nothing without dates. */
export function timelineMarkup(frame: ReportFrame, days: readonly SpreadRow[], box: PlotBox): Html {
  const { positions, labels } = frame;
  const dated = days.filter(({ name }) => name !== '');
  const periods = periodsBetween(dated[0]?.name ?? '', dated.at(-1)?.name ?? '');
  if (periods.length === 0) return NOTHING;
  const counts = periods.map(() => positions.zeros().slice(0, positions.sides + 1));
  for (const { name, byPosition } of dated) {
    const period = counts[periodOf(periods, name)];
    period?.forEach((number, position) => {
      period[position] = number + (byPosition[position] ?? 0);
    });
  }
  const chart = columnsOverTime(periods, counts, box);
  const lines = chart.lines.map(
    ({ y, count: number }) =>
      html`<line class="grid" x1="${box.left}" x2="${box.left + box.width}" y1="${at(y)}" y2="${at(y)}"/><text class="tick" x="${box.left - 8}" y="${at(y + 4)}" text-anchor="end">${count(number)}</text>`,
  );
  const columns = chart.columns.flatMap(({ period, x, width, segments }) =>
    segments.map(
      ({ position, count: number, y, height }) =>
        html`<rect class="${colourOf(frame, positions.ids[position] ?? '')}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"><title>${periodLabel(period)} ${labels[position] ?? ''} ${count(number)}</title></rect>`,
    ),
  );
  const names = chart.labels.map(
    ({ x, text }) =>
      html`<text class="tick" x="${at(x)}" y="${at(box.top + box.height + 20)}" text-anchor="middle">${text}</text>`,
  );
  return html`${lines}${columns}${names}`;
}

/** Hundredths of a pixel: the same digits on every machine. */
function at(length: number): string {
  return String(Math.round(length * 100) / 100);
}
