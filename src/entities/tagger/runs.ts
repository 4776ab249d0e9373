/**
 * Columns of runs: the stretches between spaces and symbols, in which a name stands first and its particles
 * last. The tokenizer cuts an unknown name anywhere; a run shows it whole.
 */

import type { Morpheme } from '../../document.js';
import {
  AFTER2,
  AFTER3,
  AFTER4,
  type Columns,
  KIND,
  NAME2,
  NAME3,
  NAME4,
  PAD,
  RUN_LAST,
  RUN_LAST2,
  RUN_PLACE,
  RUN_SIZE,
  SPACE,
  STRIDE,
  TAG,
} from './columns.js';
import type { NameShape } from './name-shape.js';
import { ENDING, SYMBOL } from './tag-kinds.js';

const MAX_PLACE = 7;
const MAX_SIZE = 8;
/** What follows the first syllables of a run, when it is no morpheme of its own. */
const RUN_ENDS = 1;
const RUN_TOO_SHORT = 2;
const INSIDE_MORPHEME = 3;

/**
 * Fills, for each morpheme of a run: its place and size in it (RUN_PLACE), the size and last syllables of the
 * run without its particles and endings (RUN_*), how much the run's first two, three and four syllables look
 * like a personal name (NAME*), and the tag of the morpheme that follows those syllables (AFTER*).
 */
export function fillRuns(
  columns: Columns,
  morphemes: readonly Morpheme[],
  from: number,
  names: NameShape,
): void {
  const { cells, count } = columns;
  for (let i = 0; i < count; ) {
    if (cells[(i + PAD) * STRIDE + KIND] === SYMBOL) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < count && continuesRun(cells, end)) end++;
    let content = i + 1;
    while (content < end && cells[(content + PAD) * STRIDE + KIND] !== ENDING) content++;
    fillRun(columns, morphemes, from, i, content, end, names);
    i = end;
  }
}

function fillRun(
  columns: Columns,
  morphemes: readonly Morpheme[],
  from: number,
  first: number,
  content: number,
  end: number,
  names: NameShape,
): void {
  const { cells } = columns;
  // The first five code units, and which morpheme (if any) begins at the third, fourth and fifth.
  const start = (morphemes[from + first] as Morpheme).start;
  const length = (morphemes[from + end - 1] as Morpheme).end - start;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let after2 = INSIDE_MORPHEME;
  let after3 = INSIDE_MORPHEME;
  let after4 = INSIDE_MORPHEME;
  for (let i = first; i < end; i++) {
    const morpheme = morphemes[from + i] as Morpheme;
    const place = morpheme.start - start;
    if (place > 4) break;
    if (place === 2) after2 = cells[(i + PAD) * STRIDE + TAG] as number;
    if (place === 3) after3 = cells[(i + PAD) * STRIDE + TAG] as number;
    if (place === 4) after4 = cells[(i + PAD) * STRIDE + TAG] as number;
    for (let k = 0; k < morpheme.surface.length && place + k < 4; k++) {
      const unit = morpheme.surface.charCodeAt(k);
      if (place + k === 0) a = unit;
      else if (place + k === 1) b = unit;
      else if (place + k === 2) c = unit;
      else d = unit;
    }
  }
  if (length <= 2) after2 = length === 2 ? RUN_ENDS : RUN_TOO_SHORT;
  if (length <= 3) after3 = length === 3 ? RUN_ENDS : RUN_TOO_SHORT;
  if (length <= 4) after4 = length === 4 ? RUN_ENDS : RUN_TOO_SHORT;
  const name2 = length >= 2 ? names.ofTwo(a, b) : 0;
  const name3 = length >= 3 ? names.ofThree(a, b, c) : 0;
  const name4 = length >= 4 ? names.ofFour(a, b, c, d) : 0;
  const lastContent = morphemes[from + content - 1] as Morpheme;
  const { surface } = lastContent;
  const last = surface.charCodeAt(surface.length - 1);
  const size = lastContent.end - start;
  let beforeLast = 0;
  if (surface.length > 1) beforeLast = surface.charCodeAt(surface.length - 2);
  else if (content - 1 > first) {
    const previous = (morphemes[from + content - 2] as Morpheme).surface;
    beforeLast = previous.charCodeAt(previous.length - 1);
  }
  for (let i = first; i < end; i++) {
    const at = (i + PAD) * STRIDE;
    const morpheme = morphemes[from + i] as Morpheme;
    const place = Math.min(morpheme.start - start, MAX_PLACE);
    cells[at + RUN_PLACE] = (place << 3) | Math.min(morpheme.surface.length, 7);
    cells[at + RUN_SIZE] = (Math.min(size, MAX_SIZE) << 1) | (i < content ? 1 : 0);
    cells[at + RUN_LAST] = last;
    cells[at + RUN_LAST2] = (beforeLast << 16) | last;
    cells[at + NAME2] = name2;
    cells[at + NAME3] = name3;
    cells[at + NAME4] = name4;
    cells[at + AFTER2] = after2;
    cells[at + AFTER3] = after3;
    cells[at + AFTER4] = after4;
  }
}

function continuesRun(cells: Int32Array, index: number): boolean {
  const at = (index + PAD) * STRIDE;
  return cells[at + SPACE] === 0 && cells[at + KIND] !== SYMBOL;
}
