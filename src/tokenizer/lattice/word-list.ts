import { END, PREVIOUS, START, TOKEN } from './node-layout.js';

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

  /** Appends the words of the path that ends in node `last` and begins behind node 0. */
  pushPath(nodes: Int32Array, last: number, indexOf: (link: number) => number): void {
    let count = 0;
    for (let node = last; node > 0; node = indexOf(nodes[node + PREVIOUS])) count++;
    let at = 3 * (this.extend(count) + count);
    const { words } = this;
    for (let node = last; node > 0; node = indexOf(nodes[node + PREVIOUS])) {
      at -= 3;
      words[at] = nodes[node + TOKEN];
      words[at + 1] = nodes[node + START];
      words[at + 2] = nodes[node + END];
    }
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
