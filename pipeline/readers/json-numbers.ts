import { isSafeNumber, parse } from 'lossless-json';

/** A number of so many digits in a row may not survive as a double; ids of newspapers have them. */
const MANY_DIGITS = /\d(?:\.?\d){14}/u;

/** JSON whose numbers keep every digit: those that a double cannot hold come out as the text they were written as. */
export function parseJson(text: string): unknown {
  if (!MANY_DIGITS.test(text)) return JSON.parse(text);
  return parse(text, null, (number) => (isSafeNumber(number) ? Number(number) : number));
}
