/** Sentences in, model out. The order of updates comes from a seeded generator: the same data give the same bytes. */

import { ENTITY_TYPES } from '../../src/document.js';
import { labelCount } from '../../src/entities/tagger/labels.js';
import type { LabelledSentence } from './corpus.js';
import { Crf, type CrfOptions } from './crf.js';
import { buildTrainingSet } from './training-set.js';
import { writeModel } from './write-model.js';

export interface TrainingOptions extends CrfOptions {
  readonly epochs: number;
  /** Features seen less often than this are dropped. */
  readonly cutoff: number;
}

export const DEFAULT_TRAINING: TrainingOptions = { epochs: 12, cutoff: 2, alpha: 0.1, l1: 0.5, l2: 0.5 };

/** Trains on all sentences given; `log` hears the mean loss of each epoch. */
export function trainTagger(
  sentences: readonly LabelledSentence[],
  options: TrainingOptions,
  log: (line: string) => void,
): Uint8Array {
  const classes: readonly string[] = ENTITY_TYPES;
  const data = buildTrainingSet(sentences, (fine) => classes.indexOf(fine.slice(0, 2)), options.cutoff);
  log(`${sentences.length} sentences, ${data.labels.length} morphemes, ${data.featureCount} features`);
  const crf = new Crf(data.featureCount, labelCount(classes.length), options);
  const order = Int32Array.from(sentences.keys());
  const random = seeded(20);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    log(`epoch ${epoch}: loss ${crf.epoch(data, order).toFixed(4)}`);
  }
  return writeModel(classes, data.hashes, crf.weights, crf.transitions);
}

/** Numbers in [0, 1) from a 32-bit congruential generator (Numerical Recipes' constants). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** Fisher-Yates. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
