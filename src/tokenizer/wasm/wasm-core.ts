/**
 * The WebAssembly core (assembly/core.ts). All threads share one memory; an analysis claims an arena and returns
 * it when done, so a thread that is killed between analyses leaves nothing behind, and one killed in the middle of
 * one costs a single arena. When no arena is free, or the line does not fit one, the JavaScript core takes over.
 */
import type { Dictionary } from '../dictionary/dictionary.js';
import { PENALTY_MASK } from '../dictionary/table-layout.js';
import { JavascriptCore } from '../lattice/javascript-core.js';
import type { LatticeCore } from '../lattice/lattice-core.js';
import { ARENA_STATES, ARENA_TEXT, ARENAS, arenaAddresses } from '../memory-layout.js';
import type { UserWords } from '../user-dictionary/user-words.js';
import type { WasmMemory, WasmModule } from './web-assembly.js';
import { webAssembly } from './web-assembly.js';

interface Exports {
  setDictionary(...addressesAndIds: number[]): void;
  setUserWords(codes: number, trie: number, firstToken: number): void;
  setArena(...addresses: number[]): void;
  analyze(length: number): number;
  pathCost(): number;
}

/** When this many positions have been stamped, the memo is wiped so that the stamp cannot wrap. */
const STAMP_LIMIT = 0x3fffffff;
const FREE = 0;
const BUSY = 1;

export class WasmCore implements LatticeCore {
  readonly #dictionary: Dictionary;
  readonly #user: UserWords | null;
  readonly #fileLength: number;
  readonly #exports: Exports;
  readonly #states: Int32Array;
  #arena = -1;
  #text: Uint16Array = new Uint16Array(0);
  #arenaOutput: Int32Array = new Int32Array(0);
  #stamp: Int32Array = new Int32Array(1);
  #memo: Int32Array = new Int32Array(0);
  #slots: Int32Array = new Int32Array(0);
  #fallback: JavascriptCore | null = null;
  output = new Int32Array(3 * 256);
  pathCost = 0;

  /** `memory` is laid out as memory-layout.ts says; `dictionary` and `user` are views of it. */
  constructor(
    module: WasmModule,
    memory: WasmMemory,
    fileLength: number,
    dictionary: Dictionary,
    user: UserWords | null,
  ) {
    this.#dictionary = dictionary;
    this.#user = user;
    this.#fileLength = fileLength;
    this.#states = new Int32Array(memory.buffer, ARENA_STATES, ARENAS);
    if (webAssembly === null) throw new Error('this platform has no WebAssembly: use the JavaScript core');
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
    if (text.length > ARENA_TEXT || !this.#claim()) return this.#analyzeInJavascript(text);
    let count: number;
    try {
      if (this.#stamp[0] > STAMP_LIMIT) {
        this.#memo.fill(0);
        this.#stamp[0] = 0;
      }
      for (let i = 0; i < text.length; i++) this.#text[i] = text.charCodeAt(i);
      count = this.#exports.analyze(text.length);
      if (count < 0) this.#slots.fill(0);
      else this.#copyOutput(count);
    } finally {
      Atomics.store(this.#states, this.#arena, FREE);
    }
    return count < 0 ? this.#analyzeInJavascript(text) : count;
  }

  #copyOutput(count: number): void {
    if (3 * count > this.output.length) this.output = new Int32Array(6 * count);
    for (let i = 0; i < 3 * count; i++) this.output[i] = this.#arenaOutput[i];
    this.pathCost = this.#exports.pathCost();
  }

  /** Claims the arena used last, or another; false when none is free. */
  #claim(): boolean {
    const isFree = (arena: number) => Atomics.compareExchange(this.#states, arena, FREE, BUSY) === FREE;
    if (this.#arena >= 0 && isFree(this.#arena)) return true;
    for (let arena = 0; arena < ARENAS; arena++) {
      if (!isFree(arena)) continue;
      this.#enter(arena);
      return true;
    }
    return false;
  }

  #enter(arena: number): void {
    const { buffer, meta } = this.#dictionary;
    const at = arenaAddresses(arena, this.#fileLength, meta);
    this.#arena = arena;
    this.#text = new Uint16Array(buffer, at.text, ARENA_TEXT);
    this.#arenaOutput = new Int32Array(buffer, at.output, 3 * ARENA_TEXT);
    this.#stamp = new Int32Array(buffer, at.stamp, 1);
    this.#memo = new Int32Array(buffer, at.memo, 4 * meta.rows);
    this.#slots = new Int32Array(buffer, at.slots, meta.columns);
    this.#exports.setArena(...Object.values(at));
  }

  #analyzeInJavascript(text: string): number {
    this.#fallback ??= new JavascriptCore(this.#dictionary, this.#user);
    const count = this.#fallback.analyze(text);
    this.output = this.#fallback.output;
    this.pathCost = this.#fallback.pathCost;
    return count;
  }
}
