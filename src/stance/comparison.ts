import type { Prototype, PrototypeIndex, SignedWord } from './prototypes.js';

/** What an utterance has in common with the wordings of one position; every figure lies in -1..1 or near. */
export const COMPARISON_FEATURES = [
  'cue-best',
  'cue-second',
  'cue-many',
  'cue-contrary',
  'example-best',
  'example-mean',
  'description',
  'wordings',
  'likeness',
] as const;
const WORDINGS = COMPARISON_FEATURES.indexOf('wordings');
const LIKENESS = COMPARISON_FEATURES.indexOf('likeness');

/** A wording that the utterance resembles. */
export interface Resemblance {
  readonly prototype: number;
  readonly strength: number;
}

export interface Comparison {
  /** One row a position, in the order of `COMPARISON_FEATURES`. */
  readonly features: readonly Float64Array[];
  /** The most similar wording of each position. */
  readonly nearest: readonly (Resemblance | null)[];
}

/** Compares utterances with one codebook; keeps its scratch space, so that no call allocates much. */
export class Comparer {
  readonly #index: PrototypeIndex;
  readonly #positions: number;
  readonly #agree: Float64Array;
  readonly #contradict: Float64Array;

  constructor(index: PrototypeIndex, positions: number) {
    this.#index = index;
    this.#positions = positions;
    this.#agree = new Float64Array(index.prototypes.length);
    this.#contradict = new Float64Array(index.prototypes.length);
  }

  /**
   * `wordings`: logits of the positions by a model learned from their wordings alone; `likeness`: how much the utterance is
   * put as they are.
   */
  compare(words: readonly SignedWord[], wordings: Float64Array, likeness: Float64Array): Comparison {
    const norm = this.#match(words);
    const features: Float64Array[] = [];
    const nearest: (Resemblance | null)[] = [];
    for (let position = 0; position < this.#positions; position++) {
      features.push(new Float64Array(COMPARISON_FEATURES.length));
      nearest.push(null);
    }
    const mean = wordings.reduce((sum, logit) => sum + logit, 0) / this.#positions;
    const exampleCounts = new Float64Array(this.#positions);
    for (let i = 0; i < this.#index.prototypes.length; i++) {
      const prototype = this.#index.prototypes[i];
      if (!prototype) continue;
      const row = features[prototype.position];
      if (!row) continue;
      const strength = this.#strength(prototype, i, norm);
      this.#record(row, prototype, strength, i);
      if (prototype.kind === 'example')
        exampleCounts[prototype.position] = (exampleCounts[prototype.position] ?? 0) + 1;
      const before = nearest[prototype.position];
      if (strength > 0 && (!before || strength > before.strength))
        nearest[prototype.position] = { prototype: i, strength };
    }
    for (let position = 0; position < this.#positions; position++) {
      const row = features[position];
      if (!row) continue;
      row[5] = (row[5] ?? 0) / Math.max(1, exampleCounts[position] ?? 0);
      row[WORDINGS] = wordings[position] - mean;
      row[LIKENESS] = likeness[position];
    }
    return { features, nearest };
  }

  /** Accumulates agreeing and contradicting weight of every prototype; returns the utterance's norm. */
  #match(words: readonly SignedWord[]): number {
    this.#agree.fill(0);
    this.#contradict.fill(0);
    const strongest = new Map<string, SignedWord>();
    for (const word of words) {
      const known = strongest.get(word.form);
      if (!known || word.weight > known.weight) strongest.set(word.form, word);
    }
    let square = 0;
    for (const word of strongest.values()) {
      square += word.weight * word.weight;
      for (const { prototype, weight, sign } of this.#index.postings.get(word.form) ?? []) {
        const target = sign === word.sign ? this.#agree : this.#contradict;
        target[prototype] = (target[prototype] ?? 0) + weight * word.weight;
      }
    }
    return Math.sqrt(square);
  }

  /** Cues are covered or not whatever the utterance's length; examples and descriptions are compared whole. */
  #strength(prototype: Prototype, at: number, norm: number): number {
    const agree = this.#agree[at] ?? 0;
    if (prototype.kind === 'cue') return prototype.norm > 0 ? agree / prototype.norm : 0;
    return norm > 0 && prototype.norm > 0 ? agree / (norm * Math.sqrt(prototype.norm)) : 0;
  }

  #record(row: Float64Array, prototype: Prototype, strength: number, at: number): void {
    const [best = 0, second = 0, many = 0, contrary = 0, example = 0, mean = 0] = row;
    if (prototype.kind === 'cue') {
      if (strength > best) {
        row[1] = best;
        row[0] = strength;
      } else if (strength > second) row[1] = strength;
      row[2] = many + strength * strength;
      const against = prototype.norm > 0 ? (this.#contradict[at] ?? 0) / prototype.norm : 0;
      if (against > contrary) row[3] = against;
    } else if (prototype.kind === 'example') {
      if (strength > example) row[4] = strength;
      row[5] = mean + strength;
    } else row[6] = strength;
  }
}
