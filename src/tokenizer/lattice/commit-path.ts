/**
 * What bounds the memory of a long line. Only nodes on the best path of some open node (one that ends at or after
 * the present position) can still matter. Those paths meet soon going back; up to where they meet, the path is
 * final: its words are written out and its nodes freed with all the others that lead nowhere. Costs are made
 * relative again, so that they cannot overflow. Kept nodes slide to the front in their order, lists keep theirs, and
 * with it MeCab's tie-break.
 */
import { COST, END, NEXT_ENDING, NODE_WORDS, PREVIOUS, START, TOKEN } from './node-layout.js';
import type { WordList } from './word-list.js';

/** A core's nodes and lists. A link is `(word index << linkShift) + linkBase`. */
export interface OpenLattice {
  readonly nodes: Int32Array;
  readonly ending: Int32Array;
  readonly linkBase: number;
  readonly linkShift: number;
}

/** A word that the cores do not use. Here: a node's only heir, or a mark; then its new place. */
const MARK = NODE_WORDS - 1;
const DROPPED = -1;
const OPEN = -2;
const FORKED = -3;

/**
 * `nodes[0, top)` are in use (`top` is a word index); lists of positions before `position` are not looked at again.
 * Appends the final words to `words`. The last final node becomes node 0. Returns the new top.
 */
export function commitPath(lattice: OpenLattice, top: number, position: number, words: WordList): number {
  const { nodes, ending, linkBase, linkShift } = lattice;
  const indexOf = (link: number) => (link - linkBase) >> linkShift;
  const farthest = markNodes(nodes, top, position, indexOf);

  let root = 0;
  for (let heir = nodes[MARK]; heir >= 0 && nodes[heir + MARK] !== OPEN; heir = nodes[heir + MARK]) {
    words.push(nodes[heir + TOKEN], nodes[heir + START], nodes[heir + END]);
    root = heir;
  }

  let free = NODE_WORDS;
  let least = Number.POSITIVE_INFINITY;
  for (let node = root + NODE_WORDS; node < top; node += NODE_WORDS) {
    const mark = nodes[node + MARK];
    if (mark === DROPPED) continue;
    if (mark === OPEN && nodes[node + COST] < least) least = nodes[node + COST];
    nodes[node + MARK] = free;
    free += NODE_WORDS;
  }
  nodes[root + MARK] = 0;
  words.costBase += least;

  const forward = (link: number) => (link < 0 ? -1 : (nodes[indexOf(link) + MARK] << linkShift) + linkBase);
  for (let end = position; end <= farthest; end++) ending[end] = forward(ending[end]);
  move(nodes, root, 0);
  nodes[PREVIOUS] = -1;
  for (let node = root + NODE_WORDS; node < top; node += NODE_WORDS) {
    const to = nodes[node + MARK];
    if (to === DROPPED) continue;
    const isOpen = nodes[node + END] >= position;
    const previous = forward(nodes[node + PREVIOUS]);
    const nextEnding = isOpen ? forward(nodes[node + NEXT_ENDING]) : -1;
    move(nodes, node, to);
    nodes[to + PREVIOUS] = previous;
    nodes[to + NEXT_ENDING] = nextEnding;
    if (isOpen) nodes[to + COST] -= least;
  }
  return free;
}

/** Marks every node OPEN, FORKED (several heirs), DROPPED, or with its only heir; returns the last end. */
function markNodes(
  nodes: Int32Array,
  top: number,
  position: number,
  indexOf: (link: number) => number,
): number {
  let farthest = position;
  for (let node = 0; node < top; node += NODE_WORDS) {
    const end = nodes[node + END];
    nodes[node + MARK] = end >= position ? OPEN : DROPPED;
    if (end > farthest) farthest = end;
  }
  // A path's earlier node lies before its later one.
  for (let node = top - NODE_WORDS; node > 0; node -= NODE_WORDS) {
    if (nodes[node + MARK] === DROPPED) continue;
    const previous = indexOf(nodes[node + PREVIOUS]);
    nodes[previous + MARK] = nodes[previous + MARK] === DROPPED ? node : FORKED;
  }
  return farthest;
}

/** Copies a node but for its mark, which belongs to the place. */
function move(nodes: Int32Array, from: number, to: number): void {
  for (let word = 0; word < MARK; word++) nodes[to + word] = nodes[from + word];
}
