// MeCab's Viterbi search in AssemblyScript: what ../../lattice/javascript-core.ts does, over one linear memory.
// Everything is an address; nothing is allocated. The host lays out dictionary and arenas (memory-layout.ts).
import {
  KIND_ALWAYS, KIND_GROUPS, KIND_LENGTH, KIND_MASK, KIND_TOKEN, KIND_WORDS,
  LAST_TOKEN, PENALTY_MASK, TOKEN_COLUMN, TOKEN_COST, TOKEN_FLAGS, TOKEN_ROW, TOKEN_WORDS,
} from "../../dictionary/table-layout";
import { COLUMN, COST, END, NEXT_ENDING, NODE_WORDS, PREVIOUS, START, TOKEN } from "../../lattice/node-layout";
import { LEFT_COLUMN, LEFT_COST, LEFT_NODE, LEFT_ORDER, LEFT_WORDS } from "../../lattice/left-neighbours";
import { LONGEST_WORD, MAX_GROUP, NODES_PER_POSITION } from "../../lattice/limits";

const NODE_BYTES: usize = (<usize>NODE_WORDS) * 4;
const MARGIN: usize = (<usize>NODES_PER_POSITION) * NODE_BYTES;
const LEFT_BYTES: usize = (<usize>LEFT_WORDS) * 4;
const KIND_BYTES: usize = (<usize>KIND_WORDS) * 4;
const TOKEN_BYTES: usize = (<usize>TOKEN_WORDS) * 2;
const NONE: i32 = -1;

// The dictionary.
let codes: usize;
let kindOfUnit: usize;
let kindTable: usize;
let trie: usize;
let tokens: usize;
let connections: usize;
let columnBounds: usize;
let rowMinimum: usize;
let penalties: usize;
let rowBytes: i32;
let beginColumn: i32;
let endRow: i32;
let surrogateKind: i32;
let spaceMask: i32;
// The user dictionary; no trie: 0.
let userCodes: usize;
let userTrie: usize;
let userFirstToken: i32;
// The arena. `ending` is by position; `slots` by column holds the address of a left neighbour or 0; `memo` by row
// holds stamp, best cost, best left node, unused.
let text: usize;
let codeAt: usize;
let userCodeAt: usize;
let kindAt: usize;
let ending: usize;
let left: usize;
let leftEnd: usize;
let slots: usize;
let memo: usize;
let stampAt: usize;
let output: usize;
let nodes: usize;
let nodesEnd: usize;

let top: usize;
let lastCost: i32;

export function setDictionary(
  codes_: usize, kindOfUnit_: usize, kindTable_: usize, trie_: usize, tokens_: usize, connections_: usize,
  columnBounds_: usize, rowMinimum_: usize, penalties_: usize, columns: i32, beginColumn_: i32, endRow_: i32, surrogateKind_: i32, spaceMask_: i32,
): void {
  codes = codes_;
  kindOfUnit = kindOfUnit_;
  kindTable = kindTable_;
  trie = trie_;
  tokens = tokens_;
  connections = connections_;
  columnBounds = columnBounds_;
  rowMinimum = rowMinimum_;
  penalties = penalties_;
  rowBytes = columns << 1;
  beginColumn = beginColumn_;
  endRow = endRow_;
  surrogateKind = surrogateKind_;
  spaceMask = spaceMask_;
}

export function setUserWords(codes_: usize, trie_: usize, firstToken: i32): void {
  userCodes = codes_;
  userTrie = trie_;
  userFirstToken = firstToken;
}

export function setArena(
  text_: usize, codeAt_: usize, userCodeAt_: usize, kindAt_: usize, ending_: usize, left_: usize, leftEnd_: usize,
  slots_: usize, memo_: usize, stampAt_: usize, output_: usize, nodes_: usize, nodesEnd_: usize,
): void {
  text = text_;
  codeAt = codeAt_;
  userCodeAt = userCodeAt_;
  kindAt = kindAt_;
  ending = ending_;
  left = left_;
  leftEnd = leftEnd_;
  slots = slots_;
  memo = memo_;
  stampAt = stampAt_;
  output = output_;
  nodes = nodes_;
  nodesEnd = nodesEnd_;
}

export function pathCost(): i32 {
  return lastCost;
}

@inline function unitAt(i: i32): i32 { return load<u16>(text + (<usize>i << 1)); }
@inline function kindOf(i: i32): usize { return kindTable + <usize>load<u8>(kindAt + <usize>i) * KIND_BYTES; }
@inline function maskOf(kind: usize): i32 { return load<i32>(kind, KIND_MASK * 4); }
@inline function always(kind: usize): i32 { return load<i32>(kind, KIND_ALWAYS * 4); }
@inline function groups(kind: usize): i32 { return load<i32>(kind, KIND_GROUPS * 4); }
@inline function longestUnknown(kind: usize): i32 { return load<i32>(kind, KIND_LENGTH * 4); }
@inline function unknownToken(kind: usize): i32 { return load<i32>(kind, KIND_TOKEN * 4); }
@inline function smallest(column: i32): i32 { return load<i16>(columnBounds + (<usize>column << 2)); }
@inline function largest(column: i32): i32 { return load<i16>(columnBounds + (<usize>column << 2), 2); }
@inline function endingAt(i: i32): usize { return ending + (<usize>i << 2); }

@inline function addNode(token: i32, start: i32, end: i32): void {
  store<i32>(top, token, TOKEN * 4);
  store<i32>(top, start, START * 4);
  store<i32>(top, end, END * 4);
  top += NODE_BYTES;
}

/** Analyses the `length` units at `text`; the number of words in `output`, or -1 when the arena is too small. */
export function analyze(length: i32): i32 {
  begin(length);
  return advance(0, length, true) == length ? trace(length) : -1;
}

export function setTop(top_: usize): void {
  top = top_;
}

/** Begins a line: looks up the `length` units at `text`, clears the lists, makes the node of its beginning. */
export function begin(length: i32): void {
  classify(length);
  for (let i = 0; i <= length; i++) store<i32>(endingAt(i), NONE);
  top = nodes;
  store<i32>(top, 0, COST * 4);
  store<i32>(top, NONE, PREVIOUS * 4);
  store<i32>(top, NONE, NEXT_ENDING * 4);
  store<i32>(top, beginColumn, COLUMN * 4);
  addNode(NONE, 0, 0);
  store<i32>(ending, <i32>nodes);
}

/**
 * Searches from `position` on. Returns `length` when done; the position to go on from when the nodes fill the arena
 * or, unless `isLast`, when what follows the `length` units could matter; -1 when too many words end at one place.
 */
export function advance(from: i32, length: i32, isLast: bool): i32 {
  let stamp = load<i32>(stampAt);
  let position = from;
  for (; position < length; position++) {
    const head = load<i32>(endingAt(position));
    if (head < 0) continue;
    if (top + MARGIN > nodesEnd) break;
    let start = position;
    let kind = kindOf(start);
    let mask = spaceMask;
    while (start < length && (mask & maskOf(kind))) {
      mask = maskOf(kind);
      start++;
      kind = kindOf(start);
    }
    if (!isLast && start + LONGEST_WORD > length) break;
    if (start == length) { // white space at the end of the line is no word
      position = length;
      break;
    }
    const leftTop = gatherLeft(head);
    if (!leftTop) {
      position = -1;
      break;
    }
    const first = top;
    addWords(trie, codeAt, start, length, 0);
    if (userTrie) addWords(userTrie, userCodeAt, start, length, userFirstToken);
    if (top == first || always(kind)) addUnknown(kind, start, length, top != first);
    connect(first, leftTop, ++stamp, start != position);
  }
  store<i32>(stampAt, stamp);
  return position;
}

/** Looks up the trie codes and kinds of the `length` units at `text`. */
export function classify(length: i32): void {
  for (let i = 0; i < length; i++) {
    const unit = unitAt(i);
    store<u16>(codeAt + (<usize>i << 1), load<u16>(codes + (<usize>unit << 1)));
    store<u8>(kindAt + <usize>i, (unit & 0xf800) == 0xd800 ? surrogateKind : load<u8>(kindOfUnit + <usize>unit));
  }
  if (userTrie) {
    for (let i = 0; i < length; i++) {
      store<u16>(userCodeAt + (<usize>i << 1), load<u16>(userCodes + (<usize>unitAt(i) << 1)));
    }
  }
  store<u8>(kindAt + <usize>length, surrogateKind);
}

/** Fills `left` from the list that begins at node `head`; returns its end, or 0 when there is no room. */
@inline function gatherLeft(head: i32): usize {
  let last = left;
  let ceiling = i32.MAX_VALUE;
  for (let node = head; node >= 0; node = load<i32>(<usize>node, NEXT_ENDING * 4)) {
    const column = load<i32>(<usize>node, COLUMN * 4);
    const cost = load<i32>(<usize>node, COST * 4);
    const slot = slots + (<usize>column << 2);
    const known = <usize>load<u32>(slot);
    if (known) {
      if (cost >= load<i32>(known, LEFT_COST * 4)) continue;
      store<i32>(known, NONE, LEFT_COLUMN * 4);
    }
    if (last == leftEnd) return 0;
    store<u32>(slot, <u32>last);
    store<i32>(last, column, LEFT_COLUMN * 4);
    store<i32>(last, cost, LEFT_COST * 4);
    store<i32>(last, node, LEFT_NODE * 4);
    last += LEFT_BYTES;
    ceiling = min(ceiling, cost + largest(column));
  }
  let kept = left;
  for (let entry = left; entry < last; entry += LEFT_BYTES) {
    const column = load<i32>(entry, LEFT_COLUMN * 4);
    if (column < 0) continue;
    store<u32>(slots + (<usize>column << 2), 0);
    const cost = load<i32>(entry, LEFT_COST * 4);
    if (cost + smallest(column) > ceiling) continue;
    const node = load<i32>(entry, LEFT_NODE * 4);
    let at = kept;
    while (at > left && load<i32>(at - LEFT_BYTES, LEFT_COST * 4) > cost) {
      store<u64>(at, load<u64>(at - LEFT_BYTES));
      store<u64>(at, load<u64>(at - LEFT_BYTES, 8), 8);
      at -= LEFT_BYTES;
    }
    store<i32>(at, column << 1, LEFT_COLUMN * 4);
    store<i32>(at, cost, LEFT_COST * 4);
    store<i32>(at, node, LEFT_NODE * 4);
    store<i32>(at, <i32>entry, LEFT_ORDER * 4);
    kept += LEFT_BYTES;
  }
  return kept;
}

@inline function addWords(array: usize, codeOf: usize, start: i32, length: i32, firstToken: i32): void {
  let base = load<u32>(array) >>> 10;
  let end = start;
  while (end < length && base != 0) {
    const code = <u32>load<u16>(codeOf + (<usize>end << 1));
    const slot = array + (<usize>(base + code) << 3);
    const check = load<u32>(slot, 4);
    if (check >>> 10 != code || code == 0) break;
    const word = load<u32>(slot);
    end++;
    base = word >>> 10;
    const value = ((word & 0x3ff) << 10) | (check & 0x3ff);
    if (value == 0) continue;
    let token = firstToken + <i32>value - 1;
    for (;;) {
      addNode(token, start, end);
      if (load<u16>(tokens + <usize>token * TOKEN_BYTES, TOKEN_FLAGS * 2) & LAST_TOKEN) break;
      token++;
    }
  }
}

function unitsAt(i: i32, length: i32): i32 {
  const isPair = (unitAt(i) & 0xfc00) == 0xd800 && i + 1 < length && (unitAt(i + 1) & 0xfc00) == 0xdc00;
  return isPair ? 2 : 1;
}

function addUnknown(kind: usize, start: i32, length: i32, known: bool): void {
  const token = unknownToken(kind);
  const first = top;
  let end = start + unitsAt(start, length);
  let groupEnd = -1;
  if (groups(kind)) {
    groupEnd = end;
    let mask = maskOf(kind);
    let count = 0;
    for (; groupEnd < length && count <= MAX_GROUP; count++) {
      const next = maskOf(kindOf(groupEnd));
      if (!(mask & next)) break;
      mask = next;
      groupEnd += unitsAt(groupEnd, length);
    }
    if (count <= MAX_GROUP) addNode(token, start, groupEnd);
  }
  const longest = longestUnknown(kind);
  for (let characters = 1; characters <= longest && end <= length; characters++) {
    if (end == groupEnd) continue;
    addNode(token, start, end);
    if (!(maskOf(kind) & maskOf(kindOf(end)))) break;
    end += unitsAt(end, length);
  }
  if (!known && top == first) addNode(token, start, end);
}

/** Links the nodes from `first` on to their best left neighbours. */
@inline function connect(first: usize, leftTop: usize, stamp: i32, afterSpace: bool): void {
  for (let node = top - NODE_BYTES; node >= first; node -= NODE_BYTES) {
    const token = tokens + <usize>load<i32>(node, TOKEN * 4) * TOKEN_BYTES;
    const row = <i32>load<u16>(token, TOKEN_ROW * 2);
    let cost = <i32>load<i16>(token, TOKEN_COST * 2);
    if (afterSpace) cost += load<i32>(penalties + (<usize>(load<u16>(token, TOKEN_FLAGS * 2) & PENALTY_MASK) << 2));
    const cell = memo + (<usize>row << 4);
    let best: i32;
    let bestNode: i32;
    if (load<i32>(cell) == stamp) {
      best = load<i32>(cell, 4);
      bestNode = load<i32>(cell, 8);
    } else {
      const costs = connections + <usize>(row * rowBytes);
      const cheapest = <i32>load<i16>(rowMinimum + (<usize>row << 1));
      let bestLeft = left;
      best = load<i32>(left, LEFT_COST * 4) + <i32>load<i16>(costs + <usize>load<i32>(left, LEFT_COLUMN * 4));
      for (let entry = left + LEFT_BYTES; entry < leftTop; entry += LEFT_BYTES) {
        const cost = load<i32>(entry, LEFT_COST * 4);
        if (cost + cheapest > best) break;
        const candidate = cost + <i32>load<i16>(costs + <usize>load<i32>(entry, LEFT_COLUMN * 4));
        if (candidate > best) continue;
        if (candidate == best && load<i32>(entry, LEFT_ORDER * 4) > load<i32>(bestLeft, LEFT_ORDER * 4)) continue;
        best = candidate;
        bestLeft = entry;
      }
      bestNode = load<i32>(bestLeft, LEFT_NODE * 4);
      store<i32>(cell, stamp);
      store<i32>(cell, best, 4);
      store<i32>(cell, bestNode, 8);
    }
    store<i32>(node, best + cost, COST * 4);
    store<i32>(node, bestNode, PREVIOUS * 4);
    store<i32>(node, <i32>load<u16>(token, TOKEN_COLUMN * 2), COLUMN * 4);
    const list = endingAt(load<i32>(node, END * 4));
    store<i32>(node, load<i32>(list), NEXT_ENDING * 4);
    store<i32>(list, <i32>node);
  }
}

/** Ends the line and writes the best path to `output`; returns the number of its words. */
export function trace(length: i32): i32 {
  let last = length;
  while (load<i32>(endingAt(last)) < 0) last--;
  const costs = connections + <usize>(endRow * rowBytes);
  let best: i32 = <i32>nodes;
  lastCost = i32.MAX_VALUE;
  for (let node = load<i32>(endingAt(last)); node >= 0; node = load<i32>(<usize>node, NEXT_ENDING * 4)) {
    const column = <usize>load<i32>(<usize>node, COLUMN * 4);
    const cost = load<i32>(<usize>node, COST * 4) + <i32>load<i16>(costs + (column << 1));
    if (cost < lastCost) {
      lastCost = cost;
      best = node;
    }
  }
  let count = 0;
  for (let node = best; node > <i32>nodes; node = load<i32>(<usize>node, PREVIOUS * 4)) count++;
  let at = output + <usize>(count * 12);
  for (let node = best; node > <i32>nodes; node = load<i32>(<usize>node, PREVIOUS * 4)) {
    at -= 12;
    store<i32>(at, load<i32>(<usize>node, TOKEN * 4));
    store<i32>(at, load<i32>(<usize>node, START * 4), 4);
    store<i32>(at, load<i32>(<usize>node, END * 4), 8);
  }
  return count;
}
