/** A date with its year first: 2025-08-04, 2025.8.4., 2025/8/4, 2025년 8월 4일; a label (입력, 승인:) may stand before. */
const YEAR_FIRST = /^\D{0,12}?(\d{4})\s*(?:[-./]|년)\s*(\d{1,2})\s*(?:[-./]|월)\s*(\d{1,2})(?!\d)/u;
/** 20250804, also with the time in digits behind it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{2}){0,3}(?!\d)/u;
/** 25/08/04, as spreadsheets in Korean show dates. */
const SHORT_YEAR = /^(\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/u;
/** RFC 822 and its kin: Mon, 26 Sep 2016 07:50:00 +0900. */
const DAY_FIRST = /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?!\d)/iu;
/** The number of a day in Excel, for the years 1982 to 2064: a date cell that was exported as it is stored. */
const EXCEL_DAY = /^(?:[34]\d{4}|5\d{4})$/u;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** No Korean newspaper is older. */
const FIRST_YEAR = 1883;
/** Day 0 of Excel, its leap day of 1900 counted. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * The ISO 8601 calendar date (YYYY-MM-DD) at the start of `value`, in its own time zone, with or without a time after
 * it. Empty when there is none or the day does not exist.
 */
export function calendarDate(value: string): string {
  const text = value.trim();
  if (EXCEL_DAY.test(text)) return new Date(EXCEL_EPOCH + Number(text) * DAY).toISOString().slice(0, 10);
  const compact = COMPACT.exec(text) ?? YEAR_FIRST.exec(text);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const short = SHORT_YEAR.exec(text);
  if (short) return isoDate(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
  const [, day, month = '', year] = DAY_FIRST.exec(text) ?? [];
  return isoDate(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
}

function isoDate(year: number, month: number, day: number): string {
  if (!(year >= FIRST_YEAR)) return '';
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return '';
  return date.toISOString().slice(0, 10);
}
