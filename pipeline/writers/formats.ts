/** What `--format` can ask for. */
export const FORMATS = ['csv', 'json', 'jsonl', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A format was asked for that cannot be written: the user must ask for another. */
export class UnsupportedFormatError extends Error {
  override readonly name = 'UnsupportedFormatError';

  constructor(readonly format: string) {
    super(`--format: "${format}" cannot be written; supported are ${FORMATS.join(', ')}`);
  }
}

/** `csv,html` -> ['csv', 'html'], each once. Throws UnsupportedFormatError, also on an empty list. */
export function parseFormats(list: string): Format[] {
  const wanted = new Set<Format>();
  for (const name of list.split(',').map((part) => part.trim().toLowerCase())) {
    const format = FORMATS.find((known) => known === name);
    if (format === undefined) throw new UnsupportedFormatError(name);
    wanted.add(format);
  }
  return [...wanted];
}
