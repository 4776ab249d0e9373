/**
 * The learned weights as one read-only block of bytes, used in place: it may lie in a SharedArrayBuffer.
 *
 * Layout, little-endian:
 *   u32 × 8   magic, version, bucket bits B, classes, bytes of class names, u16 units of entries, forms, 0
 *   i32 × (labels + 1) · labels   transition scores; the last row is the sentence start
 *   u32 × (2^B + 1)   where each bucket's entries begin, in u16 units; a feature's bucket is its hash's top B bits
 *   i32 × forms   hashes of known forms and their prefixes (known-forms.ts)
 *   u16 × entries   per feature: rest of the hash (12 bits) and number of weights - 1 (4 bits), then the
 *                   weights: label (6 bits) and score + 512 (10 bits)
 *   u16 × forms   their values (form-marks.ts)
 *   class names, joined by spaces, ASCII
 * Scores are integers on one common scale, so decoding is exact and the same on every machine.
 */

import { labelCount } from './labels.js';

export const MODEL_MAGIC = 0x454e4a4e;
export const MODEL_VERSION = 2;
export const HEADER_WORDS = 8;
/** The hash's bits not implied by its bucket: they fill an entry's head with the 4 bits of its count. */
export const REST_BITS = 12;
export const BUCKET_BITS = 32 - REST_BITS;
export const MAX_WEIGHTS = 16;
export const SCORE_BITS = 10;
export const SCORE_OFFSET = 1 << (SCORE_BITS - 1);
const MAX_LABELS = 1 << (16 - SCORE_BITS);

/** The file is not a tagger model of this version: train again or restore it. */
export class TaggerModelError extends Error {
  override readonly name = 'TaggerModelError';
}

export interface TaggerModel {
  readonly classes: readonly string[];
  readonly transitions: Int32Array;
  readonly buckets: Uint32Array;
  readonly entries: Uint16Array;
  readonly formHashes: Int32Array;
  readonly formValues: Uint16Array;
}

/** Reads a model. Throws TaggerModelError when the bytes are no model, cut short, or of another version. */
export function readTaggerModel(bytes: Uint8Array): TaggerModel {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < 4 * HEADER_WORDS) throw damaged(`${bytes.length} bytes are too few for a header`);
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  const [
    magic = 0,
    version = 0,
    bucketBits = 0,
    classCount = 0,
    nameBytes = 0,
    entryUnits = 0,
    formCount = 0,
  ] = header;
  if (magic !== MODEL_MAGIC) throw damaged(`it begins with 0x${magic.toString(16)}`);
  if (version !== MODEL_VERSION || bucketBits !== BUCKET_BITS) {
    throw damaged(
      `it has version ${version} with ${bucketBits} bucket bits; ${MODEL_VERSION} with ${BUCKET_BITS} is wanted`,
    );
  }
  const labels = labelCount(classCount);
  if (labels > MAX_LABELS) throw damaged(`${labels} labels are more than ${MAX_LABELS}`);
  const bucketCount = 2 ** bucketBits + 1;
  const transitionsAt = aligned.byteOffset + 4 * HEADER_WORDS;
  const bucketsAt = transitionsAt + 4 * (labels + 1) * labels;
  const formHashesAt = bucketsAt + 4 * bucketCount;
  const entriesAt = formHashesAt + 4 * formCount;
  const formValuesAt = entriesAt + 2 * entryUnits;
  const namesAt = formValuesAt + 2 * formCount;
  if (namesAt + nameBytes !== aligned.byteOffset + aligned.length) {
    throw damaged(`${bytes.length} bytes where ${namesAt + nameBytes - aligned.byteOffset} are announced`);
  }
  const names = new Uint8Array(aligned.buffer, namesAt, nameBytes);
  const classes = String.fromCharCode(...names).split(' ');
  if (classes.length !== classCount)
    throw damaged(`${classes.length} class names where ${classCount} are announced`);
  return {
    classes,
    transitions: new Int32Array(aligned.buffer, transitionsAt, (labels + 1) * labels),
    buckets: new Uint32Array(aligned.buffer, bucketsAt, bucketCount),
    entries: new Uint16Array(aligned.buffer, entriesAt, entryUnits),
    formHashes: new Int32Array(aligned.buffer, formHashesAt, formCount),
    formValues: new Uint16Array(aligned.buffer, formValuesAt, formCount),
  };
}

function damaged(what: string): TaggerModelError {
  return new TaggerModelError(
    `not an entity model: ${what}; restore models/ner.bin or run npm run train:ner`,
  );
}
