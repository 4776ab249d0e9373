import type { LabelScores } from '../../src/stance/agreement/label-scores.js';

/** Scores as lines of a table: precision, recall and F1 of every label, then the confusion matrix. */
export function scoreLines({ perLabel, macroF1, accuracy, confusion, labels }: LabelScores): string[] {
  const width = Math.max(...labels.map((label) => label.length), 8) + 2;
  const cells = (values: readonly (number | string)[]): string =>
    values.map((value) => String(value).padStart(width)).join('');
  return [
    `${''.padEnd(width)}${cells(['precision', 'recall', 'F1', 'n'])}`,
    ...perLabel.map(
      ({ label, precision, recall, f1, support }) =>
        `${label.padEnd(width)}${cells([precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), support])}`,
    ),
    `macro-F1 ${macroF1.toFixed(3)}, accuracy ${accuracy.toFixed(3)}`,
    'confusion (row: truth, column: answer)',
    `${''.padEnd(width)}${cells(labels)}`,
    ...labels.map((label, i) => `${label.padEnd(width)}${cells(confusion[i] ?? [])}`),
  ];
}
