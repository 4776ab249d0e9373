/**
 * MeCab's Viterbi search (with mecab-ko's white-space penalty) over typed arrays, in plain JavaScript: the
 * fallback where there is no WebAssembly or no shared memory, and for lines that outgrow a fixed arena.
 *
 * Exactness rests on MeCab's tie-break, "the first of the cheapest in list order": lists are built by putting each
 * node at the head, a key's words last to first, and all comparisons are strict.
 */
import type { Dictionary } from '../dictionary/dictionary.js';
import * as tables from '../dictionary/table-layout.js';
import type { UserWords } from '../user-dictionary/user-words.js';
import { addUnknown, addWords } from './candidates.js';
import { commitPath } from './commit-path.js';
import { doubled } from './doubled.js';
import type { LatticeCore } from './lattice-core.js';
import { LeftList } from './left-list.js';
import * as neighbour from './left-neighbours.js';
import * as limits from './limits.js';
import * as layout from './node-layout.js';
import { WordList } from './word-list.js';

// V8 folds a module's own constants into the code, imported ones it reads each time: 28 % of the speed.
const { KIND_ALWAYS, KIND_MASK, KIND_WORDS, PENALTY_MASK } = tables;
const { COLUMN, COST, END, NEXT_ENDING, NODE_WORDS, PREVIOUS, TOKEN } = layout;
const { LEFT_COLUMN, LEFT_COST, LEFT_NODE, LEFT_ORDER, LEFT_WORDS } = neighbour;
const { LONGEST_WORD, NODES_PER_POSITION } = limits;

const SMALL_NODES = NODE_WORDS * 8 * NODES_PER_POSITION;
const SMALL_TEXT = 1 << 12;
/** Arrays grown beyond this for one long line are not kept for the next. */
const LARGE_TEXT = 1 << 18;
const WORST = 0x7fffffff;

export class JavascriptCore implements LatticeCore {
  readonly #dictionary: Dictionary;
  readonly #user: UserWords | null;
  readonly #penalties: Int32Array;
  /** By position: trie code, kind, head of the list of nodes that end there (-1: none). */
  #codes = new Uint16Array(0);
  #kinds = new Uint8Array(0);
  #ending = new Int32Array(0);
  /** By position: code in the user dictionary's trie. */
  #userCodes = new Uint16Array(0);
  #nodes = new Int32Array(SMALL_NODES);
  readonly #left: LeftList;
  /** Four numbers a row: stamp of the position it was computed for, best cost, best left node, unused. */
  readonly #memo: Int32Array;
  #stamp = 0;
  readonly #words = new WordList();
  pathCost = 0;

  constructor(dictionary: Dictionary, user: UserWords | null) {
    const { rows, penalties } = dictionary.meta;
    this.#dictionary = dictionary;
    this.#user = user;
    this.#penalties = Int32Array.from({ length: PENALTY_MASK + 1 }, (_, i) => penalties[i] ?? 0);
    this.#left = new LeftList(dictionary.columnBounds);
    this.#memo = new Int32Array(4 * rows);
  }

  get output(): Int32Array {
    return this.#words.words;
  }

  analyze(text: string): number {
    this.#words.clear();
    this.#prepare(text);
    this.#search(text);
    return this.#trace(text.length);
  }

  /** Sizes the arrays and classifies the characters. */
  #prepare(text: string): void {
    const needed = text.length + 4;
    if (needed > this.#codes.length || (needed < LARGE_TEXT && this.#codes.length > 2 * LARGE_TEXT)) {
      const length = Math.max(SMALL_TEXT, Math.ceil(needed * 1.25));
      this.#codes = new Uint16Array(length);
      this.#kinds = new Uint8Array(length);
      this.#ending = new Int32Array(length);
      if (this.#user !== null) this.#userCodes = new Uint16Array(length);
      this.#nodes = new Int32Array(SMALL_NODES);
    }
    const { codes, kindOfUnit, meta } = this.#dictionary;
    const [codeAt, kindAt] = [this.#codes, this.#kinds];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      codeAt[i] = codes[unit];
      kindAt[i] = (unit & 0xf800) === 0xd800 ? meta.surrogateKind : kindOfUnit[unit];
    }
    if (this.#user !== null) {
      for (let i = 0; i < text.length; i++) this.#userCodes[i] = this.#user.codes[text.charCodeAt(i)];
    }
    codeAt[text.length] = 0;
    kindAt[text.length] = meta.surrogateKind;
    this.#ending.fill(-1, 0, needed);
    if (this.#stamp > 0x3fffffff) {
      this.#memo.fill(0);
      this.#stamp = 0;
    }
  }

  #search(text: string): void {
    const { trie, tokens, connections, rowMinimum, kinds: kindTable, meta } = this.#dictionary;
    const { columns, spaceMask } = meta;
    const penalties = this.#penalties;
    const user = this.#user;
    const userCodes = this.#userCodes;
    const codes = this.#codes;
    const kinds = this.#kinds;
    const ending = this.#ending;
    const memo = this.#memo;
    const length = text.length;
    let nodes = this.#nodes;
    nodes.set([0, -1, -1, meta.beginColumn, -1, 0, 0], 0);
    ending[0] = 0;
    let top = NODE_WORDS;
    let stamp = this.#stamp;
    let lastStart = 0;

    for (let position = 0; position < length; position++) {
      if (ending[position] < 0) continue;
      if (top + NODE_WORDS * NODES_PER_POSITION > nodes.length) {
        top = this.#makeRoom(position, Math.min(length, lastStart + LONGEST_WORD));
        nodes = this.#nodes;
      }

      let start = position;
      let kind = kinds[start];
      let mask = spaceMask;
      while (start < length && (mask & kindTable[KIND_WORDS * kind + KIND_MASK]) !== 0) {
        mask = kindTable[KIND_WORDS * kind + KIND_MASK];
        start++;
        kind = kinds[start];
      }
      if (start === length) break; // white space at the end of the line is no word
      lastStart = start;
      const afterSpace = start !== position;
      const leftEnd = this.#left.gather(nodes, ending[position]);
      const left = this.#left.words;
      const first = top;
      stamp++;

      top = addWords(nodes, top, trie, codes, start, length, tokens, 0);
      if (user !== null)
        top = addWords(nodes, top, user.trie, userCodes, start, length, tokens, user.firstToken);
      if (top === first || kindTable[KIND_WORDS * kind + KIND_ALWAYS] === 1) {
        top = addUnknown(nodes, top, kindTable, kinds, text, start, top === first);
      }

      for (let node = top - NODE_WORDS; node >= first; node -= NODE_WORDS) {
        const token = nodes[node + TOKEN] << 1;
        const contexts = tokens[token];
        const costAndFlags = tokens[token + 1];
        const row = contexts & 0xffff;
        const cell = row << 2;
        let cost = (costAndFlags << 16) >> 16;
        if (afterSpace) cost += penalties[(costAndFlags >>> 16) & PENALTY_MASK];
        if (memo[cell] !== stamp) {
          const costs = row * columns;
          const cheapest = rowMinimum[row];
          let best = left[LEFT_COST] + connections[costs + left[LEFT_COLUMN]];
          let bestLeft = 0;
          for (let i = LEFT_WORDS; i < leftEnd && left[i + LEFT_COST] + cheapest <= best; i += LEFT_WORDS) {
            const candidate = left[i + LEFT_COST] + connections[costs + left[i + LEFT_COLUMN]];
            if (candidate > best) continue;
            if (candidate === best && left[i + LEFT_ORDER] > left[bestLeft + LEFT_ORDER]) continue;
            best = candidate;
            bestLeft = i;
          }
          memo[cell] = stamp;
          memo[cell + 1] = best;
          memo[cell + 2] = left[bestLeft + LEFT_NODE];
        }
        nodes[node + COST] = memo[cell + 1] + cost;
        nodes[node + PREVIOUS] = memo[cell + 2];
        nodes[node + COLUMN] = contexts >>> 16;
        const end = nodes[node + END];
        nodes[node + NEXT_ENDING] = ending[end];
        ending[end] = node;
      }
    }
    this.#stamp = stamp;
  }

  /** Writes out the part of the path that is final; enlarges the arena where that frees too little. */
  #makeRoom(position: number, farthest: number): number {
    const lattice = { nodes: this.#nodes, ending: this.#ending, linkBase: 0, linkShift: 0 };
    const top = commitPath(lattice, position, farthest, this.#words);
    if (top * 2 > this.#nodes.length) this.#nodes = doubled(this.#nodes);
    return top;
  }

  /** Ends the line, follows the best path back and writes it out. */
  #trace(length: number): number {
    const { connections, meta } = this.#dictionary;
    const nodes = this.#nodes;
    const ending = this.#ending;
    let last = length;
    while (ending[last] < 0) last--;
    const row = meta.endRow * meta.columns;
    let best = 0;
    let bestCost = WORST;
    for (let node = ending[last]; node >= 0; node = nodes[node + NEXT_ENDING]) {
      const cost = nodes[node + COST] + connections[row + nodes[node + COLUMN]];
      if (cost < bestCost) {
        bestCost = cost;
        best = node;
      }
    }
    this.pathCost = this.#words.costBase + bestCost;
    this.#words.pushPath(nodes, best, (link) => link);
    return this.#words.count;
  }
}
