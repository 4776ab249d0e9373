/**
 * The lattice node, one layout for both cores: eight i32, 32 bytes, so that a node never straddles a cache line.
 * Links are what the core uses for addresses (word index in JavaScript, byte address in WebAssembly); -1: none.
 */
export const NODE_WORDS = 8;
/** Cost of the best path from the beginning of the line through this node. */
export const COST = 0;
/** Link to the node before it on that path. */
export const PREVIOUS = 1;
/** Link to the next node of the list of those that end at the same position. */
export const NEXT_ENDING = 2;
/** Column of the connection matrix. */
export const COLUMN = 3;
export const TOKEN = 4;
/** Position behind the word, in code units of the window. */
export const END = 5;
/** Position of the word's first unit, white space skipped. */
export const START = 6;
