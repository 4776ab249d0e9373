/** Days, weeks, months, quarters or years that cover a span of dates, for the axis of time. */

const DAY_MS = 86_400_000;
/** More columns than this cannot be told apart at the width of a page. */
const MOST_PERIODS = 48;

export interface Period {
  /** ISO dates, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Days, or whole months. */
type Unit = { readonly days: number } | { readonly months: number };
const UNITS: readonly Unit[] = [
  { days: 1 },
  { days: 7 },
  { months: 1 },
  { months: 3 },
  { months: 12 },
  { months: 120 },
  { months: 1200 },
];
const DAYS_OF_A_MONTH = 30.44;

/** Periods of one length from the one that holds `first` to the one that holds `last`; none without valid dates. */
export function periodsBetween(first: string, last: string): Period[] {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  if (from === null || to === null || to < from) return [];
  const few = (unit: Unit): boolean => (to - from) / lengthOf(unit) < MOST_PERIODS - 1;
  const unit = UNITS.find(few) ?? { months: 1200 };
  const periods: Period[] = [];
  for (let start = startOf(unit, from); start <= to; ) {
    const next = nextStart(unit, start);
    periods.push({ from: isoDate(start), to: isoDate(next - 1) });
    start = next;
  }
  return periods;
}

function lengthOf(unit: Unit): number {
  return 'days' in unit ? unit.days : unit.months * DAYS_OF_A_MONTH;
}

/** The period that holds `date`, by its index; -1 when none does. */
export function periodOf(periods: readonly Period[], date: string): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const period = periods[middle];
    if (period === undefined || date < period.from) high = middle - 1;
    else if (date > period.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** `2025`, `2025-08` or `2025-08-04`, as much as tells the period apart. */
export function periodLabel({ from, to }: Period): string {
  if (from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && dayNumber(to) !== null) {
    const days = (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;
    if (days > 7) return from.slice(0, 7);
  }
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  }
  if (from.slice(0, 7) !== to.slice(0, 7) && from.endsWith('-01'))
    return `${from.slice(0, 7)}–${to.slice(5, 7)}`;
  return from;
}

function startOf(unit: Unit, day: number): number {
  if ('days' in unit) return unit.days === 7 ? day - ((((day + 3) % 7) + 7) % 7) : day; // day 0 was a Thursday
  const date = new Date(day * DAY_MS);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return monthStart(months - (months % unit.months));
}

function nextStart(unit: Unit, start: number): number {
  if ('days' in unit) return start + unit.days;
  const date = new Date(start * DAY_MS);
  return monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth() + unit.months);
}

/** `months` since the year 0; Date.UTC takes years below 100 for the twentieth century. */
function monthStart(months: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), months % 12, 1);
  return date.getTime() / DAY_MS;
}

function dayNumber(date: string): number | null {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time / DAY_MS;
}

function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
