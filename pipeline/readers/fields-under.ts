import type { RawFields } from './to-article.js';

/**
 * The fields of a row: its cells by the headers above them. A column without a name says nothing; of two with one name
 * the first that is filled counts.
 */
export function fieldsUnder(
  headers: Iterable<readonly [column: number, header: string]>,
  cellAt: (column: number) => string | undefined,
): RawFields {
  const fields: Record<string, string> = {};
  for (const [column, header] of headers) {
    if (header.trim() !== '' && !fields[header]) fields[header] = cellAt(column) ?? '';
  }
  return fields;
}
