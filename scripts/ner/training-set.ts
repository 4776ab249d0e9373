/** Sentences with labels as the arrays a trainer reads: hashed features, rare ones dropped, numbered densely. */

import { Columns } from '../../src/entities/tagger/columns.js';
import { extractFeatures } from '../../src/entities/tagger/features.js';
import { beginLabel, insideLabel, OUTSIDE } from '../../src/entities/tagger/labels.js';
import { MAX_FEATURES } from '../../src/entities/tagger/model-layout.js';
import { type Knowledge, observe } from '../../src/entities/tagger/observation.js';
import type { LabelledSentence } from './labelled-sentence.js';

/** Sentences as dense feature numbers, in compressed rows. */
export interface TrainingSet {
  /** Tokens of sentence s are `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array;
  /** Features of token t are `features[rows[t] .. rows[t + 1])`. */
  readonly rows: Int32Array;
  readonly features: Int32Array;
  /** The label of each token, or UNNAMED or UNSURE. */
  readonly labels: Uint8Array;
  readonly featureCount: number;
  /** Hash of each feature number. */
  readonly hashes: Int32Array;
}

/** Of a token only known that it is of no person, organisation or place. */
export const UNNAMED = 254;
/** Of a token nothing known. */
export const UNSURE = 255;

/**
 * Features seen fewer than `cutoff` times are dropped; `classOf` maps a NIKL class to a class number;
 * `knowledgeFor` gives what the tagger may know when it reads a sentence.
 */
export function buildTrainingSet(
  sentences: readonly LabelledSentence[],
  classOf: (fine: string) => number,
  knowledgeFor: (sentence: LabelledSentence) => Knowledge,
  cutoff: number,
): TrainingSet {
  const columns = new Columns();
  const starts = new Int32Array(sentences.length + 1);
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.morphemes.length, 0);
  const rows = new Int32Array(tokens + 1);
  const labels = new Uint8Array(tokens);
  let features = new Int32Array(tokens * 64);
  let token = 0;
  let used = 0;
  sentences.forEach((sentence, s) => {
    observe(columns, sentence.morphemes, 0, sentence.morphemes.length, knowledgeFor(sentence));
    labels.set(labelsOf(sentence, classOf), token);
    for (let i = 0; i < sentence.morphemes.length; i++) {
      if (used + MAX_FEATURES > features.length) features = grown(features);
      used = extractFeatures(columns, i, features, used);
      rows[++token] = used;
    }
    starts[s + 1] = token;
  });
  const hashes = dropRare(features, rows, cutoff);
  return {
    sentences: starts,
    rows,
    features: features.subarray(0, rows[tokens] as number),
    labels,
    featureCount: hashes.length,
    hashes,
  };
}

/** BIO labels; a morpheme that a span covers in part belongs to it. */
function labelsOf(sentence: LabelledSentence, classOf: (fine: string) => number): Uint8Array {
  const { unsure } = sentence;
  const outside = unsure === null ? OUTSIDE : UNNAMED;
  const labels = new Uint8Array(sentence.morphemes.length).fill(outside);
  for (const span of sentence.spans) {
    const entityClass = classOf(span.fine);
    let inside = false;
    sentence.morphemes.forEach((morpheme, i) => {
      if (morpheme.start >= span.end || morpheme.end <= span.start || labels[i] !== outside) return;
      labels[i] = inside ? insideLabel(entityClass) : beginLabel(entityClass);
      inside = true;
    });
  }
  if (unsure !== null) {
    sentence.morphemes.forEach(({ start, end }, i) => {
      if (labels[i] === UNNAMED && unsure.some((span) => span.start < end && start < span.end))
        labels[i] = UNSURE;
    });
  }
  return labels;
}

/** Replaces hashes by numbers in place, closing the gaps of dropped ones; returns the hash of each number. */
function dropRare(features: Int32Array, rows: Int32Array, cutoff: number): Int32Array {
  const total = rows[rows.length - 1] as number;
  const bits = Math.ceil(Math.log2(Math.max(2, total)));
  const mask = 2 ** bits - 1;
  const keys = new Int32Array(2 ** bits);
  const counts = new Int32Array(2 ** bits);
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (let k = 0; k < total; k++) {
    const slot = slotOf(features[k] as number);
    keys[slot] = features[k] as number;
    counts[slot] = (counts[slot] as number) + 1;
  }
  const numbers = new Int32Array(2 ** bits).fill(-1);
  // Frequent features first: their weights then share cache lines, which halves the time of training.
  const slots: number[] = [];
  for (let slot = 0; slot <= mask; slot++) if ((counts[slot] as number) >= cutoff) slots.push(slot);
  const kept = Int32Array.from(slots);
  kept.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const hashes = kept.map((slot) => keys[slot] as number);
  for (const [number, slot] of kept.entries()) numbers[slot] = number;
  let to = 0;
  let from = 0;
  for (let token = 0; token + 1 < rows.length; token++) {
    for (; from < (rows[token + 1] as number); from++) {
      const number = numbers[slotOf(features[from] as number)] as number;
      if (number >= 0) features[to++] = number;
    }
    rows[token + 1] = to;
  }
  return hashes;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length + (array.length >> 1) + MAX_FEATURES);
  larger.set(array);
  return larger;
}
