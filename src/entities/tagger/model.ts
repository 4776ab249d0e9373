/**
 * The learned weights as one read-only block of bytes, used in place: it may lie in a SharedArrayBuffer.
 *
 * Layout, little-endian, HEADER_WORDS words of u32 first (see `Header`), then
 *   i32 × (labels + 1) · labels   transition scores; the last row is the sentence start
 *   i32 × rows · row words   weights of the features that have more than two, four labels a word: each weight is a
 *                 byte above 0, ROW_BIAS stands for none
 *   i32 × buckets · BUCKET_WORDS   the features, SLOTS to a bucket. First one short for each, two a word (the even
 *                 one below): 1 + rest of its hash, 0 where there is none; a bucket's number is the top BUCKET_BITS
 *                 of the hash. Then one word for each: ROW and where its row begins, or its units, one or two
 *   i32 × forms   hashes of known forms and their prefixes (known-forms.ts)
 *   u16 × forms   the forms' values (form-marks.ts)
 *   class names, joined by spaces, ASCII
 *
 * A unit is a weight + ROW_BIAS in its low byte and a label above. Weights fit a byte, so those of one morpheme sum
 * up within 16 bits: two labels share an int32 lane (the even one below), one addition serves both, and results are
 * exact. A row's word holds the labels of two lanes, those of the lower lane in its bytes 0 and 2, and a row is filled
 * up with empty lanes to a multiple of LANE_GROUP, which are added in one go.
 */

import { UnusableFileError } from '../../unusable-file-error.js';
import { labelCount } from './labels.js';
import { BUCKET_BITS, BUCKET_WORDS, LANE_GROUP } from './model-layout.js';

export const MODEL_MAGIC = 0x454e4a4e;
export const MODEL_VERSION = 8;
export const HEADER_WORDS = 8;
export const BUCKETS = 2 ** BUCKET_BITS;
export const MAX_WEIGHT = 127;
const MAX_LABELS = 63;

/** The file is not a tagger model of this version: train again or restore it. */
export class TaggerModelError extends UnusableFileError {
  override readonly name = 'TaggerModelError';
}

export interface TaggerModel {
  readonly classes: readonly string[];
  readonly transitions: Int32Array;
  readonly rows: Int32Array;
  readonly buckets: Int32Array;
  readonly formHashes: Int32Array;
  readonly formValues: Uint16Array;
}

/** Lanes of int32 that hold the scores of all labels, a multiple of LANE_GROUP. */
export function laneCount(labels: number): number {
  return LANE_GROUP * Math.ceil(labels / 2 / LANE_GROUP);
}

/** Words of a row. */
export function rowWords(labels: number): number {
  return laneCount(labels) / 2;
}

/** Reads a model. Throws TaggerModelError when the bytes are no model, cut short, or of another version. */
export function readTaggerModel(bytes: Uint8Array): TaggerModel {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  if (aligned.length < 4 * HEADER_WORDS) throw damaged(`${bytes.length} bytes are too few for a header`);
  const header = new Uint32Array(buffer, byteOffset, HEADER_WORDS);
  const [magic = 0, version = 0, classCount = 0, nameBytes = 0, rowCount = 0, formCount = 0] = header;
  if (magic !== MODEL_MAGIC) throw damaged(`it begins with 0x${magic.toString(16)}`);
  if (version !== MODEL_VERSION) throw damaged(`it has version ${version}, ${MODEL_VERSION} is wanted`);
  const labels = labelCount(classCount);
  if (labels > MAX_LABELS) throw damaged(`${labels} labels are more than ${MAX_LABELS}`);
  const transitionCount = (labels + 1) * labels;
  const rowsLength = rowCount * rowWords(labels);
  const words = HEADER_WORDS + transitionCount + rowsLength + BUCKETS * BUCKET_WORDS + formCount;
  const size = 4 * words + 2 * formCount + nameBytes;
  if (size !== aligned.length) throw damaged(`${bytes.length} bytes where ${size} are announced`);

  let at = byteOffset + 4 * HEADER_WORDS;
  const section = (bytesLong: number): number => {
    at += bytesLong;
    return at - bytesLong;
  };
  const model = {
    transitions: new Int32Array(buffer, section(4 * transitionCount), transitionCount),
    rows: new Int32Array(buffer, section(4 * rowsLength), rowsLength),
    buckets: new Int32Array(buffer, section(4 * BUCKETS * BUCKET_WORDS), BUCKETS * BUCKET_WORDS),
    formHashes: new Int32Array(buffer, section(4 * formCount), formCount),
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
