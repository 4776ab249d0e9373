import { nice, ticks } from 'd3-array';
import { type Period, periodLabel } from './periods.js';

/** One position within one period, as a rectangle. */
export interface Segment {
  readonly position: number;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

/** A period with its segments, from the axis upwards. */
export interface Column {
  readonly period: Period;
  readonly x: number;
  readonly width: number;
  readonly total: number;
  readonly segments: readonly Segment[];
}

export interface ColumnsOverTime {
  readonly columns: readonly Column[];
  /** Lines across, with the count they stand for. */
  readonly lines: readonly { readonly y: number; readonly count: number }[];
  /** Names below the axis, as many as have room. */
  readonly labels: readonly { readonly x: number; readonly text: string }[];
}

/** The box of the columns; labels stand below and to the left of it. */
export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Room that one label below takes. */
  readonly labelWidth: number;
}

/** Stacked columns; `counts[period][position]`. */
export function columnsOverTime(
  periods: readonly Period[],
  counts: readonly (readonly number[])[],
  { left, top, width, height, labelWidth }: PlotBox,
): ColumnsOverTime {
  const totals = counts.map(sum);
  const [, most] = nice(0, Math.max(1, ...totals), 4);
  const scale = height / most;
  const step = width / Math.max(1, periods.length);
  const thickness = Math.min(step * 0.8, 56);
  const bottom = top + height;
  const columns = periods.map((period, index): Column => {
    let y = bottom;
    const segments = (counts[index] ?? []).flatMap((count, position) => {
      if (count === 0) return [];
      y -= count * scale;
      return [{ position, count, y, height: count * scale }];
    });
    const x = left + step * index + (step - thickness) / 2;
    return { period, x, width: thickness, total: totals[index] ?? 0, segments };
  });
  const every = Math.max(1, Math.ceil((periods.length * labelWidth) / width));
  return {
    columns,
    lines: ticks(0, most, 4)
      .filter(Number.isInteger)
      .map((count) => ({ count, y: bottom - count * scale })),
    labels: columns.flatMap(({ period, x }, index) =>
      index % every === 0 ? [{ x: x + thickness / 2, text: periodLabel(period) }] : [],
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
