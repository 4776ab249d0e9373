/** The words of a path found piece by piece: three numbers each, token, start and end. */
export class WordList {
  words = new Int32Array(3 * 256);
  count = 0;
  /** What has been subtracted from the lattice's costs. */
  costBase = 0;

  clear(): void {
    this.count = 0;
    this.costBase = 0;
  }

  push(token: number, start: number, end: number): void {
    const at = 3 * this.extend(1);
    this.words[at] = token;
    this.words[at + 1] = start;
    this.words[at + 2] = end;
  }

  /** Makes room for `more` words behind the last, counts them in, and returns the number of those before. */
  extend(more: number): number {
    const before = this.count;
    this.count += more;
    if (3 * this.count > this.words.length) {
      const larger = new Int32Array(6 * this.count);
      larger.set(this.words);
      this.words = larger;
    }
    return before;
  }
}
