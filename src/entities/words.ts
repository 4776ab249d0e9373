import type { Morpheme, Span } from '../document.js';
import { isDigit, isHangul, isLatin, isLineBreak, isSpace } from '../text/characters.js';

/** A run of letters and digits between spaces and punctuation, with its particles. */
export interface Word extends Span {
  readonly text: string;
  /** End of the word without the particles that the morphemes show. */
  readonly stem: number;
  /** What separates it from the word before (words in parentheses left out); empty at the very start. */
  readonly gap: string;
  /** The particle: on the word itself or behind the bracket or quotation mark that closes after it. */
  readonly particle: string;
  /** The words of the parentheses that open right after it. */
  readonly aside: readonly Word[];
  /** Index of the first morpheme of the word, and one past its last. */
  readonly first: number;
  readonly last: number;
  /** Its place among all words of the text, those in parentheses included. */
  readonly place: number;
}

/** What a word may be without its particles: `[word.start, end)` of the text. */
export interface NameForm {
  readonly end: number;
  readonly text: string;
}

type Draft = { -readonly [Key in keyof Word]: Word[Key] } & { aside: Draft[] };

/** Longer parentheses are sentences of their own, not remarks on a word. */
const LONGEST_ASIDE = 80;
const LONGEST_GAP = 8;

const OPEN = new Set(['(', '（', '［']);
const CLOSE = new Set([')', '）', '］']);

/** Chinese characters, the compatibility ones included. */
export function isHanja(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** A part of a person's name in Latin letters. */
export const LATIN_NAME = /^[A-Z][A-Za-zÀ-ɏ.'-]*$/;

const NONE = 0;
const KOREAN = 1;
const WESTERN = 2;
const CHINESE = 3;

function letterClass(code: number): number {
  if (isHangul(code)) return KOREAN;
  if (
    isLatin(code) ||
    isDigit(code) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x2160 && code <= 0x2188)
  )
    return WESTERN;
  if (isHanja(code)) return CHINESE;
  return NONE;
}

/** Whether the mark at `at` holds the letters around it together: `R&D`, `2.0`, `U+`, `K-AI`. */
function joins(body: string, at: number): boolean {
  const before = letterClass(body.charCodeAt(at - 1));
  const after = letterClass(body.charCodeAt(at + 1));
  const mark = body[at];
  if (mark === '+') return before === WESTERN && !isDigit(body.charCodeAt(at - 1)) && after !== WESTERN;
  if (mark === '&' || mark === '.' || mark === "'") return before === WESTERN && after === WESTERN;
  if (mark === '-') return before === WESTERN && after === WESTERN;
  return false;
}

function wordEnd(body: string, start: number): number {
  let at = start + 1;
  let previous = letterClass(body.charCodeAt(start));
  for (; at < body.length; at += 1) {
    const current = letterClass(body.charCodeAt(at));
    if (current === NONE) {
      if (!joins(body, at)) return at;
      continue;
    }
    // 李대통령, 美정부: a Chinese letter and what follows are two words.
    if ((current === CHINESE) !== (previous === CHINESE)) return at;
    previous = current;
  }
  return at;
}

/** For each opening bracket that closes soon on its line, the place of its closing one. */
function closingBracket(body: string, open: number): number {
  let depth = 0;
  const limit = Math.min(body.length, open + LONGEST_ASIDE);
  for (let at = open; at < limit; at += 1) {
    const mark = body.charAt(at);
    if (OPEN.has(mark)) depth += 1;
    else if (CLOSE.has(mark)) {
      depth -= 1;
      if (depth === 0) return at;
    } else if (mark === '\n') return -1;
  }
  return -1;
}

const isEndingTag = (tag: string): boolean => /^(?:J|VCP|E|XSN\+J)/.test(tag);

/** The words of `body` outside parentheses, in order; those inside hang on the word before. */
export function splitWords(body: string, morphemes: readonly Morpheme[]): Word[] {
  const line: Draft[] = [];
  let gap = '';
  let asideGap = '';
  let closing = -1;
  let morpheme = 0;
  let at = 0;
  let place = 0;
  while (at < body.length) {
    const code = body.charCodeAt(at);
    if (letterClass(code) === NONE) {
      const mark = body.charAt(at);
      if (closing < 0 && OPEN.has(mark) && line.length > 0) {
        closing = closingBracket(body, at);
        asideGap = '';
        if (closing < 0) gap = lengthen(gap, mark, code);
      } else if (at === closing) closing = -1;
      else if (closing >= 0) asideGap = lengthen(asideGap, mark, code);
      else gap = lengthen(gap, mark, code);
      at += 1;
      continue;
    }
    const end = wordEnd(body, at);
    while (morpheme < morphemes.length && (morphemes[morpheme]?.end ?? 0) <= at) morpheme += 1;
    const word = draftWord(body, at, end, closing >= 0 ? asideGap : gap, morphemes, morpheme, place);
    const previous = line.at(-1);
    if (closing >= 0 && previous !== undefined) {
      previous.aside.push(word);
      place += 1;
      asideGap = '';
    } else {
      // (…)는, '…'의: a particle behind a closing mark belongs to the word before it.
      if (previous !== undefined && word.stem === word.start && !/\s/.test(gap))
        previous.particle += word.text;
      else {
        line.push(word);
        place += 1;
      }
      gap = '';
    }
    at = end;
  }
  return line;
}

function lengthen(gap: string, mark: string, code: number): string {
  if (isLineBreak(code)) return '\n';
  if (gap.length >= LONGEST_GAP) return gap;
  return gap + (isSpace(code) ? ' ' : mark);
}

function draftWord(
  body: string,
  start: number,
  end: number,
  gap: string,
  morphemes: readonly Morpheme[],
  first: number,
  place: number,
): Draft {
  let last = first;
  while (last < morphemes.length && (morphemes[last]?.start ?? end) < end) last += 1;
  let stem = end;
  for (let index = last - 1; index >= first; index -= 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || !isEndingTag(morpheme.tag)) break;
    stem = Math.max(start, morpheme.start);
  }
  return {
    start,
    end,
    text: body.slice(start, end),
    stem,
    gap,
    particle: body.slice(stem, end),
    aside: [],
    first,
    last,
    place,
  };
}
