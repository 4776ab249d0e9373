import { type WasmMemory, type WasmModule, webAssembly } from '../../../web-assembly.js';
import type { Columns } from '../columns.js';
import { extractFeatures } from '../features.js';
import { labelCount } from '../labels.js';
import { laneCount, type TaggerModel } from '../model.js';
import { MAX_FEATURES } from '../model-layout.js';
import { LONGEST_SENTENCE, type Scorer } from '../scorer.js';

interface Exports {
  setModel(buckets: number, rows: number, starts: number, units: number, lanes: number): void;
  score(features: number, counts: number, count: number, scores: number): void;
}

const PAGE = 65_536;
const VECTOR_BYTES = 16;

/** The scorer in WebAssembly (assembly/scoring.ts), which adds the weights of eight labels at a time. */
export class WasmScorer implements Scorer {
  readonly scores: Int32Array;
  readonly #exports: Exports;
  readonly #features: Int32Array;
  readonly #counts: Int32Array;

  constructor(module: WasmModule, { classes, buckets, rows }: TaggerModel) {
    if (webAssembly === null) throw new Error('this platform has no WebAssembly: use the plain scorer');
    const lanes = laneCount(labelCount(classes.length));
    const lengths = [
      buckets.length,
      rows.length,
      MAX_FEATURES,
      MAX_FEATURES,
      LONGEST_SENTENCE * MAX_FEATURES,
      LONGEST_SENTENCE,
      LONGEST_SENTENCE * lanes,
    ];
    const memory = memoryOf(lengths);
    const [bucketWords, rowWords, starts, units, features, counts, scores] = sections(memory, lengths);
    bucketWords.set(buckets);
    rowWords.set(rows);
    this.#features = features;
    this.#counts = counts;
    this.scores = scores;
    this.#exports = new webAssembly.Instance(module, { env: { memory } }).exports as Exports;
    this.#exports.setModel(
      bucketWords.byteOffset,
      rowWords.byteOffset,
      starts.byteOffset,
      units.byteOffset,
      lanes,
    );
  }

  score(columns: Columns): void {
    const { count } = columns;
    for (let i = 0; i < count; i++) {
      const at = i * MAX_FEATURES;
      this.#counts[i] = extractFeatures(columns, i, this.#features, at) - at;
    }
    const { byteOffset } = this.#features;
    this.#exports.score(byteOffset, this.#counts.byteOffset, count, this.scores.byteOffset);
  }
}

/** Room for sections of so many words, each with a vector's room behind it. */
function memoryOf(lengths: readonly number[]): WasmMemory {
  if (webAssembly === null) throw new Error('this platform has no WebAssembly: use the plain scorer');
  const pages = Math.ceil(lengths.reduce((bytes, length) => bytes + sectionBytes(length), 0) / PAGE);
  return new webAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

function sections({ buffer }: WasmMemory, lengths: readonly number[]): Int32Array[] {
  let at = 0;
  return lengths.map((length) => {
    const section = new Int32Array(buffer, at, length);
    at += sectionBytes(length);
    return section;
  });
}

const sectionBytes = (words: number): number => VECTOR_BYTES * (Math.ceil((4 * words) / VECTOR_BYTES) + 1);
