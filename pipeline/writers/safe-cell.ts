/** What Excel can hold: characters in a cell, and rows in a sheet without the header. */
export interface SheetLimits {
  readonly cellCharacters: number;
  readonly rows: number;
}

export const EXCEL_LIMITS: SheetLimits = { cellCharacters: 32_767, rows: 1_048_575 };

/**
 * Cells that a spreadsheet may run as a formula (OWASP, "CSV Injection", full-width forms included); control characters
 * before the sign are dropped by some and do not save. Leading apostrophes count as well, so that taking one `'` off
 * what matches always gives the text back.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\p{Cc}\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])/u;
const CUT = '…';

/** Makes text harmless and small enough for a spreadsheet, and counts what had to change. */
export class CellGuard {
  neutralised = 0;
  cut = 0;

  constructor(readonly limits: SheetLimits) {}

  guard(text: string): string {
    let cell = text;
    if (FORMULA.test(cell)) {
      this.neutralised++;
      cell = `'${cell}`;
    }
    return this.cutOnly(cell);
  }

  /** Counts what another guard had to change. */
  add({ neutralised, cut }: Pick<CellGuard, 'neutralised' | 'cut'>): void {
    this.neutralised += neutralised;
    this.cut += cut;
  }

  /** For cells that are stored as text and so never run. */
  cutOnly(text: string): string {
    if (text.length <= this.limits.cellCharacters) return text;
    this.cut++;
    return cutText(text, this.limits.cellCharacters);
  }
}

/** The text that a guarded cell stood for. */
export function unguarded(cell: string): string {
  return FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** At most `characters` UTF-16 code units, the last one `…` when something is missing; never half a pair. */
export function cutText(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const end = characters - CUT.length;
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end) + CUT;
}
