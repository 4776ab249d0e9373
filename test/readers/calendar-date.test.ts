import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../pipeline/readers/calendar-date.js';

describe('calendarDate', () => {
  it.each([
    ['20250804', '2025-08-04'],
    ['2025-08-04', '2025-08-04'],
    ['2025-08-04T09:30:00+09:00', '2025-08-04'],
    ['2025.8.4.', '2025-08-04'],
    ['2025. 8. 4. 오전 9:30', '2025-08-04'],
    ['2025/08/04 09:30', '2025-08-04'],
    ['2025년 8월 4일', '2025-08-04'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (value, expected) => {
    expect(calendarDate(value)).toBe(expected);
  });

  it.each(['', '어제', '2025-02-30', '2025-13-01', '8월 4일', '2025080412345'])('refuses %s', (value) => {
    expect(calendarDate(value)).toBe('');
  });
});
