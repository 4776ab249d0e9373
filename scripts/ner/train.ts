/** Sentences in, model out. The order of updates comes from a seeded generator: the same data give the same bytes. */

import { ENTITY_TYPES } from '../../src/document.js';
import type { TaggerLexicons } from '../../src/entities/tagger/entity-tagger.js';
import { addGazetteer, classNumber } from '../../src/entities/tagger/gazetteer.js';
import { beginLabel, insideLabel, labelCount } from '../../src/entities/tagger/labels.js';
import { NameShape } from '../../src/entities/tagger/name-shape.js';
import { Augmentation } from './augmentation.js';
import { foldOf } from './corpus.js';
import { Crf, type CrfOptions } from './crf.js';
import { FOLDS, FormCounts } from './form-counts.js';
import type { LabelledSentence, Tokenize } from './labelled-sentence.js';
import { buildTrainingSet } from './training-set.js';
import { writeModel } from './write-model.js';

/** Subclasses told apart because they are wanted as such. Splitting DT, QT, OG or LC costs accuracy. */
const FINE_CLASSES = ['CV_POSITION', 'CV_OCCUPATION', 'CV_RELATION'];

/** The classes that annotated articles list. */
const NAMES: ReadonlySet<string> = new Set(['PS', 'OG', 'LC']);

export interface TrainingOptions extends CrfOptions {
  readonly epochs: number;
  /** So often an epoch sees a sentence that people labelled. */
  readonly humanWeight: number;
  /** So often an epoch sees a sentence of an article whose names are listed. */
  readonly articleWeight: number;
  /** Features seen less often than this are dropped. */
  readonly cutoff: number;
}

export const DEFAULT_TRAINING: TrainingOptions = {
  epochs: 5,
  humanWeight: 3,
  articleWeight: 2,
  cutoff: 3,
  alpha: 0.3,
  l1: 1,
  l2: 0.5,
};

/** Part of the silver news sentences of which a copy is made; of the others that are no reviews all have one. */
const AUGMENTED_PART = 0.5;

/**
 * Trains on all sentences given and on copies of every other news sentence with invented names; `tokenize` is what
 * cut the sentences. `log` hears the mean loss of each epoch.
 */
export function trainTagger(
  sentences: readonly LabelledSentence[],
  lexicons: TaggerLexicons,
  tokenize: Tokenize,
  options: TrainingOptions,
  log: (line: string) => void,
): Uint8Array {
  const random = seeded(20);
  const classes: readonly string[] = [...ENTITY_TYPES, ...FINE_CLASSES];
  const classOf = (fine: string): number => classNumber(classes, fine);
  const counts = new FormCounts(sentences, (sentence) => foldOf(sentence, FOLDS), classOf);
  const names = new NameShape(lexicons.surnames, lexicons.givenNameSyllables);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const forms = counts.table(fold);
    for (const gazetteer of lexicons.gazetteers) addGazetteer(gazetteer, classes, forms);
    return { names, forms };
  });
  const augmentation = new Augmentation(sentences, random);
  const varied = sentences
    .filter(({ news, unsure }) => news && (unsure !== null || random() < AUGMENTED_PART))
    .flatMap((sentence) => {
      const copy = augmentation.vary(sentence);
      return copy === null ? [] : [{ ...sentence, ...copy, morphemes: tokenize(copy.text) }];
    });
  const all = [...sentences, ...varied];
  const data = buildTrainingSet(
    all,
    classOf,
    (sentence) => folds[foldOf(sentence, FOLDS)] as (typeof folds)[number],
    options.cutoff,
  );
  log(`${all.length} sentences, ${data.labels.length} morphemes, ${data.featureCount} features`);
  const naming = new Set(
    [...classes.keys()]
      .filter((entityClass) => NAMES.has(classes[entityClass] ?? ''))
      .flatMap((entityClass) => [beginLabel(entityClass), insideLabel(entityClass)]),
  );
  const crf = new Crf(data.featureCount, labelCount(classes.length), naming, options);
  const order = Int32Array.from(
    [...all.entries()].flatMap(([s, sentence]) => Array<number>(timesAnEpoch(sentence, options)).fill(s)),
  );
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    log(`epoch ${epoch}: loss ${crf.epoch(data, order).toFixed(4)}`);
  }
  const { weights, transitions } = crf;
  return writeModel({ classes, hashes: data.hashes, weights, transitions, forms: counts.table(null) });
}

function timesAnEpoch({ human, unsure }: LabelledSentence, options: TrainingOptions): number {
  return human ? options.humanWeight : unsure === null ? 1 : options.articleWeight;
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
