/**
 * The learned weights as one read-only block of bytes, used in place: it may lie in a SharedArrayBuffer.
 *
 * Layout, little-endian, HEADER_WORDS words of u32 first (see `Header`), then
 *   i32 × (labels + 1) · labels   transition scores; the last row is the sentence start
 *   i32 × dense rows · lanes   weights of the few features that most labels have one for, two labels a lane
 *   i32 × buckets · REST_WORDS   1 + rest of the hash of each of a bucket's SLOTS features, two a word (the even
 *                 one below), 0 where there is none. A bucket's number is the top BUCKET_BITS of the hash
 *   i32 × buckets · SLOTS   references to their weights: DENSE and the place of a dense row's first lane, or the
 *                 place of the first of the feature's units
 *   i32 × forms   hashes of known forms and their prefixes (known-forms.ts)
 *   u16 × units   the weights of each feature, END after them: label (6 bits) and score + 512 (10 bits)
 *   u16 × forms   the forms' values (form-marks.ts)
 *   class names, joined by spaces, ASCII
 *
 * Scores are integers on one scale, small enough that those of one morpheme sum up within 16 bits. So two
 * labels share an int32 lane (the even one below), one addition serves both, and results are exact. A row is
 * filled up with empty lanes to a multiple of LANE_GROUP, which are added in one go.
 */

import { UnusableFileError } from '../../unusable-file-error.js';
import { labelCount } from './labels.js';

export const MODEL_MAGIC = 0x454e4a4e;
export const MODEL_VERSION = 7;
export const HEADER_WORDS = 8;
const BUCKET_BITS = 17;
export const REST_BITS = 32 - BUCKET_BITS;
export const SLOTS = 4;
export const REST_WORDS = SLOTS / 2;
export const BUCKETS = 2 ** BUCKET_BITS;
export const SCORE_BITS = 10;
export const SCORE_OFFSET = 1 << (SCORE_BITS - 1);
/** The weight of a label that no model has: what ends a feature's weights. */
export const END = 0xffff;
/** Bit of the references to dense rows. */
export const DENSE = 1 << 31;
export const LANE_GROUP = 4;
const MAX_LABELS = 63;

/** The file is not a tagger model of this version: train again or restore it. */
export class TaggerModelError extends UnusableFileError {
  override readonly name = 'TaggerModelError';
}

export interface TaggerModel {
  readonly classes: readonly string[];
  readonly transitions: Int32Array;
  readonly dense: Int32Array;
  readonly rests: Int32Array;
  readonly references: Int32Array;
  readonly entries: Uint16Array;
  readonly formHashes: Int32Array;
  readonly formValues: Uint16Array;
}

/** Lanes of int32 that hold the scores of all labels, a multiple of LANE_GROUP. */
export function laneCount(labels: number): number {
  return LANE_GROUP * Math.ceil(labels / 2 / LANE_GROUP);
}

/** Reads a model. Throws TaggerModelError when the bytes are no model, cut short, or of another version. */
export function readTaggerModel(bytes: Uint8Array): TaggerModel {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  if (aligned.length < 4 * HEADER_WORDS) throw damaged(`${bytes.length} bytes are too few for a header`);
  const header = new Uint32Array(buffer, byteOffset, HEADER_WORDS);
  const [magic = 0, version = 0, classCount = 0, nameBytes = 0, denseRows = 0, units = 0, formCount = 0] =
    header;
  if (magic !== MODEL_MAGIC) throw damaged(`it begins with 0x${magic.toString(16)}`);
  if (version !== MODEL_VERSION) throw damaged(`it has version ${version}, ${MODEL_VERSION} is wanted`);
  const labels = labelCount(classCount);
  if (labels > MAX_LABELS) throw damaged(`${labels} labels are more than ${MAX_LABELS}`);
  const transitionCount = (labels + 1) * labels;
  const denseCount = denseRows * laneCount(labels);
  const words = HEADER_WORDS + transitionCount + denseCount + BUCKETS * (REST_WORDS + SLOTS) + formCount;
  const size = 4 * words + 2 * (units + formCount) + nameBytes;
  if (size !== aligned.length) throw damaged(`${bytes.length} bytes where ${size} are announced`);

  let at = byteOffset + 4 * HEADER_WORDS;
  const section = (bytesLong: number): number => {
    at += bytesLong;
    return at - bytesLong;
  };
  const model = {
    transitions: new Int32Array(buffer, section(4 * transitionCount), transitionCount),
    dense: new Int32Array(buffer, section(4 * denseCount), denseCount),
    rests: new Int32Array(buffer, section(4 * BUCKETS * REST_WORDS), BUCKETS * REST_WORDS),
    references: new Int32Array(buffer, section(4 * BUCKETS * SLOTS), BUCKETS * SLOTS),
    formHashes: new Int32Array(buffer, section(4 * formCount), formCount),
    entries: new Uint16Array(buffer, section(2 * units), units),
    formValues: new Uint16Array(buffer, section(2 * formCount), formCount),
  };
  const classes = String.fromCharCode(...new Uint8Array(buffer, at, nameBytes)).split(' ');
  if (classes.length !== classCount)
    throw damaged(`${classes.length} class names where ${classCount} are announced`);
  return { classes, ...model };
}

function damaged(what: string): TaggerModelError {
  return new TaggerModelError(
    `not an entity model: ${what}; restore models/ner.bin or run npm run train:ner`,
  );
}
