/** What cells of a spreadsheet say, as text that keeps every digit. */

/** How the numbers of a cell are to be read. */
export interface CellFormat {
  readonly isDate: boolean;
  /** Digits at least, as formats such as 00000000 ask for; 0 without. */
  readonly digits: number;
}

export const PLAIN: CellFormat = { isDate: false, digits: 0 };

const DAY = 86_400;
/** Day 0 of the two systems of dates, in seconds. Excel counts a leap day of 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30) / 1000;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / 1000;
/** A number with an exponent beyond this is no id and no date. */
const LARGEST_EXPONENT = 400;

/** The text of a number cell: a date in ISO 8601, or the number with all the digits that the file has. */
export function numberText(stored: string, format: CellFormat, from1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  if (format.isDate) return dateText(number, from1904);
  const plain = plainNumber(stored.trim());
  return /^\d+$/u.test(plain) ? plain.padStart(format.digits, '0') : plain;
}

function dateText(days: number, from1904: boolean): string {
  const seconds = Math.round(days * DAY);
  const beforeLeapDay = !from1904 && days < 60 ? DAY : 0;
  const moment = new Date((seconds + (from1904 ? EPOCH_1904 : EPOCH_1900 + beforeLeapDay)) * 1000);
  if (Number.isNaN(moment.getTime())) return String(days);
  const [date = '', time = ''] = moment.toISOString().slice(0, 19).split('T');
  if (days >= 0 && days < 1) return time;
  return time === '00:00:00' ? date : `${date}T${time}`;
}

/** 2.1001012025E+18 -> 2100101202500000000, 12.0 -> 12. */
function plainNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', power] =
    /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/iu.exec(text) ?? [];
  const exponent = Number(power ?? 0);
  if ((whole === '' && fraction === '') || Math.abs(exponent) > LARGEST_EXPONENT) return text;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const before =
    digits
      .slice(0, Math.max(0, point))
      .padEnd(point, '0')
      .replace(/^0+(?=\d)/u, '') || '0';
  const behind = `${'0'.repeat(Math.max(0, -point))}${digits.slice(Math.max(0, point))}`.replace(/0+$/u, '');
  return `${sign === '-' ? '-' : ''}${before}${behind === '' ? '' : `.${behind}`}`;
}

/** Excel's own formats of dates and times, those of its Korean edition among them. */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

/** The format of a number by Excel's code for it. */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return { isDate: DATE_FORMATS.has(id), digits: 0 };
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';');
  return { isDate: /[ymdhs]/iu.test(positive), digits: /^0+$/u.test(positive) ? positive.length : 0 };
}

/** Characters that XML cannot hold are written _x000D_ in cells. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** 'BC12' -> 54, 0-based; null when the reference names no column. */
export function columnOf(reference: string): number | null {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? null : column - 1;
}
