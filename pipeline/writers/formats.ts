import { UsageError } from '../errors.js';
import { unknownWritten } from './messages.js';

/** What `--format` can ask for. */
export const FORMATS = ['csv', 'json', 'jsonl', 'html', 'xlsx', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** What is written when nothing is asked for. */
export const DEFAULT_FORMATS: readonly Format[] = ['csv', 'json', 'jsonl', 'html'];

/** `csv,html` -> ['csv', 'html'], each once. Throws UsageError on what cannot be written, also on an empty list. */
export function parseFormats(list: string): Format[] {
  const wanted = new Set<Format>();
  for (const name of list.split(',').map((part) => part.trim().toLowerCase())) {
    const format = FORMATS.find((known) => known === name);
    if (format === undefined) throw new UsageError(unknownWritten(name, FORMATS));
    wanted.add(format);
  }
  return [...wanted];
}
