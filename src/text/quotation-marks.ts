/**
 * Pairs quotation marks in one linear scan with a stack.
 *
 * Newspapers type marks carelessly (`"…”`, `”…”`, `“…“`, a closing mark lost, an apostrophe), so a mark's role
 * is decided from its direction, what stands beside it and what is open, and a mark that finds no partner is
 * reported instead of swallowing the text after it.
 */
import { isDigit, isHangul, isLatin, isLineBreak, isSpace } from './characters.js';
import { familyAt, MARKS, type MarkFamily, type MarkKind, type MarkRole } from './mark-kinds.js';
import { isQuotativeAt } from './quotative-at.js';

/** `[start, end)` are the words between the marks; the marks stand at `open` (= start - 1) and `close` (= end). */
export interface QuotedSpan {
  readonly open: number;
  readonly start: number;
  readonly end: number;
  readonly close: number;
  readonly family: MarkFamily;
  /** Index in `pairs` of the innermost pair around this one, -1 at top level. */
  readonly parent: number;
}

export interface QuotationMarks {
  /** In order of `open`; properly nested, never crossing. */
  readonly pairs: readonly QuotedSpan[];
  /** Offsets of double or corner marks that open and are never closed. */
  readonly unclosed: readonly number[];
  /** Offsets of double or corner marks that close what was never opened. */
  readonly unopened: readonly number[];
}

const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

/** 1 for the marks and line breaks below the end of CJK's punctuation, where all but the full-width ones stand. */
const LOW_END = 0x3020;
const MATTERS = Uint8Array.from({ length: LOW_END }, (_, code) =>
  MARKS.has(code) || isLineBreak(code) || code === OPENING_BRACKET || code === CLOSING_BRACKET ? 1 : 0,
);

/** A pair reaching over paragraphs is believed up to this many code units; longer ones are a lost mark. */
const LONGEST_OVER_PARAGRAPHS = 3000;

/** First syllables of what Korean attaches to a closing mark: particles and the copula's forms. */
const ATTACHED = new Set(
  [...'고라이며면는은을를의에와과도로란가만인냐다하보까부께처임입였예등식'].map((syllable) =>
    syllable.charCodeAt(0),
  ),
);

interface OpenMark {
  readonly at: number;
  readonly family: MarkFamily;
  readonly paragraph: number;
  /** Where the enclosing open mark of the same family lies in the stack, -1 when there is none. */
  readonly outer: number;
}

interface Found {
  readonly open: number;
  readonly close: number;
  readonly family: MarkFamily;
}

/** Pairs the quotation marks of `text`. Linear in its length, whatever it holds. */
export function pairQuotationMarks(text: string): QuotationMarks {
  const scan = new MarkScan(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Between the last mark in CJK and the full-width forms lies nearly all of a Korean text, and no mark.
    if (code < LOW_END ? MATTERS[code] === 0 : code < 0xff00) continue;
    if (isLineBreak(code)) scan.breakLine();
    else if (code === OPENING_BRACKET) scan.openBracket(at);
    else if (code === CLOSING_BRACKET) scan.closeBracket(at);
    const kind = MARKS.get(code);
    if (kind !== undefined) scan.mark(at, kind);
  }
  return scan.finish();
}

class MarkScan {
  paragraph = 0;
  readonly #text: string;
  readonly #stack: OpenMark[] = [];
  /** Innermost open mark of each family, as an index into the stack. */
  readonly #innermost = new Map<MarkFamily, number>();
  readonly #found: Found[] = [];
  readonly #unclosed: number[] = [];
  readonly #unopened: number[] = [];
  #nextClosing = -1;

  constructor(text: string) {
    this.#text = text;
  }

  breakLine(): void {
    this.paragraph++;
    const soundbite = this.#innermostIndex('soundbite');
    if (soundbite >= 0) this.#dropFrom(soundbite);
  }

  /** [이름 / 직함 : words]: a soundbite without marks opens behind the colon, when it opens the line. */
  openBracket(at: number): void {
    const text = this.#text;
    if (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) return;
    const label = SOUNDBITE.exec(text.slice(at, at + LONGEST_LABEL))?.[0];
    if (label === undefined) return;
    const words = at + label.length;
    if (MARKS.has(text.charCodeAt(words))) return;
    this.#open(words - 1, 'soundbite');
  }

  closeBracket(at: number): void {
    const open = this.#openOf('soundbite');
    if (open === undefined || !isEndOfLine(this.#text, at + 1)) return;
    this.#close(at, open);
  }

  mark(at: number, { family, role }: MarkKind): void {
    if (family === 'single' && this.#isApostrophe(at)) return;
    const open = this.#openOf(family);
    if (open === undefined) {
      if (this.#startsQuotation(at, family, role)) this.#open(at, family);
      else if (!this.#closeOtherFamily(at, family)) this.#reject(at, family);
    } else if (this.#endsQuotation(at, role, open)) {
      this.#close(at, open);
    } else if (role === 'close' && family !== 'single') {
      // A closing mark too far from its opening one: the opening one was an error.
      this.#dropFrom(this.#innermostIndex(family));
      this.#reject(at, family);
    } else {
      // “A 라고 말했다. “B” — the first lost its closing mark; only distinct marks nest in themselves.
      if (family === 'double' || family === 'single') {
        if (!this.#closeAtParagraph(at, open)) this.#dropFrom(this.#innermostIndex(family));
      }
      this.#open(at, family);
    }
  }

  finish(): QuotationMarks {
    this.#dropFrom(0);
    const sorted = this.#found.sort((a, b) => a.open - b.open);
    const pairs: QuotedSpan[] = [];
    const enclosing: number[] = [];
    for (const { open, close, family } of sorted) {
      let parent = enclosing.at(-1);
      while (parent !== undefined && (pairs[parent]?.close ?? -1) < open) {
        enclosing.pop();
        parent = enclosing.at(-1);
      }
      enclosing.push(pairs.length);
      pairs.push({ open, start: open + 1, end: close, close, family, parent: parent ?? -1 });
    }
    return {
      pairs,
      unclosed: this.#unclosed.sort((a, b) => a - b),
      unopened: this.#unopened,
    };
  }

  #innermostIndex(family: MarkFamily): number {
    return this.#innermost.get(family) ?? -1;
  }

  /** The open mark that a mark of `family` would close. Single marks never close across an open double one. */
  #openOf(family: MarkFamily): OpenMark | undefined {
    const index = this.#innermostIndex(family);
    if (index < 0) return undefined;
    if (family === 'single' && index < this.#innermostIndex('double')) return undefined;
    return this.#stack[index];
  }

  #open(at: number, family: MarkFamily): void {
    this.#stack.push({
      at,
      family,
      paragraph: this.paragraph,
      outer: this.#innermostIndex(family),
    });
    this.#innermost.set(family, this.#stack.length - 1);
  }

  #close(at: number, open: OpenMark): void {
    this.#dropFrom(this.#innermostIndex(open.family) + 1);
    this.#stack.pop();
    this.#innermost.set(open.family, open.outer);
    this.#found.push({ open: open.at, close: at, family: open.family });
  }

  /** Forgets the open marks from stack position `index` on: they were never closed. */
  #dropFrom(index: number): void {
    while (this.#stack.length > index) {
      const dropped = this.#stack.pop();
      if (dropped === undefined) return;
      this.#innermost.set(dropped.family, dropped.outer);
      if (dropped.family !== 'single' && dropped.family !== 'soundbite') this.#unclosed.push(dropped.at);
    }
  }

  /** Each paragraph of a long quotation opens anew and only the last is closed: the line's end closes the others. */
  #closeAtParagraph(at: number, open: OpenMark): boolean {
    if (open.family !== 'double' || open.paragraph === this.paragraph) return false;
    const text = this.#text;
    let end = at - 1;
    let lines = 0;
    while (end > open.at && isSpace(text.charCodeAt(end))) {
      if (isLineBreak(text.charCodeAt(end))) lines++;
      end--;
    }
    const ended = lines > 0 && '.?!…'.includes(text.charAt(end));
    const opensLine = open.at === 0 || isLineBreak(text.charCodeAt(open.at - 1));
    // … 말했다. “…: behind a sentence of the first paragraph
    const opensSentence = isSpace(text.charCodeAt(open.at - 1)) && '.?!'.includes(text.charAt(open.at - 2));
    if (!ended || !(opensLine || opensSentence) || this.paragraph - open.paragraph > lines) return false;
    this.#close(end + 1, open);
    return true;
  }

  /** `‘…”라고` and `“…’라고`: a closing mark of the other family ends the only open quotation. */
  #closeOtherFamily(at: number, family: MarkFamily): boolean {
    const other = family === 'double' ? 'single' : family === 'single' ? 'double' : undefined;
    if (other === undefined) return false;
    const open = this.#stack[this.#innermostIndex(other)];
    if (open === undefined || open.paragraph !== this.paragraph) return false;
    if (!isQuotativeAt(this.#text, at + 1)) return false;
    if (family === 'single' && this.#closesLater(at, open)) return false;
    this.#close(at, open);
    return true;
  }

  /** Whether a double mark follows `at` in the same line that is the truer end of `open`. */
  #closesLater(at: number, open: OpenMark): boolean {
    const text = this.#text;
    // Cached: the next mark of the family after `at` stays the next one until the scan passes it.
    if (this.#nextClosing <= at) {
      let i = at + 1;
      while (i < text.length && !isLineBreak(text.charCodeAt(i)) && familyAt(text, i) !== open.family) i++;
      this.#nextClosing = i;
    }
    const kind = MARKS.get(text.charCodeAt(this.#nextClosing));
    return kind !== undefined && kind.role !== 'open';
  }

  #reject(at: number, family: MarkFamily): void {
    if (family !== 'single') this.#unopened.push(at);
  }

  #startsQuotation(at: number, family: MarkFamily, role: MarkRole): boolean {
    if (role === 'open') return true;
    if (family !== 'double' && family !== 'single') return false;
    const after = this.#text.charCodeAt(at + 1);
    if (Number.isNaN(after) || isLineBreak(after)) return false;
    const spaceAfter = isSpace(after);
    const loose = this.#isLooseBefore(at);
    if (role === 'close') return loose && !spaceAfter && !isQuotativeAt(this.#text, at + 1);
    // Inches, feet and minutes: 27" 화면.
    if (isDigit(this.#text.charCodeAt(at - 1)) && (spaceAfter || !isHangul(after))) return false;
    if (loose) return !isQuotativeAt(this.#text, at + 1);
    return !spaceAfter && (family === 'double' || !isQuotativeAt(this.#text, at + 1));
  }

  #endsQuotation(at: number, role: MarkRole, open: OpenMark): boolean {
    const text = this.#text;
    const overParagraphs = open.paragraph !== this.paragraph;
    if (overParagraphs && at - open.at > LONGEST_OVER_PARAGRAPHS) return false;
    if (role === 'close') return true;
    if (open.family !== 'double' && open.family !== 'single') return role !== 'open';
    if (at === open.at + 1) return role === 'either';
    const after = text.charCodeAt(at + 1);
    const tight = !Number.isNaN(after) && !isSpace(after);
    const loose = this.#isLooseBefore(at);
    // A neutral mark after a space and before a word opens, unless a quotative follows (… 했다 "고 말했다).
    if (loose && tight && !isClosingPunctuation(after)) return isQuotativeAt(text, at + 1);
    if (overParagraphs && loose) return false;
    if (role === 'open') return !loose && (!tight || isClosingPunctuation(after) || ATTACHED.has(after));
    return true;
  }

  /** Whether what stands before `at` leaves a quotation free to begin: space, line start, opening bracket. */
  #isLooseBefore(at: number): boolean {
    if (at === 0) return true;
    const before = this.#text.charCodeAt(at - 1);
    return isSpace(before) || before === 0x28 || before === 0x5b || before === 0x3c || before === 0x3d;
  }

  #isApostrophe(at: number): boolean {
    const before = this.#text.charCodeAt(at - 1);
    const after = this.#text.charCodeAt(at + 1);
    if (isLatin(before) && isLatin(after)) return true;
    // '90s and minutes of arc; digits on both sides never quote.
    return isDigit(before) && isDigit(after);
  }
}

function isClosingPunctuation(code: number): boolean {
  return (
    code === 0x2c ||
    code === 0x2e ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x3f ||
    code === 0x21 ||
    code === 0xb7 ||
    code === 0x2026 ||
    code === 0x3b ||
    code === 0x3a
  );
}

/** How a soundbite is labelled: a name, a stroke, a post and a colon. */
const SOUNDBITE =
  /^\[(?:[^[\]/:：\n]{2,20}\/[^[\]:：\n]{2,40}|[^[\]/:：\n]{0,30}(?:관계자|담당자|주민|시민|직원|목격자|상인|학부모|학생|씨|유족|가족|피해자|제보자|공무원|변호사|교수)(?:\([^()\n]{1,12}\))? ?)[:：] ?/;
const LONGEST_LABEL = 70;

function isEndOfLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || isLineBreak(code);
}
