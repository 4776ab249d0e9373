/** Texts in the columns of a terminal, where a Hangul syllable takes two. */
import stringWidth from 'string-width';

/** Columns that every terminal has. */
export const TERMINAL_COLUMNS = 80;

export function widthOf(text: string): number {
  return stringWidth(text);
}

/** `text` with blanks behind it, or before it where its column stands right. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return side === 'right' ? space + text : text + space;
}

/** At most `width` columns, with `…` when something is left out. Control characters, which would move the cursor, become blanks. */
export function shortened(text: string, width: number): string {
  const clean = text.replace(/\p{Cc}/gu, ' ');
  if (clean.length <= width && stringWidth(clean) <= width) return clean;
  let fitted = '';
  let used = 0;
  // no letter is wider than it is long many times over: what lies beyond never fits
  for (const { segment } of new Intl.Segmenter().segment(clean.slice(0, width * 4))) {
    used += stringWidth(segment);
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
