import type { Tokenizer } from '../../tokenizer/tokenizer.js';
import type { FilledRow } from '../agreement/filled-sheet.js';
import { type LabelScores, scoreLabels } from '../agreement/label-scores.js';
import { readArgument } from '../argument.js';
import { atomsOf } from '../atoms.js';
import { type Codebook, labelsOf } from '../codebook.js';
import { CodebookJudge } from '../codebook-judge.js';
import type { StanceResources } from '../resources.js';
import { fitTemperature } from './calibration.js';
import { crossValidate, foldsOf } from './cross-validation.js';
import { type CodedUtterance, learn, modelFile } from './train.js';

/** What training on a sheet yields: the model file, and how it did on utterances that it had not seen. */
export interface Training {
  readonly model: Uint8Array;
  readonly learned: LabelScores;
  readonly codebookAlone: LabelScores;
}

const FOLDS = 5;
/** The codebook's wordings count in full beside few coded utterances and a tenth beside this many times nine. */
const WORDINGS_HALVE_AT = 200;

/** Learns a model from coded quotes on top of the codebook's own wordings. Deterministic. */
export function trainFromCodes(
  codebook: Codebook,
  rows: readonly FilledRow[],
  resources: StanceResources,
  tokenizer: Tokenizer,
): Training {
  const labels = labelsOf(codebook);
  const read = (text: string, label: string, group: string, importance: number): CodedUtterance => {
    const utterance = { text, morphemes: tokenizer.tokenize(text), base: 0, context: 0 };
    const argument = readArgument(atomsOf(utterance.morphemes), resources.argument);
    return { utterance, argument, target: labels.indexOf(label), group, importance };
  };
  const coded = rows.map(({ quote, code }, i) => read(quote, code, String(i).padStart(8, '0'), 1));
  const weight = WORDINGS_HALVE_AT / (WORDINGS_HALVE_AT + coded.length);
  const wordings = codebook.positions.flatMap(({ id, examples, cues }) =>
    [...examples, ...cues].map((text) => read(text, id, WORDINGS, weight)),
  );
  const all = [...coded, ...wordings];
  const fold = [
    ...foldsOf(
      coded.map(({ group }) => group),
      FOLDS,
    ),
    ...wordings.map(() => FOLDS),
  ];
  const heldOut = crossValidate(all, labels, fold).slice(0, coded.length);
  const judge = new CodebookJudge(codebook, resources, tokenizer, 'ko');
  const truths = rows.map(({ code }) => code);
  return {
    model: modelFile(codebook.id, labels, learn(all, labels.length), fitTemperature(heldOut)),
    learned: scoreLabels(
      heldOut.map(({ logits }, i) => ({ truth: truths[i] ?? '', answer: labels[largest(logits)] ?? '' })),
      labels,
    ),
    codebookAlone: scoreLabels(
      coded.map(({ utterance }, i) => ({ truth: truths[i] ?? '', answer: judge.judge(utterance).position })),
      labels,
    ),
  };
}

const WORDINGS = 'codebook';

function largest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
