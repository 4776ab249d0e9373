import type { ReportIssue } from './report-issue.js';

/** What a judgement can be besides a position of the codebook. */
const SIDELESS = ['neutral', 'off-issue', 'unjudged'] as const;

/** Every value that a `position` can have, in the order in which all reports list them. */
export class Positions {
  readonly ids: readonly string[];
  /** How many of `ids`, from the first, are positions of the codebook. */
  readonly sides: number;

  constructor(readonly issue: ReportIssue) {
    this.sides = issue.positions.length;
    this.ids = [...issue.positions.map((position) => position.id), ...SIDELESS];
  }

  /** Throws RangeError on a position of another codebook: counts would silently not add up. */
  indexOf(position: string): number {
    const index = this.ids.indexOf(position);
    if (index < 0) {
      throw new RangeError(
        `position "${position}" is not of codebook "${this.issue.id}" (${this.ids.join(', ')})`,
      );
    }
    return index;
  }

  /** A zero for each position. */
  zeros(): number[] {
    return this.ids.map(() => 0);
  }
}
