import { UnusableFileError } from '../../unusable-file-error.js';

/** A row of a filled sheet: a unit, its words and the code that a coder gave. */
export interface FilledRow {
  readonly unit: string;
  readonly quote: string;
  readonly code: string;
}

/** The coder has to mend the row named in the message. */
export class CodeSheetError extends UnusableFileError {
  override readonly name = 'CodeSheetError';
}

/**
 * The coded rows of a sheet given as records of header to cell; rows whose code is empty are left out. `line`
 * numbers in messages count the header as 1. Throws on missing columns and on codes outside `labels`.
 */
export function readFilledSheet(
  rows: readonly Readonly<Record<string, string>>[],
  fileName: string,
  labels: readonly string[],
): FilledRow[] {
  const filled: FilledRow[] = [];
  for (const [index, row] of rows.entries()) {
    for (const column of ['quote', 'code']) {
      if (row[column] === undefined) {
        throw new CodeSheetError(
          `${fileName}: no column "${column}"; found ${Object.keys(row).join(', ')}; fill in a sheet made by nonjo codesheet`,
        );
      }
    }
    const code = (row.code ?? '').trim();
    if (code === '') continue;
    if (!labels.includes(code)) {
      throw new CodeSheetError(
        `${fileName}:${index + 2}: unknown code "${code}"; use one of ${labels.join(', ')}`,
      );
    }
    filled.push({ unit: row.unit ?? '', quote: row.quote ?? '', code });
  }
  return filled;
}
