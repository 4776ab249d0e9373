/** Logistic regression over signs that are there or not, penalised (L2), fitted by Newton-like coordinate steps. */

export interface Example {
  readonly signs: readonly string[];
  readonly right: boolean;
}
export interface Logistic {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Strength of the penalty, and the rounds after which nothing moves any more. */
const PENALTY = 3;
const ROUNDS = 60;
/** Signs met less often are left out. */
const LEAST = 8;

export function probability({ bias, weights }: Logistic, signs: readonly string[]): number {
  let sum = bias;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

export function fitLogistic(examples: readonly Example[]): Logistic {
  const holders = new Map<string, number[]>();
  for (const [i, { signs }] of examples.entries()) {
    for (const sign of new Set(signs)) holders.set(sign, [...(holders.get(sign) ?? []), i]);
  }
  const everybody = examples.map((_, i) => i);
  const sums = new Float64Array(examples.length);
  const weights = new Map<string, number>();
  let bias = 0;
  const step = (at: readonly number[], weight: number, penalty: number): number => {
    let gradient = -penalty * weight;
    let curvature = penalty;
    for (const i of at) {
      const p = 1 / (1 + Math.exp(-(sums[i] ?? 0)));
      gradient += (examples[i]?.right === true ? 1 : 0) - p;
      curvature += p * (1 - p);
    }
    const move = gradient / Math.max(curvature, 1e-9);
    for (const i of at) sums[i] = (sums[i] ?? 0) + move;
    return weight + move;
  };
  for (let round = 0; round < ROUNDS; round++) {
    bias = step(everybody, bias, 0);
    for (const [sign, at] of holders) {
      if (at.length >= LEAST) weights.set(sign, step(at, weights.get(sign) ?? 0, PENALTY));
    }
  }
  return { bias, weights };
}
