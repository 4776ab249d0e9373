import { StanceModelError } from '../stance-model-error.js';
import { NEIGHBOUR_FEATURES } from './neighbours.js';
import { LOCAL } from './step-rows.js';

/** The constant, then a weight a feature. */
export type Weights = Float64Array;

/** The weights of one look at an article's quotes. */
export interface Look {
  readonly whether: Weights;
  readonly takes: Weights;
}

/**
 * The decisions about a quote: is it on the issue (`whether`), does it take a side (`takes`), which (`which`, a weight
 * for each of `LOCAL`). Features are measured in deviations from their mean. The second look also sees what the first
 * said of the neighbours; the first has no weights for them.
 */
export interface StepModel {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  readonly first: Look;
  readonly second: Look;
  readonly which: Float64Array;
}

const CONSTANT = 'constant';
const LOOKS = ['first', 'second'] as const;

/** Parses a model of the steps whose features are `features`. Throws `StanceModelError` when a number is missing. */
export function parseStepModel(text: string, fileName: string, features: readonly string[]): StepModel {
  const file = JSON.parse(text) as Record<string, Record<string, unknown> | undefined>;
  const read = (section: string, names: readonly string[]): Float64Array =>
    Float64Array.from(names, (name) => {
      const value = file[section]?.[name];
      if (typeof value === 'number') return value;
      throw new StanceModelError(
        `${fileName}: no number for "${name}" in "${section}"; run npm run train:stance`,
      );
    });
  const all = [...features, ...NEIGHBOUR_FEATURES];
  const [first, second] = LOOKS.map((look) => {
    const names = [CONSTANT, ...(look === 'first' ? features : all)];
    return { whether: read(`${look} whether`, names), takes: read(`${look} takes`, names) };
  });
  return {
    mean: read('mean', all),
    deviation: read('deviation', all),
    first,
    second,
    which: read('which', LOCAL),
  };
}

/** The file of a model, a number a line. */
export function stepModelFile(model: StepModel, features: readonly string[]): string {
  const all = [...features, ...NEIGHBOUR_FEATURES];
  const section = (values: Float64Array, names: readonly string[]): Record<string, number> =>
    Object.fromEntries(Array.from(values, (value, i) => [names[i] ?? '', Number(value.toFixed(4))]));
  const file: Record<string, Record<string, number>> = {
    mean: section(model.mean, all),
    deviation: section(model.deviation, all),
    which: section(model.which, LOCAL),
  };
  for (const look of LOOKS) {
    file[`${look} whether`] = section(model[look].whether, [CONSTANT, ...all]);
    file[`${look} takes`] = section(model[look].takes, [CONSTANT, ...all]);
  }
  return `${JSON.stringify(file, null, 1)}\n`;
}
