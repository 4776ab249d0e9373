import type { Tokenizer } from '../../tokenizer/tokenizer.js';
import type { FilledRow } from '../agreement/filled-sheet.js';
import { type LabelScores, scoreLabels } from '../agreement/label-scores.js';
import { readArgument } from '../argument.js';
import { atomsOf } from '../atoms.js';
import { type Codebook, labelsOf } from '../codebook.js';
import { CodebookJudge } from '../codebook-judge.js';
import type { StanceResources } from '../resources.js';
import { fitTemperature, logLoss } from './calibration.js';
import { crossValidate, foldsOf } from './cross-validation.js';
import { type CodedUtterance, learn, modelFile } from './train.js';

/** What training on a sheet yields: the model file, and how it did on utterances that it had not seen. */
export interface Training {
  readonly model: Uint8Array;
  readonly learned: LabelScores;
  readonly codebookAlone: LabelScores;
}

const FOLDS = 5;
/** Tried in cross-validation; few utterances want a heavy penalty. */
const PENALTIES = [0.0005, 0.002, 0.01, 0.05, 0.2];
/** Learns a model from coded quotes on top of what the codebook alone would say. Deterministic. */
export function trainFromCodes(
  codebook: Codebook,
  rows: readonly FilledRow[],
  resources: StanceResources,
  tokenizer: Tokenizer,
): Training {
  const labels = labelsOf(codebook);
  const judge = new CodebookJudge(codebook, resources, tokenizer, 'ko');
  const read = (text: string, label: string, group: string): CodedUtterance => {
    const utterance = { text, morphemes: tokenizer.tokenize(text), base: 0, context: 0 };
    const argument = readArgument(atomsOf(utterance.morphemes), resources.argument);
    const codebookLogits = judge.logits(utterance);
    return { utterance, argument, target: labels.indexOf(label), codebookLogits, group, importance: 1 };
  };
  const coded = rows.map(({ quote, code }, i) => read(quote, code, String(i).padStart(8, '0')));
  const fold = foldsOf(
    coded.map(({ group }) => group),
    FOLDS,
  );
  const trials = PENALTIES.map((penalty) => {
    const heldOut = crossValidate(coded, labels, fold, { penalty });
    const temperature = fitTemperature(heldOut);
    return { penalty, heldOut, temperature, loss: logLoss(heldOut, temperature) };
  });
  const { penalty, heldOut, temperature } = trials.reduce((best, trial) =>
    trial.loss < best.loss ? trial : best,
  );
  const score = (logits: readonly Float64Array[]): LabelScores =>
    scoreLabels(
      rows.map(({ code }, i) => ({ truth: code, answer: labels[largest(logits[i])] ?? '' })),
      labels,
    );
  return {
    model: modelFile(codebook.id, labels, learn(coded, labels.length, { penalty }), temperature),
    learned: score(heldOut.map(({ logits }) => logits)),
    codebookAlone: score(coded.map(({ utterance }) => judge.logits(utterance))),
  };
}

function largest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
