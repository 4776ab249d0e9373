import { InputError } from '../errors.js';
import { badBytes, hasBadBytes } from './bad-bytes.js';
import type { NamedColumns } from './field-aliases.js';
import { fileTooLong, wholeFile } from './messages.js';
import type { RawFields } from './to-article.js';

/** One record of a file: its fields, or what is wrong with it. */
export type RawRecord = { readonly record: number } & (
  | { readonly fields: RawFields }
  | { readonly problem: InputError }
);

/** Reads one format of text. Throws InputError when the rest of the file cannot be read. */
export type FormatReader = (text: AsyncIterable<string>, columns: NamedColumns) => AsyncIterable<RawRecord>;

/** Reads a file of one format, however it is packed. `onBytes` is told what was read. Throws as `FormatReader`. */
export type FileReader = (
  file: string,
  columns: NamedColumns,
  onBytes: (count: number) => void,
) => AsyncIterable<RawRecord>;

/** Longest file that is read in one piece, in UTF-16 code units: what unpacks to more does not fill the memory. */
const LONGEST_WHOLE = 100_000_000;

/** The text of a file that cannot be read record by record. Throws InputError when it is too long or damaged. */
export async function wholeText(chunks: AsyncIterable<string>, longest = LONGEST_WHOLE): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > longest) {
      throw new InputError('too-long', fileTooLong(longest));
    }
    if (hasBadBytes(chunk)) throw badBytes(wholeFile);
    parts.push(chunk);
  }
  return parts.join('');
}
