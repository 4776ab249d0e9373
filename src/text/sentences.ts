/**
 * Splits a body into sentences: at sentence-final punctuation and at line breaks, never between quotation
 * marks. Newspapers drop the space after a full stop (`…했다.이어 …`), so the syllable before the stop decides
 * there; decimals, dates (2010. 4. 7.), abbreviations and addresses of web pages keep their dots.
 */
import type { Sentence, ZoneKind } from '../document.js';
import { isDigit, isHangul, isLatin, isLineBreak, isSpace, isUpperLatin } from './characters.js';
import { pairQuotationMarks, type QuotationMarks } from './quotation-marks.js';
import { isQuotativeAt } from './quotative-at.js';
import { findZones } from './zones.js';

const FULL_STOP = 0x2e;
/** Last syllables of finite verbs; after one of them a full stop without a space still ends the sentence. */
const FINAL_SYLLABLES = new Set('다요죠까오라자냐네군함음됨임것뿐셈정도예정계획방침'.split(''));
const ABBREVIATIONS = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Prof',
  'St',
  'Jr',
  'Sr',
  'vs',
  'No',
  'Vol',
  'Co',
  'etc',
]);

/** The sentences of `text` in order, without the white space around them. Linear. */
export function splitSentences(text: string, marks: QuotationMarks = pairQuotationMarks(text)): Sentence[] {
  const sentences: Sentence[] = [];
  const zones = findZones(text);
  let nextZone = 0;
  let start = 0;
  let pair = 0;
  const cut = (end: number, zone?: ZoneKind): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from)
      sentences.push(zone === undefined ? { start: from, end: to } : { start: from, end: to, zone });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    while ((zones[nextZone]?.start ?? Infinity) < at) nextZone++;
    const zone = zones[nextZone];
    if (zone !== undefined && zone.start === at) {
      cut(at);
      cut(zone.end, zone.kind);
      at = zone.end - 1;
      nextZone++;
      continue;
    }
    while ((marks.pairs[pair]?.open ?? Infinity) < at) pair++;
    const quoted = marks.pairs[pair];
    if (quoted !== undefined && quoted.open === at) {
      at = quoted.close;
      const end = endAfterQuotation(text, quoted.start, quoted.end);
      // A paragraph's end that closed its own quotation is a line break all the same.
      if (end || isLineBreak(text.charCodeAt(at))) cut(at + 1);
      continue;
    }
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) {
      cut(at);
    } else if (isTerminal(code)) {
      const end = endOfSentence(text, at);
      if (end > at) {
        cut(end);
        at = end - 1;
      }
    }
  }
  cut(text.length);
  return sentences;
}

/** . ? ! … and their full-width forms. */
function isTerminal(code: number): boolean {
  return (
    code === FULL_STOP ||
    code === 0x3f ||
    code === 0x21 ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff0e ||
    code === 0xff1f ||
    code === 0xff01
  );
}

/** `“… 했다.” 그는 …`: the sentence ends with the quotation when that ends like one and nothing is attached. */
function endAfterQuotation(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && isSpace(text.charCodeAt(last))) last--;
  if (!isTerminal(text.charCodeAt(last))) return false;
  const after = end + 1;
  const code = text.charCodeAt(after);
  if (Number.isNaN(code)) return false;
  if (!isSpace(code)) return GLUED.test(text.slice(after, after + LONGEST_GLUED));
  let next = after;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return !(isQuotativeAt(text, next) || continuesQuotation(text, next));
}

/** “….”박하늘 선수의 말이다: somebody's name and title, grown onto the mark by mistake; no particle begins them. */
const GLUED =
  /^(?!이라|이란|라|하[고며는면]|으로|에[서게]|까지|처럼|[은는을를와과도의])[가-힣]{2,4} [가-힣]{1,8}(?:은|는|이|가|의) /;
const LONGEST_GLUED = 16;

/** Words that carry a quotation on although a space stands before them. */
function continuesQuotation(text: string, at: number): boolean {
  return ['등', '하고', '하며', '하면서', '하는', '이란', '라며', '이라'].some((word) =>
    text.startsWith(word, at),
  );
}

/** The end of the sentence that the punctuation at `at` closes, or `at` when it closes none. */
function endOfSentence(text: string, at: number): number {
  let end = at + 1;
  while (isTerminal(text.charCodeAt(end))) end++;
  const before = text.charCodeAt(at - 1);
  while (isCloser(text.charCodeAt(end))) end++;
  const after = text.charCodeAt(end);
  if (Number.isNaN(after) || isLineBreak(after)) return end;
  const spaced = isSpace(after);
  const code = text.charCodeAt(at);
  if (code === 0x2026 || (code === FULL_STOP && text.charCodeAt(at + 1) === FULL_STOP)) {
    return spaced && endsFinite(text, at) ? end : at;
  }
  if (code !== FULL_STOP) return spaced || isHangul(after) ? end : at;
  if (isDigit(before)) return spaced && !startsNumberOrDate(text, at, end) ? end : at;
  if (isLatin(before)) return spaced && !isAbbreviation(text, at) ? end : at;
  if (spaced) return isListLetter(text, at) ? at : end;
  return isHangul(before) && endsFinite(text, at) && startsSentence(after) ? end : at;
}

function isCloser(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x3e || code === 0x3011;
}

function endsFinite(text: string, at: number): boolean {
  return FINAL_SYLLABLES.has(text[at - 1] ?? '');
}

function startsSentence(code: number): boolean {
  return isHangul(code) || isDigit(code) || isUpperLatin(code) || isOpener(code) || code > 0x3400;
}

/** Quotation marks, brackets and bullets that begin a sentence. */
function isOpener(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x201c ||
    code === 0x2018 ||
    code === 0x300c ||
    code === 0x300e ||
    code === 0x28 ||
    code === 0x5b ||
    (code >= 0x25a0 && code <= 0x25ff)
  );
}

/** Whether the dot at `at`, after a digit, belongs to a date or number list (2010. 4. 7., 1. 개요). */
function startsNumberOrDate(text: string, at: number, end: number): boolean {
  let next = end;
  while (isSpace(text.charCodeAt(next)) && !isLineBreak(text.charCodeAt(next))) next++;
  if (isDigit(text.charCodeAt(next))) return true;
  let first = at;
  // 1-1. as well
  while (first > 0 && (isDigit(text.charCodeAt(first - 1)) || text[first - 1] === '-') && at - first < 6)
    first--;
  // Preceded by another such number, or standing at the beginning of a line.
  let before = first - 1;
  while (before >= 0 && text.charCodeAt(before) === 0x20) before--;
  return before < 0 || isLineBreak(text.charCodeAt(before)) || text.charCodeAt(before) === FULL_STOP;
}

function isAbbreviation(text: string, at: number): boolean {
  let first = at;
  while (first > 0 && isLatin(text.charCodeAt(first - 1)) && at - first < 8) first--;
  const word = text.slice(first, at);
  if (word.length === 1) return isUpperLatin(word.charCodeAt(0));
  return ABBREVIATIONS.has(word);
}

const LIST_LETTERS = '가나다라마바사아자차카타파하';
/** An item of a list within a line is no longer. */
const LONGEST_ITEM = 60;

/** 가. 나. 다. at the beginning of a line, indented or not, and within it one behind the other. */
function isListLetter(text: string, at: number): boolean {
  if (beginsLine(text, at - 1)) return true;
  const before = LIST_LETTERS[LIST_LETTERS.indexOf(text.charAt(at - 1)) - 1];
  if (before === undefined || text.charAt(at - 2) !== ' ') return false;
  const from = Math.max(0, at - LONGEST_ITEM);
  const last = from + text.slice(from, at).lastIndexOf(`${before}. `);
  return last >= from && (beginsLine(text, last) || text.charAt(last - 1) === ' ');
}

/** Whether only blanks stand between the line's beginning and `at`. */
function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && before > at - LONGEST_ITEM && isBlank(text.charCodeAt(before))) before--;
  return before < 0 || isLineBreak(text.charCodeAt(before));
}

function isBlank(code: number): boolean {
  return isSpace(code) && !isLineBreak(code);
}
