import { Buffer } from 'node:buffer';
import { MAX_BODY_LENGTH } from '../readers/to-article.js';

/** Rows that a sheet of Excel has at most; more are a way to keep a reader busy. */
export const MOST_ROWS = 1_048_576;

/** A row of a sheet with something in it. */
export interface SheetRow {
  /** Of the sheet. */
  readonly sheet: string;
  /** 1-based, as spreadsheet programs number them. */
  readonly number: number;
  /** Texts by 0-based column; empty cells are missing. */
  readonly cells: ReadonlyMap<number, string>;
  /** A cell holds more than any article; `cells` has its beginning. */
  readonly tooLong: boolean;
}

/** The text of a cell on its way, kept as far as an article can be long. */
export class CellText {
  #parts: string[] = [];
  #length = 0;

  get tooLong(): boolean {
    return this.#length > MAX_BODY_LENGTH;
  }

  add(text: string): void {
    if (!this.tooLong) this.#parts.push(text);
    this.#length += text.length;
  }

  /** What was added, once. */
  take(): string {
    const text = detached(this.#parts.join('').slice(0, MAX_BODY_LENGTH));
    this.#parts = [];
    this.#length = 0;
    return text;
  }
}

/** A piece of a text holds all of it in memory: an id that is kept would keep its neighbourhood of the sheet. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
