import type { InputError } from '../errors.js';
import type { RawFields } from './to-article.js';

/** One record of a file: its fields, or what is wrong with it. */
export type RawRecord = { readonly record: number } & (
  | { readonly fields: RawFields }
  | { readonly problem: InputError }
);

/** Reads one format. Throws InputError when the rest of the file cannot be read. */
export type FormatReader = (text: AsyncIterable<string>) => AsyncIterable<RawRecord>;

export async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}
