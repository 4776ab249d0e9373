/** Turns trained weights into the bytes of models/ner.bin (layout: src/entities/tagger/model.ts). */

import type { KnownForms } from '../../src/entities/tagger/known-forms.js';
import {
  BUCKET_BITS,
  HEADER_WORDS,
  MAX_WEIGHTS,
  MODEL_MAGIC,
  MODEL_VERSION,
  REST_BITS,
  SCORE_BITS,
  SCORE_OFFSET,
} from '../../src/entities/tagger/model.js';

const MAX_SCORE = SCORE_OFFSET - 1;

/** `hashes[f]` is the hash of the feature whose weights are `weights[f * labels ..]`. */
export function writeModel(
  classes: readonly string[],
  hashes: Int32Array,
  weights: Float32Array,
  transitions: Float32Array,
  forms: KnownForms,
): Uint8Array {
  const labels = 1 + 2 * classes.length;
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = MAX_SCORE / largest;
  const quantise = (value: number): number => Math.round(value * scale);

  const order = Array.from(hashes.keys()).sort((a, b) => unsigned(hashes[a]) - unsigned(hashes[b]));
  const buckets = new Uint32Array(2 ** BUCKET_BITS + 1);
  const entries: number[] = [];
  let bucket = 0;
  for (const f of order) {
    const hash = unsigned(hashes[f]);
    while (bucket <= hash >>> REST_BITS) buckets[bucket++] = entries.length;
    const row: number[] = [];
    for (let y = 0; y < labels; y++) {
      const score = quantise(weights[f * labels + y] as number);
      if (score !== 0) row.push((y << SCORE_BITS) | (score + SCORE_OFFSET));
    }
    for (let k = 0; k < row.length; k += MAX_WEIGHTS) {
      const part = row.slice(k, k + MAX_WEIGHTS);
      entries.push(((hash & ((1 << REST_BITS) - 1)) << 4) | (part.length - 1), ...part);
    }
  }
  while (bucket < buckets.length) buckets[bucket++] = entries.length;

  const known = forms.entries();
  const names = Buffer.from(classes.join(' '), 'ascii');
  const header = new Uint32Array(HEADER_WORDS);
  header.set([
    MODEL_MAGIC,
    MODEL_VERSION,
    BUCKET_BITS,
    classes.length,
    names.length,
    entries.length,
    known.length,
  ]);
  const parts = [
    header,
    Int32Array.from(transitions, quantise),
    buckets,
    Int32Array.from(known, ([hash]) => hash),
    Uint16Array.from(entries),
    Uint16Array.from(known, ([, value]) => value),
  ];
  return Buffer.concat([...parts.map((part) => Buffer.from(part.buffer, 0, part.byteLength)), names]);
}

function unsigned(hash: number | undefined): number {
  return (hash ?? 0) >>> 0;
}
