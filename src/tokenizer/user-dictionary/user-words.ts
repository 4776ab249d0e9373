/** A user dictionary laid out for the cores: words that the system dictionary does not know or splits. */
export interface UserWords {
  /** u16 x 65,536: code of each UTF-16 unit in `trie`. */
  readonly codes: Uint16Array;
  /** A double array as in the dictionary file; its values count from `firstToken`. */
  readonly trie: Int32Array;
  /** Number of the first user token among the dictionary's tokens. */
  readonly firstToken: number;
}
