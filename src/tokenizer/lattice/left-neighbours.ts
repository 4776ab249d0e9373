/**
 * The left neighbours of a position, from which every word that begins there picks its best. One layout for both
 * cores: four i32 each, by rising cost of the path so far.
 *
 * Three things keep them few, none of which can change a result:
 * - of the nodes with one column only the cheapest counts, the first in list order of equal ones;
 * - a neighbour that even with its column's smallest connection cost exceeds what some other reaches with its
 *   column's largest is left out;
 * - a word stops looking when a neighbour's cost plus the smallest connection cost of the word's row exceeds the
 *   best found.
 * MeCab takes the first of the cheapest in list order; sorting loses that order, so each keeps its place in it.
 */
export const LEFT_WORDS = 4;
/** Column of the connection matrix (in WebAssembly: its byte offset within a row). */
export const LEFT_COLUMN = 0;
export const LEFT_COST = 1;
/** Link to the node. */
export const LEFT_NODE = 2;
/** Place in list order. */
export const LEFT_ORDER = 3;
