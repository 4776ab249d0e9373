/** What a lattice core does; the JavaScript and the WebAssembly core are interchangeable. */
export interface LatticeCore {
  /**
   * Finds MeCab's best path through `text`, one line. Returns the number of words; each is three numbers of
   * `output`: token, start and end in UTF-16 units of `text`. The next call overwrites them.
   */
  analyze(text: string): number;
  readonly output: Int32Array;
  /** Cost of the path found last, sentence end included. */
  readonly pathCost: number;
}
