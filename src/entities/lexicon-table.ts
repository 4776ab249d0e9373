import { UnusableFileError } from '../unusable-file-error.js';

/** A lexicon file cannot be used as it stands: correct the named line and run again. */
export class LexiconError extends UnusableFileError {
  override readonly name = 'LexiconError';
}

/** A row of a lexicon with the place it stands at, for messages. */
export interface LexiconRow {
  readonly cells: readonly string[];
  readonly place: string;
}

/**
 * The rows of a tab-separated lexicon: `#` lines and empty lines are skipped, the first other line must be
 * the header `columns`, and each row has at most as many cells (missing ones are empty).
 */
export function parseLexiconTable(text: string, fileName: string, columns: readonly string[]): LexiconRow[] {
  const rows: LexiconRow[] = [];
  let header = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.replace(/\r$/, '');
    if (line.startsWith('#') || line.trim() === '') continue;
    const place = `${fileName} line ${index + 1}`;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (!header) {
      if (cells.join('\t') !== columns.join('\t')) {
        throw new LexiconError(`${place}: header is «${line}», write «${columns.join('<TAB>')}»`);
      }
      header = true;
      continue;
    }
    if (cells.length > columns.length) {
      throw new LexiconError(
        `${place}: ${cells.length} cells in «${line}», remove what stands beyond ${columns.join(', ')}`,
      );
    }
    while (cells.length < columns.length) cells.push('');
    if (cells[0] === '')
      throw new LexiconError(`${place}: the ${columns[0]} is empty, write it or remove the line`);
    rows.push({ cells, place });
  }
  return rows;
}

/** `value` when it is one of `allowed`; otherwise an error that lists them. */
export function oneOf<T extends string>(
  value: string,
  allowed: readonly T[],
  column: string,
  place: string,
): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) {
    throw new LexiconError(`${place}: ${column} is «${value}», write one of ${allowed.join(', ')}`);
  }
  return found;
}
