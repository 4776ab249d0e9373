/** Turns trained weights into the bytes of models/ner.bin (layout: src/entities/tagger/model.ts). */

import { MAX_FEATURES } from '../../src/entities/tagger/features.js';
import type { KnownForms } from '../../src/entities/tagger/known-forms.js';
import { labelCount } from '../../src/entities/tagger/labels.js';
import {
  BUCKET_BITS,
  COUNT_BITS,
  DENSE_LABEL,
  HEADER_WORDS,
  laneCount,
  MAX_WEIGHTS,
  MODEL_MAGIC,
  MODEL_VERSION,
  REST_BITS,
  SCORE_BITS,
  SCORE_OFFSET,
} from '../../src/entities/tagger/model.js';

/** So that the scores of one morpheme's features sum up within 16 bits. */
const MAX_SCORE = Math.floor(32767 / MAX_FEATURES);
/** Weights of less than this part of the greatest make no measurable difference (docs/parts/tagger.md). */
const LEAST_PART = 0.025;
/** The most frequent features with so many weights get rows of their own: quicker to add, if not smaller. */
const DENSE_FROM = 6;
const MAX_DENSE_ROWS = 4096;

export interface TrainedWeights {
  readonly classes: readonly string[];
  /** `hashes[f]` is the hash of the feature whose weights are `weights[f * labels ..]`; frequent ones first. */
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
  /** `transitions[p * labels + y]`; the last row is the sentence start. */
  readonly transitions: Float32Array;
  readonly forms: KnownForms;
}

export function writeModel({ classes, hashes, weights, transitions, forms }: TrainedWeights): Uint8Array {
  const labels = labelCount(classes.length);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = MAX_SCORE / largest;
  const least = Math.ceil(LEAST_PART * MAX_SCORE);
  const rowOf = (f: number): Int32Array =>
    Int32Array.from(weights.subarray(f * labels, (f + 1) * labels), (weight) => {
      const score = Math.round(weight * scale);
      return Math.abs(score) < least ? 0 : score;
    });

  const lanes = laneCount(labels);
  const dense: number[] = [];
  const unitsOf = Array.from(hashes.keys(), (f) => {
    const row = rowOf(f);
    const isDense = row.filter((score) => score !== 0).length >= DENSE_FROM;
    return isDense && dense.length < MAX_DENSE_ROWS * lanes
      ? denseUnits(row, dense, lanes)
      : sparseUnits(row);
  });
  const order = Array.from(hashes.keys()).sort((a, b) => unsigned(hashes[a]) - unsigned(hashes[b]));
  const buckets = new Uint32Array(2 ** BUCKET_BITS + 1);
  const entries: number[] = [];
  let bucket = 0;
  for (const f of order) {
    const hash = unsigned(hashes[f]);
    while (bucket <= hash >>> REST_BITS) buckets[bucket++] = entries.length;
    const units = unitsOf[f] as number[];
    for (let k = 0; k < units.length; k += MAX_WEIGHTS) {
      const part = units.slice(k, k + MAX_WEIGHTS);
      entries.push(((hash & ((1 << REST_BITS) - 1)) << COUNT_BITS) | (part.length - 1), ...part);
    }
  }
  while (bucket < buckets.length) buckets[bucket++] = entries.length;
  // Readers look one unit ahead.
  entries.push(0);

  const known = forms.entries();
  const names = Buffer.from(classes.join(' '), 'ascii');
  const denseRows = dense.length / lanes;
  const header = new Uint32Array(HEADER_WORDS);
  header.set([
    MODEL_MAGIC,
    MODEL_VERSION,
    classes.length,
    names.length,
    denseRows,
    entries.length,
    known.length,
  ]);
  const sections = [
    header,
    Int32Array.from(transitions, (weight) => Math.round(weight * scale)),
    Int32Array.from(dense),
    buckets,
    Int32Array.from(known, ([hash]) => hash),
    Uint16Array.from(entries),
    Uint16Array.from(known, ([, value]) => value),
  ];
  return Buffer.concat([...sections.map((part) => Buffer.from(part.buffer, 0, part.byteLength)), names]);
}

/** Adds the row to the dense table and returns the units that refer to it. */
function denseUnits(row: Int32Array, dense: number[], lanes: number): number[] {
  const number = dense.length / lanes;
  for (let lane = 0; lane < lanes; lane++)
    dense.push((row[2 * lane] ?? 0) + ((row[2 * lane + 1] ?? 0) << 16));
  return [DENSE_LABEL << SCORE_BITS, number];
}

function sparseUnits(row: Int32Array): number[] {
  return Array.from(row.entries())
    .filter(([, score]) => score !== 0)
    .map(([label, score]) => (label << SCORE_BITS) | (score + SCORE_OFFSET));
}

function unsigned(hash: number | undefined): number {
  return (hash ?? 0) >>> 0;
}
