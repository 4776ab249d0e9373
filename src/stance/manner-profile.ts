import type { WordKind } from './steps/utterance-words.js';

/** Wordings that every profile is taken to have more than it has, of the manner of all: so that a few say little. */
const CAUTION = 5;
/** Least variance of a feature. */
const LEAST_VARIANCE = 1e-3;
/** Keeps a likeness of all features near 1. */
const SCALE = 5;

/** The kinds of words that a text shows by itself. */
export function saidKinds(kinds: readonly WordKind[]): readonly WordKind[] {
  return kinds.filter(({ place }) => place === 'said');
}

/** How the wordings of each position are put, against those of the others: a slogan denies, a demand says what must be. */
export class MannerProfile {
  readonly #mean: Float64Array;
  readonly #deviation: Float64Array;
  /** For every position, in deviations from the mean of all. */
  readonly #profiles: readonly Float64Array[];

  /** `wordings`: the manner of each wording and the number of its position. */
  constructor(wordings: readonly { manner: Float64Array; position: number }[], positions: number) {
    const size = wordings[0]?.manner.length ?? 0;
    const mean = new Float64Array(size);
    const square = new Float64Array(size);
    for (const { manner } of wordings) {
      for (let i = 0; i < size; i++) {
        mean[i] += manner[i] / wordings.length;
        square[i] += manner[i] ** 2 / wordings.length;
      }
    }
    this.#mean = mean;
    this.#deviation = square.map((value, i) => Math.sqrt(Math.max(LEAST_VARIANCE, value - mean[i] ** 2)));
    this.#profiles = Array.from({ length: positions }, (_, position) => {
      const own = wordings.filter((wording) => wording.position === position);
      return mean.map((value, i) => {
        const sum = own.reduce((total, { manner }) => total + manner[i] - value, 0);
        return sum / (own.length + CAUTION) / this.#deviation[i];
      });
    });
  }

  /** How much an utterance is put like the wordings of each position. */
  likeness(manner: Float64Array): Float64Array {
    return Float64Array.from(this.#profiles, (profile) => {
      let sum = 0;
      for (let i = 0; i < manner.length; i++)
        sum += (profile[i] * (manner[i] - this.#mean[i])) / this.#deviation[i];
      return sum / SCALE;
    });
  }
}
