/**
 * Shrinks MeCab's connection matrix without losing anything: contexts with identical costs share one row (left
 * ids of the right word) or column (right ids of the left word), and what is expected to be looked up often comes
 * first, so that the hot part of the matrix stays in the cache.
 */
import type { ExpectedUse, Key } from './expected-use.js';
import type { MecabDictionary } from './mecab-dictionary.js';

export interface Contexts {
  /** New row of each original left id. */
  readonly rowOfLeftId: Uint16Array;
  /** New column of each original right id. */
  readonly columnOfRightId: Uint16Array;
  readonly rows: number;
  readonly columns: number;
  /** `rows` x `columns`, row-major. */
  readonly costs: Int16Array;
  /** Smallest and largest cost of each column. */
  readonly columnBounds: Int16Array;
  /** Smallest cost of each row. */
  readonly rowMinimum: Int16Array;
}

export function mergeContexts(dictionary: MecabDictionary, keys: readonly Key[], use: ExpectedUse): Contexts {
  const { rightIds, leftIds, connections } = dictionary;
  const cost = (right: number, left: number) => connections[right + rightIds * left];
  const left = classes(leftIds, rightIds, (l, r) => cost(r, l));
  const right = classes(rightIds, leftIds, (r, l) => cost(r, l));

  const weights = contextWeights(dictionary, keys, use);
  const rowOrder = byWeight(left, weights.left);
  const columnOrder = byWeight(right, weights.right);
  const rows = left.representatives.length;
  const columns = right.representatives.length;
  const costs = new Int16Array(rows * columns);
  rowOrder.members.forEach((leftId, row) => {
    columnOrder.members.forEach((rightId, column) => {
      costs[row * columns + column] = cost(rightId, leftId);
    });
  });
  return {
    rowOfLeftId: rowOrder.position,
    columnOfRightId: columnOrder.position,
    rows,
    columns,
    costs,
    ...bounds(costs, rows, columns),
  };
}

function bounds(costs: Int16Array, rows: number, columns: number) {
  const columnBounds = new Int16Array(2 * columns);
  const rowMinimum = new Int16Array(rows).fill(0x7fff);
  for (let column = 0; column < columns; column++) columnBounds.set([0x7fff, -0x8000], 2 * column);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cost = costs[row * columns + column];
      rowMinimum[row] = Math.min(rowMinimum[row], cost);
      columnBounds[2 * column] = Math.min(columnBounds[2 * column], cost);
      columnBounds[2 * column + 1] = Math.max(columnBounds[2 * column + 1], cost);
    }
  }
  return { columnBounds, rowMinimum };
}

interface Classes {
  readonly classOf: Uint16Array;
  /** One original id for each class. */
  readonly representatives: readonly number[];
}

/** Groups ids whose `width` costs are all the same. */
function classes(count: number, width: number, at: (id: number, other: number) => number): Classes {
  const classOf = new Uint16Array(count);
  const representatives: number[] = [];
  const byHash = new Map<number, number[]>();
  for (let id = 0; id < count; id++) {
    let hash = 0x811c9dc5;
    for (let other = 0; other < width; other++) hash = Math.imul(hash ^ (at(id, other) & 0xffff), 0x01000193);
    const candidates = byHash.get(hash) ?? [];
    byHash.set(hash, candidates);
    let found = candidates.find((candidate) => {
      const twin = representatives[candidate];
      for (let other = 0; other < width; other++) if (at(id, other) !== at(twin, other)) return false;
      return true;
    });
    if (found === undefined) {
      found = representatives.push(id) - 1;
      candidates.push(found);
    }
    classOf[id] = found;
  }
  return { classOf, representatives };
}

/** How often each original id is expected in lattices. */
function contextWeights(
  { words, rightIds, leftIds }: MecabDictionary,
  keys: readonly Key[],
  use: ExpectedUse,
) {
  const left = new Float64Array(leftIds);
  const right = new Float64Array(rightIds);
  for (const { key, first, count } of keys) {
    const weight = use.ofKey(key);
    for (let token = first; token < first + count; token++) {
      left[words.leftId(token)] += weight;
      right[words.rightId(token)] += weight;
    }
  }
  left[0] = right[0] = Number.POSITIVE_INFINITY; // the sentence's own beginning and end
  return { left, right };
}

/** Classes in falling order of weight: one original id of each, and the new position of every id. */
function byWeight({ classOf, representatives }: Classes, weight: Float64Array) {
  const classWeight = new Float64Array(representatives.length);
  weight.forEach((value, id) => {
    const group = classOf[id];
    classWeight[group] = classWeight[group] + value;
  });
  const order = [...representatives.keys()].sort((a, b) => {
    const [x = 0, y = 0] = [classWeight[a], classWeight[b]];
    return x === y ? a - b : y > x ? 1 : -1;
  });
  const rank = new Uint16Array(order.length);
  order.forEach((group, position) => {
    rank[group] = position;
  });
  return {
    members: order.map((group) => representatives[group]),
    position: classOf.map((group) => rank[group]),
  };
}
