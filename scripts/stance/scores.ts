import type { Answer, LabelScores } from '../../src/stance/agreement/label-scores.js';

/** The likeliest label beside the true one. */
export function answerOf(labels: readonly string[], logits: Float64Array, target: number): Answer {
  return { truth: labels[target] ?? '', answer: labels[logits.indexOf(Math.max(...logits))] ?? '' };
}

/** Prints scores on a line. */
export function show(name: string, { macroF1, accuracy, perLabel }: LabelScores): void {
  const each = perLabel.map(({ label, f1 }) => `${label} ${f1.toFixed(2)}`).join('  ');
  console.log(`${name}: macro-F1 ${macroF1.toFixed(3)}, accuracy ${accuracy.toFixed(3)}  (${each})`);
}
