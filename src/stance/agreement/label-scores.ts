/** How one coder's labels hit another's, taken as the truth. */
export interface LabelScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How often the label is true. */
  readonly support: number;
}

export interface LabelScores {
  readonly perLabel: readonly LabelScore[];
  /** Mean F1 over the labels that are true at least once. */
  readonly macroF1: number;
  readonly accuracy: number;
  /** `confusion[truth][answer]` counts, in the order of `labels`. */
  readonly confusion: readonly (readonly number[])[];
  readonly labels: readonly string[];
}

/** A unit with its true label and the answer given for it. */
export interface Answer {
  readonly truth: string;
  readonly answer: string;
}

/** Precision, recall and F1 of every label; labels beyond `labels` (such as unjudged) are appended when met. */
export function scoreLabels(answers: readonly Answer[], labels: readonly string[]): LabelScores {
  const all = [...labels];
  for (const { truth, answer } of answers)
    for (const label of [truth, answer]) if (!all.includes(label)) all.push(label);
  const confusion = all.map(() => all.map(() => 0));
  let right = 0;
  for (const { truth, answer } of answers) {
    const row = confusion[all.indexOf(truth)] ?? [];
    const column = all.indexOf(answer);
    row[column] = (row[column] ?? 0) + 1;
    if (truth === answer) right++;
  }
  const perLabel = all.map((label, at) => scoreOf(label, at, confusion));
  const present = perLabel.filter(({ support }) => support > 0);
  return {
    perLabel,
    macroF1: present.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, present.length),
    accuracy: right / Math.max(1, answers.length),
    confusion,
    labels: all,
  };
}

function scoreOf(label: string, at: number, confusion: readonly (readonly number[])[]): LabelScore {
  const hits = confusion[at]?.[at] ?? 0;
  const support = (confusion[at] ?? []).reduce((sum, count) => sum + count, 0);
  const answered = confusion.reduce((sum, row) => sum + (row[at] ?? 0), 0);
  return {
    label,
    precision: answered > 0 ? hits / answered : 0,
    recall: support > 0 ? hits / support : 0,
    f1: support + answered > 0 ? (2 * hits) / (support + answered) : 0,
    support,
  };
}
