/**
 * A learned stance model: for every known feature bucket its rarity and a weight for each label.
 *
 * File, little-endian: 8 bytes `nonjoST1`, u32 length of a UTF-8 JSON header, the header, padding to 4 bytes,
 * then for each of `header.features` features u32 bucket, f32 rarity, and i16 weights (times `header.scale`), one a
 * label, all sections one after the other. The header names the issue and its labels, in the order of the weights.
 */
import type { LocalText } from '../../local-text.js';
import { StanceModelError } from '../stance-model-error.js';
import { BUCKET_BITS } from './text-features.js';

/** What a model was trained for and on. */
export interface StanceModelHeader {
  readonly issue: string;
  readonly labels: readonly string[];
  /** Number of known feature buckets. */
  readonly features: number;
  /** What an i16 weight is multiplied by. */
  readonly scale: number;
  /** Logits are divided by it before they become probabilities. */
  readonly temperature: number;
  /** Added to the logits of every label, and in proportion to the utterance's context. */
  readonly bias: readonly number[];
  readonly context: readonly number[];
  /** Whether the logits of the codebook alone are added to its own. */
  readonly onCodebook: boolean;
  /** Number of utterances it was trained on. */
  readonly trainedOn: number;
  /** Hashes of the utterances that coders' sheets taught it, so that it is never measured on them; absent without. */
  readonly utterances?: readonly string[];
}

/**
 * A model ready for use. Bit `bucket` of `known` says whether a bucket has a row, `slots[bucket]` which; a row of
 * `rows` holds the feature's rarity and then its weight for each label.
 */
export interface StanceModel {
  readonly header: StanceModelHeader;
  readonly known: Int32Array;
  readonly slots: Int32Array;
  readonly rows: Float32Array;
}

const MAGIC = 'nonjoST1';
const LARGEST = 32767;

/** Parses a model file. Throws `StanceModelError` when it is damaged or of another version. */
export function parseStanceModel(bytes: Uint8Array, fileName: string): StanceModel {
  const fail = (problem: LocalText): never => {
    throw new StanceModelError({
      ko: `${fileName}: ${problem.ko}. nonjo train으로 다시 학습하십시오`,
      en: `${fileName}: ${problem.en}; learn it again with nonjo train`,
    });
  };
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    fail({ ko: '이 버전의 입장 모델이 아닙니다', en: 'not a stance model of this version' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = MAGIC.length + 4 + view.getUint32(MAGIC.length, true);
  if (headerEnd > bytes.length) fail({ ko: '파일이 잘렸습니다', en: 'the header is cut short' });
  const header: StanceModelHeader = JSON.parse(
    new TextDecoder().decode(bytes.subarray(MAGIC.length + 4, headerEnd)),
  );
  const { features, labels, scale } = header;
  let at = aligned(headerEnd);
  if (bytes.length !== at + features * (8 + 2 * labels.length))
    fail({
      ko: `자질 ${features}개가 있어야 하는데 길이가 다릅니다`,
      en: `expected ${features} features, found another length`,
    });
  const known = new Int32Array(2 ** (BUCKET_BITS - 5));
  const slots = new Int32Array(2 ** BUCKET_BITS);
  const stride = 1 + labels.length;
  const rows = new Float32Array(features * stride);
  for (let slot = 0; slot < features; slot++, at += 4) {
    const bucket = view.getUint32(at, true) % slots.length;
    known[bucket >>> 5] |= 1 << (bucket & 31);
    slots[bucket] = slot;
    rows[slot * stride] = view.getFloat32(at + 4 * features, true);
  }
  at += 4 * features;
  for (let slot = 0; slot < features; slot++) {
    for (let label = 1; label < stride; label++, at += 2)
      rows[slot * stride + label] = view.getInt16(at, true) * scale;
  }
  return { header, known, slots, rows };
}

/** What training yields before it is written: parallel arrays, one row a feature. */
export interface LearnedWeights {
  readonly buckets: readonly number[];
  readonly rarity: readonly number[];
  /** `weights[feature * labels + label]` */
  readonly weights: Float64Array;
}

/** Serialises a model; the same weights give the same bytes. */
export function serializeStanceModel(
  header: Omit<StanceModelHeader, 'features' | 'scale'>,
  learned: LearnedWeights,
): Uint8Array {
  const features = learned.buckets.length;
  let most = 0;
  for (const weight of learned.weights) most = Math.max(most, Math.abs(weight));
  const scale = most / LARGEST || 1;
  const json = new TextEncoder().encode(JSON.stringify({ ...header, features, scale }));
  const start = aligned(MAGIC.length + 4 + json.length);
  const bytes = new Uint8Array(start + features * (8 + 2 * header.labels.length));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(MAGIC.length, json.length, true);
  bytes.set(json, MAGIC.length + 4);
  learned.buckets.forEach((bucket, i) => {
    view.setUint32(start + 4 * i, bucket, true);
  });
  learned.rarity.forEach((value, i) => {
    view.setFloat32(start + 4 * (features + i), value, true);
  });
  learned.weights.forEach((weight, i) => {
    view.setInt16(start + 8 * features + 2 * i, Math.round(weight / scale), true);
  });
  return bytes;
}

function aligned(offset: number): number {
  return (offset + 3) & ~3;
}
