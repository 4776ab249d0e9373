import type { Span } from '../document.js';
import type { Candidate, Reading } from './reading.js';
import { TRUST } from './reading.js';
import { isHanja, LATIN_NAME, type Word } from './words.js';

/** A short form that the article itself explains: 디지털혁신부(디혁부). */
export interface Abbreviation extends Candidate {
  readonly fuller: string;
}

/** 이하 디혁부, 약칭 디혁부. */
const ANNOUNCES_SHORT = /^(?:이하|약칭|줄여서)$/;
/** 되팔자(www.…): where a body is found, not what it is called. */
const ADDRESS = /^www\.|\.[a-z]{2,}$/;
const LATIN = /^[A-Za-z][A-Za-z0-9&.+-]*$/;

/** The short forms and other spellings in parentheses right behind the names in `spans`. */
export function findAbbreviations(reading: Reading, spans: readonly Candidate[]): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const { start, end, type } of spans) {
    if (type !== 'OG' && type !== 'PS') continue;
    const word = reading.wordAt(end - 1);
    if (word === null || word.end !== end) continue;
    const own = type === 'PS' ? ownLetters(word.aside) : null;
    if (own !== null) {
      found.push({ ...own, type, score: TRUST.strongRule, fuller: reading.body.slice(start, end) });
      continue;
    }
    const [first, second, third] = word.aside;
    const announced = first !== undefined && ANNOUNCES_SHORT.test(first.text);
    const [remark, more] = announced ? [second, third] : [first, second];
    if (remark === undefined || (more !== undefined && more.gap !== ',' && more.gap !== ', ')) continue;
    const fuller = reading.body.slice(start, end);
    const remarkEnd = remark.stem > remark.start && !announced ? remark.stem : remark.end;
    const text = reading.body.slice(remark.start, remarkEnd);
    if (text.length < 2 || !explains(type, fuller, text)) continue;
    found.push({ start: remark.start, end: remarkEnd, type, score: TRUST.strongRule, fuller });
  }
  return found;
}

/** (Robert Castiello), (Ana M. Reyes): where a person's name stands in its own letters; null when it does not. */
function ownLetters(aside: readonly Word[]): Span | null {
  const [first] = aside;
  if (first === undefined) return null;
  let last: Word | null = null;
  for (const word of aside) {
    if (!LATIN_NAME.test(word.text) || (word !== first && !/^\.? $/.test(word.gap))) break;
    if (word !== first) last = word;
  }
  return last === null ? null : { start: first.start, end: last.end };
}

function explains(type: Candidate['type'], fuller: string, text: string): boolean {
  if (type === 'PS') return [...text].every((letter) => isHanja(letter.charCodeAt(0)));
  if (LATIN.test(text)) return !ADDRESS.test(text);
  return text.length < fuller.length && isSubsequence(text, fuller);
}

/** Whether the letters of `short` stand in `long` in the same order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
