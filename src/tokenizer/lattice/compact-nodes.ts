/**
 * Frees lattice nodes of a long line. Only nodes on the best path of some node that ends at or after the present
 * position can still matter; in text these paths meet soon, so hardly anything is left. The kept ones slide to the
 * front and all lists keep their order, and with it MeCab's tie-break.
 */
import { END, NEXT_ENDING, NODE_WORDS, PREVIOUS } from './node-layout.js';

/** A word that the cores do not use: here the node's new place, or one of the two below. */
const FORWARD = NODE_WORDS - 1;
const DROPPED = -1;
const KEPT = -2;

/**
 * `nodes[0, top)` are in use, links are word indices. Positions before `position` are done: their lists in
 * `ending` are not looked at again. Returns the new top.
 */
export function compactNodes(nodes: Int32Array, top: number, ending: Int32Array, position: number): number {
  let farthest = position;
  for (let node = 0; node < top; node += NODE_WORDS) {
    const end = nodes[node + END];
    nodes[node + FORWARD] = end >= position ? KEPT : DROPPED;
    if (end > farthest) farthest = end;
  }
  nodes[FORWARD] = KEPT;
  // A path's earlier node lies before its later one.
  for (let node = top - NODE_WORDS; node > 0; node -= NODE_WORDS) {
    if (nodes[node + FORWARD] === KEPT) nodes[nodes[node + PREVIOUS] + FORWARD] = KEPT;
  }
  let free = 0;
  for (let node = 0; node < top; node += NODE_WORDS) {
    if (nodes[node + FORWARD] === DROPPED) continue;
    nodes[node + FORWARD] = free;
    free += NODE_WORDS;
  }

  const forward = (link: number) => (link < 0 ? -1 : nodes[link + FORWARD]);
  for (let end = position; end <= farthest; end++) ending[end] = forward(ending[end]);
  for (let node = 0; node < top; node += NODE_WORDS) {
    const to = nodes[node + FORWARD];
    if (to === DROPPED) continue;
    const previous = forward(nodes[node + PREVIOUS]);
    const nextEnding = nodes[node + END] >= position ? forward(nodes[node + NEXT_ENDING]) : -1;
    nodes.copyWithin(to, node, node + FORWARD);
    nodes[to + PREVIOUS] = previous;
    nodes[to + NEXT_ENDING] = nextEnding;
  }
  return free;
}
