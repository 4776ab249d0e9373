import { GrowingUint32 } from './growing.js';
import { ALIKE } from './likeness.js';

/** Two groups join when their members are alike on average, if a little less than a pair must be. */
const ALIKE_ON_AVERAGE = 0.8 * ALIKE;
/** Members of each group that are compared: wire stories are reprinted by the hundred. */
const MOST_COMPARED = 6;
/** Likeness is kept as a whole number. */
const SCALE = 1 << 16;

/** Groups by the number of their first member. */
export interface Groups {
  /** Of each utterance its group. */
  readonly of: Uint32Array;
  /** Utterances that hold what another group says as well, and that group. */
  readonly also: readonly (readonly [utterance: number, group: number])[];
}

/** Gathers pairs of utterances that are alike and groups them, the best pairs first. */
export class Grouping {
  readonly #a = new GrowingUint32();
  readonly #b = new GrowingUint32();
  readonly #likeness = new GrowingUint32();

  link(a: number, b: number, likeness: number): void {
    this.#a.push(a);
    this.#b.push(b);
    this.#likeness.push(Math.round(likeness * SCALE));
  }

  /** The groups of the utterances; `likeness` compares any two. */
  groups(utterances: number, likeness: (a: number, b: number) => number): Groups {
    const group = Uint32Array.from({ length: utterances }, (_, i) => i);
    const size = new Uint32Array(utterances).fill(1);
    /** Members of a group follow each other; the last points to itself. */
    const next = Uint32Array.from(group);
    const last = Uint32Array.from(group);
    const [a, b, alike] = [this.#a.values, this.#b.values, this.#likeness.values];
    const order = Uint32Array.from({ length: this.#a.length }, (_, i) => i);
    order.sort((x, y) => (alike[y] ?? 0) - (alike[x] ?? 0) || x - y);

    const members = (of: number): number[] => {
      const found = [of];
      for (let at = of; next[at] !== at && found.length < MOST_COMPARED; at = next[at] ?? at)
        found.push(next[at] ?? at);
      return found;
    };
    const average = (one: number, other: number): number => {
      const [left, right] = [members(one), members(other)];
      let sum = 0;
      for (const x of left) for (const y of right) sum += likeness(x, y);
      return sum / (left.length * right.length);
    };

    for (const edge of order) {
      let [one, other] = [group[a[edge] ?? 0] ?? 0, group[b[edge] ?? 0] ?? 0];
      if (one === other || average(one, other) < ALIKE_ON_AVERAGE) continue;
      if ((size[one] ?? 0) < (size[other] ?? 0)) [one, other] = [other, one];
      for (let at = other; ; at = next[at] ?? at) {
        group[at] = one;
        if (next[at] === at) break;
      }
      next[last[one] ?? one] = other;
      last[one] = last[other] ?? other;
      size[one] = (size[one] ?? 0) + (size[other] ?? 0);
    }
    const also = new Map<string, readonly [number, number]>();
    for (const edge of order) {
      const [left = 0, right = 0] = [a[edge], b[edge]];
      for (const [one, other] of [
        [left, right],
        [right, left],
      ] as const) {
        const its = group[other] ?? 0;
        if (group[one] === its || also.has(`${one} ${its}`)) continue;
        const others = members(its);
        const sum = others.reduce((total, member) => total + likeness(one, member), 0);
        if (sum / others.length >= ALIKE) also.set(`${one} ${its}`, [one, its]);
      }
    }
    return { of: group, also: [...also.values()] };
  }
}
