/** A smooth function to be minimised: returns its value at `point` and writes its slope to `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

const MEMORY = 8;
const MOST_HALVINGS = 20;

/**
 * Minimises by L-BFGS (Liu and Nocedal 1989) with backtracking, from the origin, until an iteration gains less
 * than a millionth. Deterministic.
 */
export function minimise(size: number, objective: Objective, iterations: number): Float64Array {
  let point: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(point, gradient);
  const steps: Step[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, steps);
    const slope = inner(direction, gradient);
    if (slope >= 0) break;
    let length = iteration === 0 ? 1 / Math.sqrt(-slope) : 1;
    let next = point;
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < MOST_HALVINGS && nextValue > value + 1e-4 * length * slope; halving++) {
      if (halving > 0) length /= 2;
      next = point.map((x, i) => x + length * direction[i]);
      nextValue = objective(next, nextGradient);
    }
    if (nextValue >= value) break;
    remember(steps, point, next, gradient, nextGradient);
    const gain = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return point;
}

function remember(
  steps: Step[],
  from: Float64Array,
  to: Float64Array,
  before: Float64Array,
  after: Float64Array,
): void {
  const moved = to.map((x, i) => x - from[i]);
  const turned = after.map((x, i) => x - before[i]);
  const curvature = inner(moved, turned);
  if (curvature < 1e-12) return;
  steps.push({ moved, turned, curvature });
  if (steps.length > MEMORY) steps.shift();
}

/** The two-loop recursion. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((x) => -x);
  const shares: number[] = [];
  for (const { moved, turned, curvature } of steps.toReversed()) {
    const share = inner(moved, direction) / curvature;
    shares.push(share);
    for (let i = 0; i < direction.length; i++) direction[i] -= share * turned[i];
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / inner(last.turned, last.turned);
    for (let i = 0; i < direction.length; i++) direction[i] *= scale;
  }
  for (const { moved, turned, curvature } of steps) {
    const share = (shares.pop() ?? 0) - inner(turned, direction) / curvature;
    for (let i = 0; i < direction.length; i++) direction[i] += share * moved[i];
  }
  return direction;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
