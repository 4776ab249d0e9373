/** MeCab's max-grouping-size: a run of one character kind longer than this is not made one unknown word. */
export const MAX_GROUP = 24;

/** Room for this many nodes is made before each position: more than any position of a line can add. */
export const NODES_PER_POSITION = 4096;

/** No word is longer, in UTF-16 units: what lies farther ahead cannot matter to a position. */
export const LONGEST_WORD = 256;
