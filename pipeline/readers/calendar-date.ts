const NUMERIC = /^\s*(\d{4})\s*(?:[-./]|년)?\s*(\d{1,2})\s*(?:[-./]|월)?\s*(\d{1,2})(?!\d)/u;

/**
 * The ISO 8601 calendar date (YYYY-MM-DD) at the start of `value`: 20250804, 2025-08-04, 2025.8.4., 2025/8/4,
 * 2025년 8월 4일, with or without a time after it. Empty when there is none or the day does not exist.
 */
export function calendarDate(value: string): string {
  const match = NUMERIC.exec(value);
  if (match === null) return '';
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return '';
  return date.toISOString().slice(0, 10);
}
