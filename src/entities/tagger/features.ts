/**
 * The feature templates: what is seen from a morpheme becomes hashed features of its label.
 *
 * A feature is its template's number mixed with the values it looks at, always in the same order. A template
 * may be added or dropped only together with training.
 */

import {
  AFTER2,
  AFTER3,
  AFTER4,
  type Columns,
  EOJEOL,
  EOJEOL_END,
  EOJEOL_START,
  EOJEOL_TAIL,
  FIRST,
  FIRST2,
  FORM,
  FORM_SIZE,
  FORM_STRENGTH,
  LAST,
  LAST2,
  NAME2,
  NAME3,
  NAME4,
  PAD,
  RUN_LAST,
  RUN_LAST2,
  RUN_PLACE,
  RUN_SIZE,
  SEMANTIC,
  SHAPE,
  SIZE,
  SPACE,
  STRIDE,
  TAG,
  WORD,
} from './columns.js';
import { mix } from './hashing.js';

/** Writes the features of morpheme `index` to `out` from `at` on and returns where they end. */
export function extractFeatures(columns: Columns, index: number, out: Int32Array, at: number): number {
  const { cells } = columns;
  const row = (index + PAD) * STRIDE;
  let n = wordFeatures(cells, row, out, at);
  n = eojeolFeatures(cells, row, out, n);
  n = runFeatures(cells, row, out, n);
  return formFeatures(cells, row, out, n);
}

/** Words, tags, classes and characters of the morpheme and of two on either side. */
function wordFeatures(cells: Int32Array, row: number, out: Int32Array, at: number): number {
  const word2Before = cells[row - 2 * STRIDE + WORD] as number;
  const wordBefore = cells[row - STRIDE + WORD] as number;
  const word = cells[row + WORD] as number;
  const wordAfter = cells[row + STRIDE + WORD] as number;
  const word2After = cells[row + 2 * STRIDE + WORD] as number;
  const tagBefore = cells[row - STRIDE + TAG] as number;
  const tag = cells[row + TAG] as number;
  const tagAfter = cells[row + STRIDE + TAG] as number;
  const tag2After = cells[row + 2 * STRIDE + TAG] as number;
  const semantic = cells[row + SEMANTIC] as number;
  const shapeBefore = cells[row - STRIDE + SHAPE] as number;
  const shape = cells[row + SHAPE] as number;
  const shapeAfter = cells[row + STRIDE + SHAPE] as number;
  const last = cells[row + LAST] as number;
  const lastAfter = cells[row + STRIDE + LAST] as number;
  const size = cells[row + SIZE] as number;
  const sizeAfter = cells[row + STRIDE + SIZE] as number;
  const spaceBefore = cells[row - STRIDE + SPACE] as number;
  const space = cells[row + SPACE] as number;
  const spaceAfter = cells[row + STRIDE + SPACE] as number;
  const space2After = cells[row + 2 * STRIDE + SPACE] as number;
  const first = cells[row + FIRST] as number;
  const spaces = (spaceBefore << 3) | (space << 2) | (spaceAfter << 1) | space2After;
  let n = at;
  out[n++] = mix(1, word);
  out[n++] = mix(2, wordAfter);
  out[n++] = mix(3, word2After);
  out[n++] = mix(4, wordBefore);
  out[n++] = mix(5, word2Before);
  out[n++] = mix(13, tag);
  out[n++] = mix(14, tagAfter);
  out[n++] = mix(15, tag2After);
  out[n++] = mix(16, tagBefore);
  out[n++] = mix(mix(18, tagBefore), tag);
  out[n++] = mix(mix(mix(20, tagBefore), tag), tagAfter);
  out[n++] = mix(23, semantic);
  out[n++] = mix(27, shape);
  out[n++] = mix(mix(28, shapeBefore), shape);
  out[n++] = mix(mix(29, shape), shapeAfter);
  out[n++] = mix(30, first);
  out[n++] = mix(31, last);
  out[n++] = mix(32, cells[row + LAST2] as number);
  out[n++] = mix(33, cells[row + FIRST2] as number);
  out[n++] = mix(mix(35, word), tagAfter ^ spaceAfter);
  out[n++] = mix(mix(36, lastAfter), sizeAfter * 2 + spaceAfter);
  out[n++] = mix(mix(38, size), spaces);
  out[n++] = mix(mix(39, tag ^ size), spaces);
  return n;
}

/** The eojeol as written and the eojeols on either side. */
function eojeolFeatures(cells: Int32Array, row: number, out: Int32Array, at: number): number {
  const next = (cells[row + EOJEOL_END] as number) * STRIDE;
  const before = ((cells[row + EOJEOL_START] as number) - 1) * STRIDE;
  let n = at;
  out[n++] = mix(42, cells[row + EOJEOL_TAIL] as number);
  out[n++] = mix(43, cells[next + EOJEOL] as number);
  out[n++] = mix(44, cells[next + WORD] as number);
  out[n++] = mix(46, cells[before + EOJEOL] as number);
  out[n++] = mix(47, cells[before + WORD] as number);
  return n;
}

/** The run of the morpheme: how it ends and how much it looks like a personal name. */
function runFeatures(cells: Int32Array, row: number, out: Int32Array, at: number): number {
  const place = cells[row + RUN_PLACE] as number;
  const runSize = cells[row + RUN_SIZE] as number;
  const name2 = cells[row + NAME2] as number;
  const name3 = cells[row + NAME3] as number;
  const name4 = cells[row + NAME4] as number;
  const after2 = cells[row + AFTER2] as number;
  const after3 = cells[row + AFTER3] as number;
  const last = cells[row + RUN_LAST] as number;
  const last2 = cells[row + RUN_LAST2] as number;
  const next = (cells[row + EOJEOL_END] as number) * STRIDE;
  let n = at;
  out[n++] = mix(mix(60, place), name3);
  out[n++] = mix(mix(mix(61, place), name3), after3);
  out[n++] = mix(mix(mix(62, place), name2), after2);
  out[n++] = mix(mix(mix(64, place), name3), cells[next + WORD] as number);
  if (name4 > 0) out[n++] = mix(mix(mix(66, place), name4), cells[row + AFTER4] as number);
  out[n++] = mix(67, last);
  out[n++] = mix(68, last2);
  out[n++] = mix(mix(69, last), place);
  out[n++] = mix(mix(70, last2), runSize);
  return n;
}

/** The known form that covers the morpheme and those that cover its neighbours. */
function formFeatures(cells: Int32Array, row: number, out: Int32Array, at: number): number {
  const form = cells[row + FORM] as number;
  const strength = cells[row + FORM_STRENGTH] as number;
  let n = at;
  out[n++] = mix(mix(80, form), strength);
  out[n++] = mix(mix(81, form), cells[row + TAG] as number);
  out[n++] = mix(
    mix(mix(82, form), cells[row + STRIDE + TAG] as number),
    cells[row + STRIDE + SPACE] as number,
  );
  out[n++] = mix(mix(83, form), cells[row - STRIDE + FORM] as number);
  out[n++] = mix(mix(84, form), cells[row + STRIDE + FORM] as number);
  if (form > 0) out[n++] = mix(mix(mix(87, form), cells[row + FORM_SIZE] as number), strength);
  return n;
}
