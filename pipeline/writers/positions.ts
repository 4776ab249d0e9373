import { type Codebook, labelsOf, UNJUDGED } from '../../src/stance/codebook.js';

/** Every value that a `position` can have, in the order in which all reports list them. */
export class Positions {
  readonly ids: readonly string[];
  /** How many of `ids`, from the first, are positions of the codebook. */
  readonly sides: number;

  constructor(readonly codebook: Codebook) {
    this.sides = codebook.positions.length;
    this.ids = [...labelsOf(codebook), UNJUDGED];
  }

  /** Throws RangeError on a position of another codebook: counts would silently not add up. */
  indexOf(position: string): number {
    const index = this.ids.indexOf(position);
    if (index < 0) {
      throw new RangeError(
        `position "${position}" is not of codebook "${this.codebook.id}" (${this.ids.join(', ')})`,
      );
    }
    return index;
  }

  /** A zero for each position. */
  zeros(): number[] {
    return this.ids.map(() => 0);
  }
}
