import type { AgreedUtterance } from '../agreement/reconcile.js';
import { utteranceHash } from '../agreement/utterance-key.js';
import type { Argument } from '../argument.js';
import type { Utterance } from '../judge.js';
import { type SparseVector, trainLogistic } from './logistic.js';
import { type LearnedWeights, serializeStanceModel } from './stance-model.js';
import { BUCKET_BITS, type FeatureFamily, TextFeatures } from './text-features.js';

/** An utterance with its label, read. `group` keeps what must not be split between training and testing together. */
export interface CodedUtterance {
  readonly utterance: Utterance;
  readonly argument: Argument;
  /** Index of the label. */
  readonly target: number;
  /** Logits of the labels by the codebook alone, for a model that builds on them; null for one that does not. */
  readonly codebookLogits: Float64Array | null;
  readonly group: string;
  /** How much it counts in training. */
  readonly importance: number;
}

export interface TrainingOptions {
  /** Strength of the L2 penalty. @default 0.0005 */
  readonly penalty?: number;
  /** Features in fewer utterances are left out. @default 2 */
  readonly leastDocuments?: number;
}

/** Learned weights with the constants that go into the model's header. */
export interface Learned extends LearnedWeights {
  readonly bias: readonly number[];
  readonly context: readonly number[];
  readonly trainedOn: number;
  /** Whether the codebook's own logits are added. */
  readonly onCodebook: boolean;
}

type Buckets = readonly [characters: Int32Array, words: Int32Array];

/** Learns the weights of `labels` labels from coded utterances. */
export function learn(
  coded: readonly CodedUtterance[],
  labels: number,
  options: TrainingOptions = {},
): Learned {
  const { penalty = 0.0005, leastDocuments = 2 } = options;
  const extracted = coded.map(bucketsOf());
  const space = new FeatureSpace(extracted, leastDocuments);
  const rows = extracted.map((buckets, i) => space.vector(buckets, coded[i]?.utterance.context ?? 0));
  const targets = coded.map((item) => item.target);
  const importance = coded.map((item) => item.importance);
  const offsets = coded.flatMap(({ codebookLogits }) => codebookLogits ?? []);
  const weights = trainLogistic({
    rows,
    targets,
    offsets,
    importance,
    classes: labels,
    features: space.size + 2,
    penalty,
  });
  const constants = (at: number, value: number): number[] =>
    Array.from({ length: labels }, (_, label) => (weights[at * labels + label] ?? 0) * value);
  return {
    buckets: space.buckets,
    rarity: space.rarity,
    weights: weights.slice(0, space.size * labels),
    bias: constants(space.size, CONSTANT),
    context: constants(space.size + 1, CONSTANT),
    trainedOn: coded.length,
    onCodebook: offsets.length > 0,
  };
}

/** The model file of what was learned; `coded` are the coders' utterances that it names as those it learned from. */
export function modelFile(
  issue: string,
  labels: readonly string[],
  learned: Learned,
  temperature: number,
  coded: readonly AgreedUtterance[] = [],
): Uint8Array {
  const { bias, context, trainedOn, onCodebook } = learned;
  const utterances = coded.map(({ quote }) => utteranceHash(quote));
  const header = { issue, labels, temperature, bias, context, trainedOn, onCodebook };
  return serializeStanceModel(utterances.length > 0 ? { ...header, utterances } : header, learned);
}

/** Value of the constant features: small, so that the penalty holds them like a rare word. */
const CONSTANT = 0.5;

function bucketsOf(): (coded: CodedUtterance) => Buckets {
  const features = new TextFeatures();
  const copy = ({ buckets, size }: FeatureFamily): Int32Array =>
    Int32Array.from(new Set(buckets.subarray(0, size)));
  return ({ utterance, argument }) => {
    features.extract(utterance, argument);
    return [copy(features.characters), copy(features.words)];
  };
}

/** The feature buckets seen often enough, with their rarity. */
class FeatureSpace {
  readonly buckets: number[] = [];
  readonly rarity: number[] = [];
  readonly #slots = new Int32Array(2 ** BUCKET_BITS).fill(-1);

  constructor(texts: readonly Buckets[], leastDocuments: number) {
    const documents = new Int32Array(2 ** BUCKET_BITS);
    for (const families of texts)
      for (const family of families) for (const bucket of family) documents[bucket]++;
    documents.forEach((count, bucket) => {
      if (count < leastDocuments) return;
      this.#slots[bucket] = this.buckets.length;
      this.buckets.push(bucket);
      this.rarity.push(Math.log(texts.length / count) + 0.1);
    });
  }

  get size(): number {
    return this.buckets.length;
  }

  vector(families: Buckets, context: number): SparseVector {
    const indices: number[] = [];
    const values: number[] = [];
    for (const family of families) {
      const from = values.length;
      let square = 0;
      for (const bucket of family) {
        const slot = this.#slots[bucket];
        if (slot < 0) continue;
        const value = this.rarity[slot] ?? 0;
        indices.push(slot);
        values.push(value);
        square += value * value;
      }
      const norm = Math.sqrt(square) || 1;
      for (let i = from; i < values.length; i++) values[i] = (values[i] ?? 0) / norm;
    }
    indices.push(this.size, this.size + 1);
    values.push(CONSTANT, CONSTANT * context);
    return { indices: Int32Array.from(indices), values: Float64Array.from(values) };
  }
}
