import { isSubsequence } from '../../entities/abbreviations.js';

/** What a name may leave out at its end: 한빛대, 한빛대학교. */
const LEFT_OUT = new Set(['학교', '학', '주식회사']);
/** Last letters of short forms that leave letters out in the middle: 산업부, 금융위, 방송원. */
const SHORT_ENDS = new Set('부처청원위회실국'.split(''));
/** How near the end of the full form the last letter of the short one stands: 위 in 위원회. */
const TAIL = 3;

/**
 * Whether two names of organisations are one body: equal but for spaces, a department of the other, or a short form
 * (과기정통부, 한빛대). `fullerNames` gives listed ones (SKT).
 */
export function isSameBody(
  a: string,
  b: string,
  fullerNames: (alias: string) => readonly string[] = () => [],
): boolean {
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(`${short} `)) return true;
  const [shortened, whole] = [short.replaceAll(' ', ''), long.replaceAll(' ', '')];
  if (shortened === whole) return true;
  if (fullerNames(a).includes(b) || fullerNames(b).includes(a)) return true;
  return isShortForm(shortened, whole);
}

function isShortForm(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  if (long.startsWith(short)) return LEFT_OUT.has(long.slice(short.length));
  const last = short.charAt(short.length - 1);
  if (!SHORT_ENDS.has(last) || short.charAt(0) !== long.charAt(0)) return false;
  return long.slice(-TAIL).includes(last) && isSubsequence(short, long);
}
