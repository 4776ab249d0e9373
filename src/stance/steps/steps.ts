/** Whether a quote is on the issue, whether it takes a side, and which: three decisions over the judge's own answers. */
import { softmax } from '../judge.js';
import { type FirstLook, neighbourFeatures, neighboursOfWritten } from './neighbours.js';
import type { Look, StepModel, Weights } from './step-model.js';
import type { StepRow } from './step-rows.js';

/** The answers of the three decisions about one quote. */
export interface Decisions {
  /** Probability that it is on the issue. */
  readonly on: number;
  /** Probability that it takes a side if it is. */
  readonly sided: number;
  /** Probability of each position if it takes one. */
  readonly which: Float64Array;
}

/** No feature counts for more than so many deviations. */
const FARTHEST = 3;

/** What is said of the quotes of an article, in text order. */
export class QuoteDecisions {
  readonly decisions: readonly Decisions[];
  readonly #model: StepModel;
  readonly #looks: readonly FirstLook[];

  constructor(model: StepModel, rows: readonly StepRow[]) {
    const inputs = rows.map(({ features }) => scaled(model, features));
    this.#model = model;
    this.#looks = inputs.map((input) => firstLook(model.first, input));
    const around = neighbourFeatures(rows, this.#looks);
    this.decisions = agreed(
      rows,
      rows.map((row, i) => this.#decide(row, inputs[i], around[i])),
    );
  }

  /** Decides about words that the writer wrote among these quotes. */
  ofWritten(row: StepRow): Decisions {
    return this.#decide(row, scaled(this.#model, row.features), neighboursOfWritten(this.#looks));
  }

  #decide({ sides }: StepRow, input: Float64Array, around: Float64Array): Decisions {
    const { second, which } = this.#model;
    const all = [...input, ...scaled(this.#model, around, input.length)];
    return {
      on: probability(second.whether, all),
      sided: probability(second.takes, all),
      which: softmax(Float64Array.from(sides, (row) => inner(which, row))),
    };
  }
}

/** Words shorter than this mean something else from another mouth. */
const SHORTEST_SAME = 8;

/** The same words in one article are decided alike: by the mean of what is said of each. */
function agreed(rows: readonly StepRow[], decisions: readonly Decisions[]): Decisions[] {
  const keys = rows.map(({ words, speaker }) =>
    words.length < SHORTEST_SAME ? `${words} ${speaker}` : words,
  );
  const same = new Map<string, Decisions[]>();
  keys.forEach((key, i) => {
    const list = same.get(key);
    if (list) list.push(decisions[i]);
    else same.set(key, [decisions[i]]);
  });
  const means = new Map([...same].map(([key, list]) => [key, meanOf(list)]));
  return keys.map((key, i) => means.get(key) ?? decisions[i]);
}

function meanOf(list: readonly Decisions[]): Decisions {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [first] = list;
  if (list.length === 1) return first;
  return {
    on: mean(list.map(({ on }) => on)),
    sided: mean(list.map(({ sided }) => sided)),
    which: first.which.map((_, i) => mean(list.map(({ which }) => which[i]))),
  };
}

/** What is said of a quote before its neighbours are known. */
export function firstLook({ whether, takes }: Look, input: ArrayLike<number>): FirstLook {
  const on = probability(whether, input);
  return { off: 1 - on, sided: on * probability(takes, input) };
}

/** Probabilities of the labels: the positions in order, neutral, off-issue. */
export function labelProbabilities({ on, sided, which }: Decisions): Float64Array {
  return Float64Array.of(...which.map((share) => on * sided * share), on * (1 - sided), 1 - on);
}

/** Features in deviations from their mean, those from `from` on. */
export function scaled(
  { mean, deviation }: Pick<StepModel, 'mean' | 'deviation'>,
  features: Float64Array,
  from = 0,
): Float64Array {
  return features.map((value, i) =>
    Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean[from + i]) / deviation[from + i])),
  );
}

/** The probability that a logistic model gives. */
export function probability(weights: Weights, input: ArrayLike<number>): number {
  let sum = weights[0];
  for (let i = 0; i < input.length; i++) sum += weights[i + 1] * input[i];
  return 1 / (1 + Math.exp(-sum));
}

function inner(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * values[i];
  return sum;
}
