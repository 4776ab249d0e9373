/** Texts in the columns of a terminal, where a Hangul syllable takes two. */
import stringWidth from 'string-width';

/** Columns that every terminal has. */
export const TERMINAL_COLUMNS = 80;

/** Printable ASCII and whole Hangul syllables, one and two columns wide. */
const PLAIN = /^[ -~가-힣]*$/u;
const NARROW = /[ -~]/gu;

/** The library's width; what is plain is counted here, as its patterns of emoji take a tenth of a second to compile. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length * 2 - (text.match(NARROW)?.length ?? 0) : stringWidth(text);
}

/** `text` with blanks behind it, or before it where its column stands right. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? space + text : text + space;
}

/** At most `width` columns, with `…` when something is left out. Control characters, which would move the cursor, become blanks. */
export function shortened(text: string, width: number): string {
  const clean = text.replace(/\p{Cc}/gu, ' ');
  if (clean.length <= width && widthOf(clean) <= width) return clean;
  let fitted = '';
  let used = 0;
  // no letter is wider than it is long many times over: what lies beyond never fits
  for (const { segment } of new Intl.Segmenter().segment(clean.slice(0, width * 4))) {
    used += widthOf(segment);
    if (used > width - 1) break;
    fitted += segment;
  }
  return `${fitted}…`;
}

/** Lines of at most `width` columns, broken at blanks; from `most` lines on the last ends in `…`. */
export function wrapped(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length + 1 === most) return [...lines, shortened([line, ...words.slice(i)].join(' '), width)];
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((whole) => shortened(whole, width));
}
