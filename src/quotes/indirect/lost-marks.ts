/** Quotation marks whose partner was lost, as the reader of clauses passes them. */
import type { QuotationMarks } from '../../text/quotation-marks.js';

/** A quotation without its closing mark is looked for this far behind the opening one, in code units. */
const LONGEST = 600;

export class LostMarks {
  readonly #body: string;
  readonly #unclosed: readonly number[];
  readonly #unopened: readonly number[];
  #nextUnclosed = 0;
  #nextUnopened = 0;
  #opened = -1;

  constructor(body: string, { unclosed, unopened }: QuotationMarks) {
    this.#body = body;
    this.#unclosed = unclosed;
    this.#unopened = unopened;
  }

  /** Offset of the unclosed mark that a clause ending at `offset` may have begun with, else -1. Offsets must not fall. */
  openedBefore(offset: number): number {
    for (let mark = this.#unclosed[this.#nextUnclosed]; mark !== undefined && mark < offset; ) {
      this.#opened = mark;
      mark = this.#unclosed[++this.#nextUnclosed];
    }
    if (this.#opened >= 0 && !this.#isNear(offset)) this.#opened = -1;
    return this.#opened;
  }

  /** An utterance has taken the mark at `offset`. */
  use(offset: number): void {
    if (offset === this.#opened) this.#opened = -1;
  }

  /** Whether a mark that closes nothing stands in `[start, end)`. Offsets must not fall. */
  closesAt(start: number, end: number): boolean {
    for (let mark = this.#unopened[this.#nextUnopened]; mark !== undefined && mark < start; ) {
      mark = this.#unopened[++this.#nextUnopened];
    }
    const mark = this.#unopened[this.#nextUnopened];
    return mark !== undefined && mark < end;
  }

  #isNear(offset: number): boolean {
    if (offset - this.#opened > LONGEST) return false;
    const line = this.#body.indexOf('\n', this.#opened);
    return line < 0 || line >= offset;
  }
}
