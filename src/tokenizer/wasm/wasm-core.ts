/**
 * The WebAssembly core (assembly/core.ts). All threads share one memory; an analysis claims an arena and returns
 * it when done, so a thread that is killed between analyses leaves nothing behind, and one killed in the middle of
 * one costs a single arena. When no arena is free, or the line's paths do not meet within one, the JavaScript core
 * takes over.
 */

import type { WasmMemory, WasmModule } from '../../web-assembly.js';
import { webAssembly } from '../../web-assembly.js';
import type { Dictionary } from '../dictionary/dictionary.js';
import { PENALTY_MASK } from '../dictionary/table-layout.js';
import { commitPath } from '../lattice/commit-path.js';
import { JavascriptCore } from '../lattice/javascript-core.js';
import type { LatticeCore } from '../lattice/lattice-core.js';
import { END } from '../lattice/node-layout.js';
import { WordList } from '../lattice/word-list.js';
import { ARENA_STATES, ARENA_TEXT, ARENAS } from '../memory-layout.js';
import type { UserWords } from '../user-dictionary/user-words.js';
import { Arena } from './arena.js';

interface Exports {
  setDictionary(...addressesAndIds: number[]): void;
  setUserWords(codes: number, trie: number, firstToken: number): void;
  setArena(...addresses: number[]): void;
  analyze(length: number): number;
  begin(length: number): void;
  classify(length: number): void;
  advance(from: number, length: number, isLast: boolean): number;
  trace(length: number): number;
  setTop(address: number): void;
  pathCost(): number;
}

/** Longer lines are searched in windows of so many units: their nodes stay in the processor's cache. */
const WINDOW = 4096;

export class WasmCore implements LatticeCore {
  readonly #dictionary: Dictionary;
  readonly #user: UserWords | null;
  readonly #fileLength: number;
  readonly #exports: Exports;
  readonly #words = new WordList();
  #arena: Arena | null = null;
  #fallback: JavascriptCore | null = null;
  output: Int32Array = this.#words.words;
  pathCost = 0;

  /** `memory` is laid out as memory-layout.ts says; `dictionary` and `user` are views of it. */
  constructor(
    module: WasmModule,
    memory: WasmMemory,
    fileLength: number,
    dictionary: Dictionary,
    user: UserWords | null,
  ) {
    if (webAssembly === null) throw new Error('this platform has no WebAssembly: use the JavaScript core');
    this.#dictionary = dictionary;
    this.#user = user;
    this.#fileLength = fileLength;
    this.#exports = new webAssembly.Instance(module, { env: { memory } }).exports as Exports;
    const { codes, kindOfUnit, kinds, trie, tokens, connections, columnBounds, rowMinimum, meta } =
      dictionary;
    const views = [codes, kindOfUnit, kinds, trie, tokens, connections, columnBounds, rowMinimum];
    const penalties = ARENA_STATES + 4 * ARENAS;
    new Int32Array(memory.buffer, penalties, PENALTY_MASK + 1).set(meta.penalties);
    this.#exports.setDictionary(
      ...views.map((view) => view.byteOffset),
      ...[penalties, meta.columns, meta.beginColumn, meta.endRow, meta.surrogateKind, meta.spaceMask],
    );
    if (user !== null) {
      this.#exports.setUserWords(user.codes.byteOffset, user.trie.byteOffset, user.firstToken);
    }
  }

  analyze(text: string): number {
    const arena = this.#claim();
    if (arena === null) return this.#analyzeInJavascript(text);
    this.#words.clear();
    let isDone: boolean;
    try {
      isDone = text.length <= WINDOW ? this.#analyzeAtOnce(arena, text) : this.#analyzeInWindows(arena, text);
      if (!isDone) arena.reset();
    } finally {
      arena.release();
    }
    if (!isDone) return this.#analyzeInJavascript(text);
    this.output = this.#words.words;
    this.pathCost = this.#words.costBase + this.#exports.pathCost();
    return this.#words.count;
  }

  #analyzeAtOnce(arena: Arena, text: string): boolean {
    for (let i = 0; i < text.length; i++) arena.text[i] = text.charCodeAt(i);
    const count = this.#exports.analyze(text.length);
    if (count >= 0) this.#append(arena, count, 0);
    return count >= 0;
  }

  /**
   * A window over the line: when it is searched to its end or the nodes fill the arena, the final part of the path
   * is written out and the window moves up to where that ends. When it hardly moves it is widened, lest the work be
   * quadratic; false when that is no longer possible.
   */
  #analyzeInWindows(arena: Arena, text: string): boolean {
    const { nodes, linkBase, linkShift } = arena.lattice;
    let window = WINDOW;
    let origin = 0;
    let length = this.#fill(arena, text, origin, window);
    this.#exports.begin(length);
    for (let position = 0; ; ) {
      const isLast = origin + length === text.length;
      position = this.#exports.advance(position, length, isLast);
      if (position < 0) return false;
      if (position === length && isLast) break;

      const { count } = this.#words;
      const top = commitPath(arena.lattice, position, length, this.#words);
      this.#moveWords(count, origin);
      const distance = nodes[END];
      if (distance < window >> 3) {
        if (window === ARENA_TEXT) return false;
        window *= 2;
      }
      arena.slide(distance, top, length);
      this.#exports.setTop((top << linkShift) + linkBase);
      origin += distance;
      position -= distance;
      length = this.#fill(arena, text, origin, window);
      this.#exports.classify(length);
    }
    this.#append(arena, this.#exports.trace(length), origin);
    return true;
  }

  /** Copies up to `window` units of the text from `origin` on; returns how many. */
  #fill(arena: Arena, text: string, origin: number, window: number): number {
    const length = Math.min(window, text.length - origin);
    for (let i = 0; i < length; i++) arena.text[i] = text.charCodeAt(origin + i);
    return length;
  }

  /** Appends the `count` words of the arena's output. */
  #append(arena: Arena, count: number, origin: number): void {
    const first = this.#words.extend(count);
    const { words } = this.#words;
    for (let i = 0; i < 3 * count; i++) words[3 * first + i] = arena.output[i];
    if (origin > 0) this.#moveWords(first, origin);
  }

  /** Turns positions in the window into positions in the line, from word number `first` on. */
  #moveWords(first: number, origin: number): void {
    const { words, count } = this.#words;
    for (let at = 3 * first; at < 3 * count; at += 3) {
      words[at + 1] += origin;
      words[at + 2] += origin;
    }
  }

  /** The arena used last, or another that is free; null when none is. */
  #claim(): Arena | null {
    if (this.#arena?.claim()) return this.#arena;
    for (let index = 0; index < ARENAS; index++) {
      const arena = new Arena(this.#dictionary.buffer, index, this.#fileLength, this.#dictionary.meta);
      if (!arena.claim()) continue;
      this.#exports.setArena(...Object.values(arena.addresses));
      this.#arena = arena;
      return arena;
    }
    return null;
  }

  #analyzeInJavascript(text: string): number {
    this.#fallback ??= new JavascriptCore(this.#dictionary, this.#user);
    const count = this.#fallback.analyze(text);
    this.output = this.#fallback.output;
    this.pathCost = this.#fallback.pathCost;
    return count;
  }
}
