/** Turns trained weights into the bytes of models/ner.bin (layout: src/entities/tagger/model.ts). */

import { MAX_FEATURES } from '../../src/entities/tagger/features.js';
import type { KnownForms } from '../../src/entities/tagger/known-forms.js';
import { labelCount } from '../../src/entities/tagger/labels.js';
import {
  BUCKETS,
  DENSE,
  END,
  HEADER_WORDS,
  laneCount,
  MODEL_MAGIC,
  MODEL_VERSION,
  REST_BITS,
  REST_WORDS,
  SCORE_BITS,
  SCORE_OFFSET,
  SLOTS,
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
  const rests = new Int32Array(BUCKETS * REST_WORDS);
  const references = new Int32Array(BUCKETS * SLOTS);
  const entries: number[] = [];
  for (const [f, hash] of hashes.entries()) {
    const row = rowOf(f);
    const weightCount = row.filter((score) => score !== 0).length;
    // A full bucket takes no more: what comes last is rare.
    const slot = freeSlot(rests, hash);
    if (weightCount === 0 || slot === null) continue;
    const isDense = weightCount >= DENSE_FROM && dense.length < MAX_DENSE_ROWS * lanes;
    putRest(rests, slot, hash);
    references[slot] = isDense ? DENSE | dense.length : entries.length;
    if (isDense) dense.push(...denseRow(row, lanes));
    else entries.push(...sparseUnits(row), END);
  }

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
    rests,
    references,
    Int32Array.from(known, ([hash]) => hash),
    Uint16Array.from(entries),
    Uint16Array.from(known, ([, value]) => value),
  ];
  return Buffer.concat([...sections.map((part) => Buffer.from(part.buffer, 0, part.byteLength)), names]);
}

function denseRow(row: Int32Array, lanes: number): number[] {
  return Array.from({ length: lanes }, (_, lane) => (row[2 * lane] ?? 0) + ((row[2 * lane + 1] ?? 0) << 16));
}

function sparseUnits(row: Int32Array): number[] {
  return Array.from(row.entries())
    .filter(([, score]) => score !== 0)
    .map(([label, score]) => (label << SCORE_BITS) | (score + SCORE_OFFSET));
}

/** The first free slot of the feature's bucket, null when there is none. */
function freeSlot(rests: Int32Array, hash: number): number | null {
  const first = (hash >>> REST_BITS) * SLOTS;
  for (let slot = first; slot < first + SLOTS; slot++) {
    if ((((rests[slot >> 1] as number) >>> halfOf(slot)) & 0xffff) === 0) return slot;
  }
  return null;
}

/** Writes the rest of a feature's hash to a free slot. */
function putRest(rests: Int32Array, slot: number, hash: number): void {
  const rest = (hash & ((1 << REST_BITS) - 1)) + 1;
  rests[slot >> 1] = (rests[slot >> 1] as number) | (rest << halfOf(slot));
}

/** How far above the lowest bit of its word a slot's rest stands. */
function halfOf(slot: number): number {
  return 16 * (slot & 1);
}
