/** Turns trained weights into the bytes of models/ner.bin (layout: src/entities/tagger/model.ts). */

import type { KnownForms } from '../../src/entities/tagger/known-forms.js';
import { labelCount } from '../../src/entities/tagger/labels.js';
import {
  BUCKETS,
  HEADER_WORDS,
  MAX_WEIGHT,
  MODEL_MAGIC,
  MODEL_VERSION,
  rowWords,
} from '../../src/entities/tagger/model.js';
import {
  BUCKET_SHIFT,
  BUCKET_WORDS,
  REST_MASK,
  REST_WORDS,
  ROW,
  ROW_BIAS,
  SLOTS,
  UNIT_BITS,
} from '../../src/entities/tagger/model-layout.js';

/** Weights of less than this part of the greatest make no measurable difference (docs/parts/tagger.md). */
const LEAST_PART = 0.025;
/** So many units have room in a reference. */
const MAX_UNITS = 2;

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
  const scale = MAX_WEIGHT / largest;
  const rowOf = (f: number): Int32Array =>
    Int32Array.from(weights.subarray(f * labels, (f + 1) * labels), (weight) => {
      return Math.abs(weight) < LEAST_PART * largest ? 0 : Math.round(weight * scale);
    });

  const rows: number[] = [];
  const buckets = new Int32Array(BUCKETS * BUCKET_WORDS);
  for (const [f, hash] of hashes.entries()) {
    const row = rowOf(f);
    const weightCount = row.filter((score) => score !== 0).length;
    if (weightCount === 0) continue;
    const slot = freeSlot(buckets, hash);
    if (slot === null) continue;
    putRest(buckets, slot, hash);
    const reference = bucketOf(hash) + REST_WORDS + slot;
    if (weightCount <= MAX_UNITS) {
      buckets[reference] = unitsOf(row);
    } else {
      buckets[reference] = ROW | rows.length;
      rows.push(...rowOfWords(row, rowWords(labels)));
    }
  }

  const known = forms.entries();
  const names = Buffer.from(classes.join(' '), 'ascii');
  const header = new Uint32Array(HEADER_WORDS);
  header.set([
    MODEL_MAGIC,
    MODEL_VERSION,
    classes.length,
    names.length,
    rows.length / rowWords(labels),
    known.length,
  ]);
  const sections = [
    header,
    Int32Array.from(transitions, (weight) => Math.round(weight * scale)),
    Int32Array.from(rows),
    buckets,
    Int32Array.from(known, ([hash]) => hash),
    Uint16Array.from(known, ([, value]) => value),
  ];
  return Buffer.concat([...sections.map((part) => Buffer.from(part.buffer, 0, part.byteLength)), names]);
}

function rowOfWords(row: Int32Array, words: number): number[] {
  const byte = (label: number): number => (row[label] ?? 0) + ROW_BIAS;
  return Array.from(
    { length: words },
    (_, k) => byte(4 * k) | (byte(4 * k + 2) << 8) | (byte(4 * k + 1) << 16) | (byte(4 * k + 3) << 24),
  );
}

/** The units of at most MAX_UNITS weights in one word; where there are fewer, label 0 gets nothing. */
function unitsOf(row: Int32Array): number {
  const units = Array.from(row.entries())
    .filter(([, score]) => score !== 0)
    .map(([label, score]) => (label << 8) | (score + ROW_BIAS));
  return (units[0] ?? ROW_BIAS) | ((units[1] ?? ROW_BIAS) << UNIT_BITS);
}

function bucketOf(hash: number): number {
  return (hash >>> BUCKET_SHIFT) * BUCKET_WORDS;
}

function restOf(hash: number): number {
  return (hash & REST_MASK) + 1;
}

/**
 * The first free slot of the feature's bucket. Null when there is none, or when a feature that the tagger could not
 * tell from this one is there: what comes later is rarer.
 */
function freeSlot(buckets: Int32Array, hash: number): number | null {
  const bucket = bucketOf(hash);
  for (let slot = 0; slot < SLOTS; slot++) {
    const rest = ((buckets[bucket + (slot >> 1)] as number) >>> halfOf(slot)) & 0xffff;
    if (rest === 0) return slot;
    if (rest === restOf(hash)) return null;
  }
  return null;
}

/** Writes the rest of a feature's hash to a free slot. */
function putRest(buckets: Int32Array, slot: number, hash: number): void {
  const at = bucketOf(hash) + (slot >> 1);
  buckets[at] = (buckets[at] as number) | (restOf(hash) << halfOf(slot));
}

/** How far above the lowest bit of its word a slot's rest stands. */
function halfOf(slot: number): number {
  return 16 * (slot & 1);
}
