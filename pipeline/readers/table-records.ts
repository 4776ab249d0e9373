/** The records of delimited text (RFC 4180), read so that a record gone wrong costs itself and nothing else. */
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import { badBytes, hasBadBytes } from './bad-bytes.js';
import { lineOf, recordTooLong, strayMark } from './messages.js';
import { type TextLine, textLines } from './text-lines.js';

/** The cells of a record, or why it has none. `line` is the 1-based line where it starts. */
export type TableRecord = { readonly line: number } & (
  | { readonly cells: readonly string[] }
  | { readonly problem: InputError }
);

/** Where a line leaves the reader: outside any quoted cell, inside one, or at a mark that RFC 4180 does not allow. */
type Quoting = 'closed' | 'open' | 'stray';

/** Longest record, in UTF-16 code units: a mark that is never closed does not keep the file in memory. */
const MAX_RECORD_LENGTH = 32_000_000;
/** Records parsed in one call: a call for each would cost more than its parsing. */
const TOGETHER = 64;

/**
 * Records in order. A quoted cell may hold line ends. Where a mark stands that no rule allows, or the text ends inside
 * a cell, the first line of the record is a problem, and the lines after it are read as if it were not there; where all
 * of that happens on one line, the marks are taken as letters if that gives the right number of cells.
 */
export async function* tableRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<TableRecord> {
  const records = new Records(delimiter);
  for await (const line of textLines(chunks)) yield* records.take(line);
  yield* records.end();
}

interface Waiting {
  readonly line: number;
  readonly text: string;
}

class Records {
  readonly #delimiter: string;
  /** Lines of the record under way, with their line ends. */
  #open: TextLine[] = [];
  #length = 0;
  #quoting: Quoting = 'closed';
  /** Whole records that wait for being parsed together. */
  #whole: Waiting[] = [];
  /** Cells of the first record: what lines read by themselves must have. */
  #columns = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *take(line: TextLine): Generator<TableRecord> {
    let lines: readonly TextLine[] = [line];
    while (lines.length > 0) {
      // invariant: every line is scanned at most twice, since one that opens a cell by itself closes one that is open
      let again: TextLine[] = [];
      for (const [i, one] of lines.entries()) {
        const failed = yield* this.#step(one);
        if (failed === null) continue;
        again = [...failed, ...lines.slice(i + 1)];
        break;
      }
      lines = again;
    }
    if (this.#whole.length >= TOGETHER) yield* this.#parsed();
  }

  *end(): Generator<TableRecord> {
    while (this.#open.length > 0) {
      const rest = yield* this.#giveUp();
      for (const line of rest) yield* this.take(line);
    }
    yield* this.#parsed();
  }

  /** Adds a line to the record under way; gives the lines to read again when that goes wrong, else null. */
  *#step(line: TextLine): Generator<TableRecord, readonly TextLine[] | null> {
    const { text, number } = line;
    if (text === null) {
      const rest = this.#open.length > 0 ? yield* this.#giveUp() : null;
      if (rest !== null) return [...rest, line];
      yield* this.#parsed();
      yield { line: number, problem: new InputError('invalid-csv', recordTooLong(number)) };
      return null;
    }
    if (this.#open.length === 0 && text.trim() === '') return null;
    this.#quoting = quotingAfter(text, this.#quoting, this.#delimiter);
    this.#open.push(line);
    this.#length += text.length;
    if (this.#quoting === 'stray' || this.#length > MAX_RECORD_LENGTH) return yield* this.#giveUp();
    if (this.#quoting === 'closed') {
      const last = this.#open.length - 1;
      const record = this.#open.map((one, i) => (one.text ?? '') + (i < last ? one.lineEnd : '')).join('');
      const start = this.#open[0]?.number ?? number;
      this.#reset();
      if (hasBadBytes(record)) {
        yield* this.#parsed();
        yield { line: start, problem: badBytes(lineOf(start)) };
      } else {
        this.#whole.push({ line: start, text: record });
      }
    }
    return null;
  }

  /** Reads the first line of the record under way by itself and gives back the others. */
  *#giveUp(): Generator<TableRecord, readonly TextLine[]> {
    const [first, ...rest] = this.#open;
    // a cell that was opened and not closed on its line may be a cell cut off: that is no article to report
    const readable = this.#quoting === 'stray' && rest.length === 0;
    this.#reset();
    yield* this.#parsed();
    if (first) {
      const record = this.#alone(readable ? (first.text ?? '') : null, first.number);
      if ('cells' in record && this.#columns === 0) this.#columns = record.cells.length;
      yield record;
    }
    return rest;
  }

  #reset(): void {
    this.#open = [];
    this.#length = 0;
    this.#quoting = 'closed';
  }

  *#parsed(): Generator<TableRecord> {
    const whole = this.#whole;
    if (whole.length === 0) return;
    this.#whole = [];
    const options = { delimiter: this.#delimiter, record_delimiter: '\n', relax_column_count: true } as const;
    const rows: string[][] = parse(whole.map(({ text }) => text).join('\n'), options);
    if (rows.length !== whole.length)
      throw new RangeError(`${whole.length} records of a table were read as ${rows.length}`);
    for (const [i, { line }] of whole.entries()) {
      const cells = rows[i] ?? [];
      if (this.#columns === 0) this.#columns = cells.length;
      yield { line, cells };
    }
  }

  /** A line with a stray mark: its marks read leniently, or as letters, whichever gives the number of cells wanted; null: not at all. */
  #alone(text: string | null, line: number): TableRecord {
    const delimiter = this.#delimiter;
    const readings =
      text === null
        ? []
        : [
            cellsOf(text, { delimiter, relax_quotes: true }),
            cellsOf(text, { delimiter, quote: false }),
          ].filter((cells) => cells !== null);
    const fitting = readings.find((cells) => this.#columns === 0 || cells.length === this.#columns);
    return fitting
      ? { line, cells: fitting }
      : {
          line,
          problem: new InputError('invalid-csv', strayMark(line)),
        };
  }
}

interface LineOptions {
  readonly delimiter: string;
  readonly relax_quotes?: boolean;
  readonly quote?: false;
}

function cellsOf(text: string, options: LineOptions): string[] | null {
  try {
    const rows: string[][] = parse(text, { ...options, record_delimiter: '\n', relax_column_count: true });
    return rows[0] ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const MARK = 0x22;

/** How the marks of a line leave the reader that met it in the state `before`. */
function quotingAfter(text: string, before: Quoting, delimiter: string): Quoting {
  const between = delimiter.charCodeAt(0);
  let quoted = before === 'open';
  let cellStarts = !quoted;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!quoted) {
      if (unit === MARK && !cellStarts) return 'stray';
      quoted = unit === MARK;
      cellStarts = unit === between;
    } else if (unit === MARK) {
      if (text.charCodeAt(i + 1) === MARK) i++;
      else if (i + 1 === text.length) return 'closed';
      else if (text.charCodeAt(i + 1) !== between) return 'stray';
      else {
        quoted = false;
        cellStarts = true;
        i++;
      }
    }
  }
  return quoted ? 'open' : 'closed';
}
