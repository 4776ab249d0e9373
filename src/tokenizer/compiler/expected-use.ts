/**
 * How often a lattice is expected to hold each key, to lay what is used together side by side in memory. A key gets
 * into the lattice wherever its characters stand in a row, word or not, so its weight is the product of its
 * characters' probabilities; those come from the words' own costs. Only speed depends on this, never a result.
 */
import type { WordFile } from './mecab-dictionary.js';

/** A word's cost is about -COST_FACTOR * ln(probability) (dicrc, `cost-factor`). */
const COST_FACTOR = 800;

export interface Key {
  readonly key: string;
  readonly first: number;
  readonly count: number;
}

export class ExpectedUse {
  /** Probability of each UTF-16 unit. */
  readonly ofUnit = new Float64Array(0x10000);

  constructor(words: WordFile, keys: readonly Key[]) {
    let total = 0;
    for (const { key, first, count } of keys) {
      let probability = 0;
      for (let token = first; token < first + count; token++) {
        probability += Math.exp(-words.cost(token) / COST_FACTOR);
      }
      for (let i = 0; i < key.length; i++) this.ofUnit[key.charCodeAt(i)] += probability;
      total += probability * key.length;
    }
    for (let unit = 0; unit < this.ofUnit.length; unit++) this.ofUnit[unit] /= total;
  }

  ofKey(key: string): number {
    let product = 1;
    for (let i = 0; i < key.length; i++) product *= this.ofUnit[key.charCodeAt(i)];
    return product;
  }
}
