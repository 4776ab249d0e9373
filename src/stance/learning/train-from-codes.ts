import type { Tokenizer } from '../../tokenizer/tokenizer.js';
import { type LabelScores, scoreLabels } from '../agreement/label-scores.js';
import type { AgreedUtterance } from '../agreement/reconcile.js';
import { readArgument } from '../argument.js';
import { atomsOf } from '../atoms.js';
import { type Codebook, labelsOf } from '../codebook.js';
import { CodebookJudge } from '../codebook-judge.js';
import type { StanceResources } from '../resources.js';
import { fitTemperature, logLoss } from './calibration.js';
import { crossValidate } from './cross-validation.js';
import { LearnedLogits } from './learned-logits.js';
import type { Split } from './split.js';
import { parseStanceModel } from './stance-model.js';
import { type CodedUtterance, learn, modelFile } from './train.js';

/** A judge against the codes of utterances that it had not seen: cross-validated, and on the test part. */
export interface UnseenScores {
  readonly crossValidated: LabelScores;
  readonly test: LabelScores;
}

/** What training yields: the model file, and how it does on utterances that it has not seen. */
export interface Training {
  readonly model: Uint8Array;
  readonly learned: UnseenScores;
  readonly codebookAlone: UnseenScores;
  /** Cross-validated macro-F1 by how many utterances each model learned from. */
  readonly curve: readonly { readonly utterances: number; readonly macroF1: number }[];
}

/** Tried in cross-validation; few utterances want a heavy penalty. */
const PENALTIES = [0.0005, 0.002, 0.01, 0.05, 0.2];
const CURVE = [0.25, 0.5, 0.75, 1];

/** Learns a model from the training part on top of what the codebook alone would say. Deterministic. */
export function trainFromCodes(
  codebook: Codebook,
  { training, fold, test }: Split,
  resources: StanceResources,
  tokenizer: Tokenizer,
): Training {
  const labels = labelsOf(codebook);
  const judge = new CodebookJudge(codebook, resources, tokenizer, 'ko');
  const read = ({ quote: text, code }: AgreedUtterance): CodedUtterance => {
    const utterance = { text, morphemes: tokenizer.tokenize(text), base: 0, context: 0 };
    const argument = readArgument(atomsOf(utterance.morphemes), resources.argument);
    const codebookLogits = judge.logits(utterance);
    return { utterance, argument, target: labels.indexOf(code), codebookLogits, group: text, importance: 1 };
  };
  const coded = training.map(read);
  const tested = test.map(read);
  const score = (items: readonly CodedUtterance[], logits: readonly Float64Array[]): LabelScores =>
    scoreLabels(
      items.map(({ target }, i) => ({
        truth: labels[target] ?? '',
        answer: labels[largest(logits[i])] ?? '',
      })),
      labels,
    );
  const trials = PENALTIES.map((penalty) => {
    const heldOut = crossValidate(coded, labels, fold, { penalty });
    const temperature = fitTemperature(heldOut);
    return { penalty, heldOut, temperature, loss: logLoss(heldOut, temperature) };
  });
  const { penalty, heldOut, temperature } = trials.reduce((best, trial) =>
    trial.loss < best.loss ? trial : best,
  );
  const bytes = modelFile(
    codebook.id,
    labels,
    learn(coded, labels.length, { penalty }),
    temperature,
    training,
  );
  const logits = new LearnedLogits(parseStanceModel(bytes, codebook.id));
  const logitsOf = ({ utterance, argument, codebookLogits }: CodedUtterance): Float64Array =>
    logits.logits(utterance, argument, codebookLogits);
  const alone = (items: readonly CodedUtterance[]): LabelScores =>
    score(
      items,
      items.map(({ utterance }) => judge.logits(utterance)),
    );
  return {
    model: bytes,
    learned: {
      crossValidated: score(
        coded,
        heldOut.map((prediction) => prediction.logits),
      ),
      test: score(tested, tested.map(logitsOf)),
    },
    codebookAlone: { crossValidated: alone(coded), test: alone(tested) },
    curve: CURVE.map((share) => learningPoint(coded, labels, fold, penalty, share, score)),
  };
}

/** What models that learn from a share of each fold's training part say of the whole of it. */
function learningPoint(
  coded: readonly CodedUtterance[],
  labels: readonly string[],
  fold: readonly number[],
  penalty: number,
  share: number,
  score: (items: readonly CodedUtterance[], logits: readonly Float64Array[]) => LabelScores,
): { utterances: number; macroF1: number } {
  const predictions = crossValidate(coded, labels, fold, { penalty, share });
  const folds = new Set(fold).size;
  return {
    utterances: Math.round(coded.length * (1 - 1 / folds) * share),
    macroF1: score(
      coded,
      predictions.map(({ logits }) => logits),
    ).macroF1,
  };
}

function largest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
