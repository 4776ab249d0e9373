import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodLabel, periodOf, periodsBetween } from '../../../pipeline/report/charts/periods.js';

describe('periods', () => {
  it.each([
    ['2025-08-04', '2025-08-04', ['2025-08-04']],
    ['2025-02-27', '2025-03-01', ['2025-02-27', '2025-02-28', '2025-03-01']],
  ])('are days from %s to %s', (first, last, labels) => {
    expect(periodsBetween(first, last).map(periodLabel)).toEqual(labels);
  });

  it('are weeks from Monday on, months, quarters and years as the span grows', () => {
    expect(periodsBetween('2025-08-06', '2025-10-20')[0]).toEqual({ from: '2025-08-04', to: '2025-08-10' });
    const months = periodsBetween('2024-02-10', '2025-11-30');
    expect(months[0]).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(months.map(periodLabel).slice(-2)).toEqual(['2025-10', '2025-11']);
    expect(periodLabel(periodsBetween('2015-05-01', '2024-12-31')[0] ?? { from: '', to: '' })).toBe(
      '2015-04–06',
    );
    expect(periodsBetween('1990-05-01', '2024-12-31').map(periodLabel).at(-1)).toBe('2024');
    expect(periodsBetween('1890-05-01', '2024-12-31').map(periodLabel).at(-1)).toBe('2020–2029');
  });

  it('are none without valid dates', () => {
    expect(periodsBetween('', '')).toEqual([]);
    expect(periodsBetween('어제', '2025-08-04')).toEqual([]);
  });

  it('hold every date between the first and the last, each once, and are few enough to be told apart', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('3500-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, day, (...dates) => {
        const [first = '', middle = '', last = ''] = dates
          .map((date) => date.toISOString().slice(0, 10))
          .sort();
        const periods = periodsBetween(first, last);
        expect(periods.length).toBeLessThanOrEqual(48);
        const period = periods[periodOf(periods, middle)];
        expect(period && period.from <= middle && middle <= period.to).toBe(true);
        expect(periods.every(({ from }, index) => index === 0 || from > (periods[index - 1]?.to ?? ''))).toBe(
          true,
        );
      }),
    );
  });
});
