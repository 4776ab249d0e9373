/** How often something was found, given and right. */
export class Tally {
  right = 0;
  given = 0;
  wanted = 0;

  get precision(): number {
    return this.given === 0 ? 0 : this.right / this.given;
  }

  get recall(): number {
    return this.wanted === 0 ? 0 : this.right / this.wanted;
  }

  get f1(): number {
    const { precision, recall } = this;
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  }
}

/** How many of those that could be right are. */
export class Share {
  right = 0;
  of = 0;

  add(isRight: boolean): void {
    this.of++;
    if (isRight) this.right++;
  }

  get value(): number {
    return this.of === 0 ? 0 : this.right / this.of;
  }
}
