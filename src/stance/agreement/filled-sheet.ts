import type { LocalText } from '../../local-text.js';
import { UnusableFileError } from '../../unusable-file-error.js';
import { type Codebook, labelsOf } from '../codebook.js';
import { codeNames } from './code-names.js';

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
 * The coded rows of a sheet given as records of header to cell; rows whose code is empty are left out. A code may be
 * an id of the codebook or its label in Korean or English. `line` numbers in messages count the header as 1. Throws on
 * missing columns and on unknown codes.
 */
export function readFilledSheet(
  rows: readonly Readonly<Record<string, string>>[],
  fileName: string,
  codebook: Codebook,
): FilledRow[] {
  const names = codeNames(codebook);
  const filled: FilledRow[] = [];
  for (const [index, row] of rows.entries()) {
    for (const column of ['quote', 'code']) {
      if (row[column] === undefined) {
        throw new CodeSheetError(noColumn(fileName, column, Object.keys(row)));
      }
    }
    const given = (row.code ?? '').trim();
    if (given === '') continue;
    const code = names.get(given.toLowerCase());
    if (code === undefined) {
      throw new CodeSheetError(unknownCode(`${fileName}:${index + 2}`, given, labelsOf(codebook)));
    }
    filled.push({ unit: row.unit ?? '', quote: row.quote ?? '', code });
  }
  return filled;
}

const noColumn = (file: string, column: string, found: readonly string[]): LocalText => ({
  ko: `${file}: "${column}" 열이 없습니다. 있는 열: ${found.join(', ')}. nonjo codesheet로 만든 시트를 채우십시오`,
  en: `${file}: no column "${column}"; found ${found.join(', ')}; fill in a sheet made by nonjo codesheet`,
});
const unknownCode = (place: string, given: string, known: readonly string[]): LocalText => ({
  ko: `${place}: 모르는 코드 "${given}". 쓸 수 있는 코드: ${known.join(', ')}`,
  en: `${place}: unknown code "${given}"; use one of ${known.join(', ')}`,
});
