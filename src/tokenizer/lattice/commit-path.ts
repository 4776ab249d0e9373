/**
 * What bounds the memory of a long line. Only nodes on the best path of some open node (one that ends at or after
 * the present position) can still matter. Those paths soon meet, going back; up to where they meet, the path is
 * final: its words are written out, and its nodes freed with all the others that lead nowhere. Costs are made
 * relative again, so that they cannot overflow. Kept nodes slide to the front in their order, lists keep theirs, and
 * with it MeCab's tie-break. The work is proportional to what is kept and written, not to what is freed.
 */
import { COST, END, NEXT_ENDING, NODE_WORDS, PREVIOUS } from './node-layout.js';
import type { WordList } from './word-list.js';

/** A core's nodes and lists. A link is `(word index << linkShift) + linkBase`. */
export interface OpenLattice {
  readonly nodes: Int32Array;
  readonly ending: Int32Array;
  readonly linkBase: number;
  readonly linkShift: number;
}

/** A word that the cores do not use. Here: where a kept node goes. */
const PLACE = NODE_WORDS - 1;

/**
 * Lists of positions before `position` are done, those from `length + 1` on are empty. Appends the final words to
 * `words`. The last node of the final path becomes node 0. Returns the word index behind the last node kept.
 */
export function commitPath(lattice: OpenLattice, position: number, length: number, words: WordList): number {
  const { nodes, ending, linkBase, linkShift } = lattice;
  const indexOf = (link: number) => (link - linkBase) >> linkShift;

  const open: number[] = [];
  for (let end = position; end <= length; end++) {
    for (let link = ending[end]; link >= 0; link = nodes[indexOf(link) + NEXT_ENDING])
      open.push(indexOf(link));
  }
  open.sort((a, b) => a - b);
  const { root, kept } = followBack(nodes, open, position, indexOf);
  words.pushPath(nodes, root, indexOf);

  nodes[root + PLACE] = 0;
  kept.forEach((node, i) => {
    nodes[node + PLACE] = (i + 1) * NODE_WORDS;
  });
  const forward = (link: number) => (link < 0 ? -1 : (nodes[indexOf(link) + PLACE] << linkShift) + linkBase);
  for (let end = position; end <= length; end++) ending[end] = forward(ending[end]);
  const least = open.reduce((cost, node) => Math.min(cost, nodes[node + COST]), Number.POSITIVE_INFINITY);
  words.costBase += least;

  nodes.copyWithin(0, root, root + PLACE);
  nodes[PREVIOUS] = -1;
  let free = NODE_WORDS;
  for (const node of kept) {
    const previous = forward(nodes[node + PREVIOUS]);
    const isOpen = nodes[node + END] >= position;
    const nextEnding = isOpen ? forward(nodes[node + NEXT_ENDING]) : -1;
    nodes.copyWithin(free, node, node + PLACE); // a place belongs to the old node there
    nodes[free + PREVIOUS] = previous;
    nodes[free + NEXT_ENDING] = nextEnding;
    if (isOpen) nodes[free + COST] -= least;
    free += NODE_WORDS;
  }
  return free;
}

/**
 * The node at which the paths of all `open` nodes (in rising order) meet, and the nodes behind it on those paths, in
 * rising order. A path's earlier node has the lower index, so taking the highest first meets every node once.
 */
function followBack(
  nodes: Int32Array,
  open: readonly number[],
  position: number,
  indexOf: (link: number) => number,
) {
  const frontier = [...open];
  const kept: number[] = [];
  while (frontier.length > 1 || nodes[frontier[0] + END] >= position) {
    const node = frontier.pop() ?? 0;
    kept.push(node);
    const previous = indexOf(nodes[node + PREVIOUS]);
    let at = frontier.length;
    while (at > 0 && frontier[at - 1] > previous) at--;
    if (frontier[at - 1] !== previous) frontier.splice(at, 0, previous);
  }
  return { root: frontier[0], kept: kept.reverse() };
}
