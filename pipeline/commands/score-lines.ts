import type { LabelScores } from '../../src/stance/agreement/label-scores.js';
import { padded, widthOf } from '../columns.js';
import type { CommandWords } from './words.js';

/** Scores as lines of a table: precision, recall and F1 of every label, then the confusion matrix. */
export function scoreLines(
  { perLabel, macroF1, accuracy, confusion, labels }: LabelScores,
  words: CommandWords,
): string[] {
  const width = Math.max(...labels.map(widthOf), 8) + 2;
  const cells = (values: readonly (number | string)[]): string =>
    values.map((value) => padded(String(value), width, 'right')).join('');
  return [
    `${padded('', width)}${cells([words.precision, words.recall, 'F1', 'n'])}`,
    ...perLabel.map(
      ({ label, precision, recall, f1, support }) =>
        `${padded(label, width)}${cells([precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), support])}`,
    ),
    words.overall(macroF1.toFixed(3), accuracy.toFixed(3)),
    words.confusion,
    `${padded('', width)}${cells(labels)}`,
    ...labels.map((label, i) => `${padded(label, width)}${cells(confusion[i] ?? [])}`),
  ];
}
