import type { Span } from '../document.js';

const BLANK = /\s/u;
const BLANK_OR_MARK = /[\s.,]/u;

/** A span without blanks around it and without a full stop or comma at its end, which nobody is asked to mark. */
export function trimmed(body: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && BLANK.test(body.charAt(from))) from++;
  while (to > from && BLANK_OR_MARK.test(body.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Shared length over the length of both together: 1 for the same span, 0 for spans apart. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Where `text` stands for the `nth` time (0-based); an empty span at 0 where it does not. */
export function placeOf(body: string, text: string, nth: number): Span {
  let at = -1;
  for (let i = 0; i <= nth; i++) {
    at = body.indexOf(text, at + 1);
    if (at < 0) return { start: 0, end: 0 };
  }
  return { start: at, end: at + text.length };
}

/** The occurrence of `text` that is nearest to `near`; an empty span at 0 where it does not stand at all. */
export function nearestPlace(body: string, text: string, near: number): Span {
  let best: Span = { start: 0, end: 0 };
  let distance = Number.POSITIVE_INFINITY;
  for (let at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) {
    if (Math.abs(at - near) >= distance) continue;
    distance = Math.abs(at - near);
    best = { start: at, end: at + text.length };
  }
  return best;
}
