import { parse } from 'csv-parse/sync';
import { CodeSheetError, type FilledRow, readFilledSheet } from '../../src/stance/agreement/filled-sheet.js';
import type { Codebook } from '../../src/stance/codebook.js';
import { messageOf, UsageError } from '../errors.js';
import { badSheet, noCodes } from '../messages.js';
import { readTextFile } from '../text-file.js';
import { unguarded } from '../writers/safe-cell.js';
import { isWorkbook, readWorkbook } from './workbook.js';

type Row = Readonly<Record<string, string>>;

/**
 * The coded rows of a filled sheet with a header: a workbook (.xlsx), or CSV with commas, semicolons or tabs in any
 * encoding that articles may have. Throws UsageError or CodeSheetError, also on a sheet without a single code.
 */
export async function readCodeSheet(file: string, codebook: Codebook): Promise<FilledRow[]> {
  const filled = readFilledSheet(await rowsOf(file), file, codebook);
  if (filled.length === 0) {
    throw new CodeSheetError(noCodes(file));
  }
  return filled;
}

async function rowsOf(file: string): Promise<readonly Row[]> {
  try {
    if (isWorkbook(file)) return await readWorkbook(file);
    const text = readTextFile(file, 'codeSheet');
    return parse(text, {
      columns: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      cast: unguarded,
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(badSheet(file, messageOf(error)));
  }
}

/** The separator that the header has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/u));
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}
