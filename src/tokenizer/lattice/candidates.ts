/** The words that may begin at a position: those of a dictionary, and unknown ones. */
import * as tables from '../dictionary/table-layout.js';
import * as limits from './limits.js';
import * as layout from './node-layout.js';

// V8 folds a module's own constants into the code, imported ones it reads each time.
const { KIND_GROUPS, KIND_LENGTH, KIND_MASK, KIND_TOKEN, KIND_WORDS } = tables;
const { END, NODE_WORDS, START, TOKEN } = layout;
const { MAX_GROUP } = limits;

/** Appends a node for each token of each key of `trie` that begins at `start`; returns the new top. */
export function addWords(
  nodes: Int32Array,
  firstFree: number,
  trie: Int32Array,
  codes: Uint16Array,
  start: number,
  length: number,
  tokens: Int32Array,
  firstToken: number,
): number {
  let top = firstFree;
  let base = trie[0] >>> 10;
  for (let end = start; end < length && base !== 0; ) {
    const code = codes[end];
    const slot = (base + code) << 1;
    const check = trie[slot + 1];
    if (check >>> 10 !== code || code === 0) break;
    const word = trie[slot];
    end++;
    base = word >>> 10;
    const value = ((word & 0x3ff) << 10) | (check & 0x3ff);
    if (value === 0) continue;
    let token = firstToken + value - 1;
    for (;;) {
      nodes[top + TOKEN] = token;
      nodes[top + START] = start;
      nodes[top + END] = end;
      top += NODE_WORDS;
      if (tokens[(token << 1) + 1] < 0) break; // LAST_TOKEN is the sign
      token++;
    }
  }
  return top;
}

/**
 * Appends the unknown words that begin at `start`, as MeCab proposes them: the run of characters of one kind if it
 * is not too long, words of one to a few characters, and when `needed` and there is none of those, one character.
 * `kinds`: of each position. Returns the new top.
 */
export function addUnknown(
  nodes: Int32Array,
  firstFree: number,
  kindTable: Int32Array,
  kinds: Uint8Array,
  text: string,
  start: number,
  needed: boolean,
): number {
  const length = text.length;
  const record = KIND_WORDS * kinds[start];
  const token = kindTable[record + KIND_TOKEN];
  const ownMask = kindTable[record + KIND_MASK];
  let top = firstFree;
  const add = (end: number) => {
    nodes[top + TOKEN] = token;
    nodes[top + START] = start;
    nodes[top + END] = end;
    top += NODE_WORDS;
  };
  let end = start + unitsAt(text, start);
  let groupEnd = -1;
  if (kindTable[record + KIND_GROUPS] === 1) {
    groupEnd = end;
    let mask = ownMask;
    let count = 0;
    for (; groupEnd < length && count <= MAX_GROUP; count++) {
      const next = kindTable[KIND_WORDS * kinds[groupEnd] + KIND_MASK];
      if ((mask & next) === 0) break;
      mask = next;
      groupEnd += unitsAt(text, groupEnd);
    }
    if (count <= MAX_GROUP) add(groupEnd);
  }
  const longest = kindTable[record + KIND_LENGTH];
  for (let characters = 1; characters <= longest && end <= length; characters++) {
    if (end === groupEnd) continue;
    add(end);
    if ((ownMask & kindTable[KIND_WORDS * kinds[end] + KIND_MASK]) === 0) break;
    end += unitsAt(text, end);
  }
  if (needed && top === firstFree) add(end);
  return top;
}

/** Code units of the character at `index`: a lone surrogate is a character. */
function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
