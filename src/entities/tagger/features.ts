/** The feature templates: which columns, seen from a morpheme, become features of its label. */

import { type Columns, PAD } from './columns.js';
import { mix } from './hashing.js';

/** An upper bound of the features of one morpheme. */
export const MAX_FEATURES = 96;

/**
 * Writes the hashed features of morpheme `index` to `out` and returns how many there are.
 * The order is fixed; a feature is its template's number mixed with the values it looks at.
 */
export function extractFeatures(columns: Columns, index: number, out: Int32Array, at: number): number {
  const {
    word,
    tag,
    semantic,
    shape,
    first,
    first2,
    last,
    last2,
    size,
    space,
    eojeol,
    eojeolHead,
    eojeolTail,
  } = columns;
  const i = index + PAD;
  let n = at;
  const w0 = word[i] as number;
  const w1 = word[i + 1] as number;
  const w2 = word[i + 2] as number;
  const p1 = word[i - 1] as number;
  const p2 = word[i - 2] as number;
  const t0 = tag[i] as number;
  const t1 = tag[i + 1] as number;
  const t2 = tag[i + 2] as number;
  const q1 = tag[i - 1] as number;
  const q2 = tag[i - 2] as number;
  const s0 = space[i] as number;
  const s1 = space[i + 1] as number;
  const s2 = space[i + 2] as number;
  const z1 = space[i - 1] as number;
  const spaces = (z1 << 3) | (s0 << 2) | (s1 << 1) | s2;
  out[n++] = mix(1, w0);
  out[n++] = mix(2, w1);
  out[n++] = mix(3, w2);
  out[n++] = mix(4, p1);
  out[n++] = mix(5, p2);
  out[n++] = mix(mix(6, p1), w0);
  out[n++] = mix(mix(7, w0), w1);
  out[n++] = mix(mix(8, w1), w2);
  out[n++] = mix(mix(9, p2), p1);
  out[n++] = mix(mix(mix(10, w0), w1), w2);
  out[n++] = mix(mix(mix(11, p1), w0), w1);
  out[n++] = mix(mix(mix(12, p2), p1), w0);
  out[n++] = mix(13, t0);
  out[n++] = mix(14, t1);
  out[n++] = mix(15, t2);
  out[n++] = mix(16, q1);
  out[n++] = mix(17, q2);
  out[n++] = mix(mix(18, q1), t0);
  out[n++] = mix(mix(19, t0), t1);
  out[n++] = mix(mix(mix(20, q1), t0), t1);
  out[n++] = mix(mix(mix(mix(21, q1), t0), t1), spaces);
  out[n++] = mix(mix(mix(22, t0), t1), t2 ^ spaces);
  out[n++] = mix(23, semantic[i] as number);
  out[n++] = mix(24, semantic[i + 1] as number);
  out[n++] = mix(25, semantic[i - 1] as number);
  out[n++] = mix(26, spaces);
  out[n++] = mix(27, shape[i] as number);
  out[n++] = mix(mix(28, shape[i - 1] as number), shape[i] as number);
  out[n++] = mix(mix(29, shape[i] as number), shape[i + 1] as number);
  out[n++] = mix(30, first[i] as number);
  out[n++] = mix(31, last[i] as number);
  out[n++] = mix(32, last2[i] as number);
  out[n++] = mix(33, first2[i] as number);
  out[n++] = mix(mix(34, w0), t0 ^ s0);
  out[n++] = mix(mix(35, w0), t1 ^ s1);
  out[n++] = mix(mix(36, last[i + 1] as number), (size[i + 1] as number) * 2 + s1);
  out[n++] = mix(mix(37, last[i - 1] as number), (size[i - 1] as number) * 2 + s0);
  out[n++] = mix(mix(38, size[i] as number), spaces);
  out[n++] = mix(mix(39, t0 ^ (size[i] as number)), spaces);
  out[n++] = mix(40, eojeol[i] as number);
  out[n++] = mix(41, eojeolHead[i] as number);
  out[n++] = mix(42, eojeolTail[i] as number);
  // The next and the previous eojeol.
  const next = columns.eojeolEnd[i] as number;
  out[n++] = mix(43, eojeol[next] as number);
  out[n++] = mix(44, word[next] as number);
  out[n++] = mix(mix(45, word[next] as number), w0);
  const start = columns.eojeolStart[i] as number;
  out[n++] = mix(46, eojeol[start - 1] as number);
  out[n++] = mix(47, word[start - 1] as number);
  out[n++] = mix(mix(48, tag[start - 1] as number), t0 ^ (i - start));
  out[n++] = mix(mix(49, word[start] as number), i - start);
  out[n++] = mix(mix(50, word[next - 1] as number), next - i);
  out[n++] = mix(mix(51, last[i] as number), last[i + 1] as number);
  out[n++] = mix(mix(52, last[i - 1] as number), first[i] as number);
  return n;
}
