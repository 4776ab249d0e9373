/**
 * What the feature templates look at: a row of integers for each morpheme of a sentence, in one typed array
 * that is reused from sentence to sentence. Strings become hashes here and are not seen again.
 *
 * Rows are padded: morpheme `i` has row `i + PAD`, and the PAD rows before and after hold sentinels.
 */

import type { Morpheme } from '../../document.js';
import { EMPTY_HASH, hashText, hashUnit, mix } from './hashing.js';
import { tagKind } from './tag-kinds.js';

export const PAD = 3;
/** Integers a row; the columns follow. */
export const STRIDE = 32;

export const WORD = 0;
export const TAG = 1;
export const SEMANTIC = 2;
/** Runs of character classes, so that `Ab12` and `Cde3` look alike; other characters stand for themselves. */
export const SHAPE = 3;
export const FIRST = 4;
export const FIRST2 = 5;
export const LAST = 6;
export const LAST2 = 7;
export const SIZE = 8;
/** 1 when white space stands before it. */
export const SPACE = 9;
/** Hash of the eojeol, and of its words from here on. */
export const EOJEOL = 10;
export const EOJEOL_TAIL = 11;
/** Row of the eojeol's first morpheme, and of the first one after it. */
export const EOJEOL_START = 13;
export const EOJEOL_END = 14;
/** See runs.ts. */
export const RUN_PLACE = 15;
export const RUN_SIZE = 16;
export const RUN_LAST = 17;
export const RUN_LAST2 = 18;
export const NAME2 = 19;
export const NAME3 = 20;
export const NAME4 = 21;
export const AFTER2 = 22;
export const AFTER3 = 23;
export const AFTER4 = 24;
/** See tag-kinds.ts. */
export const KIND = 28;
/** See form-marks.ts. */
export const FORM = 25;
export const FORM_STRENGTH = 26;
export const FORM_SIZE = 27;

/** Longer words are judged by so many of their first code units. */
const MAX_HASHED_UNITS = 32;
const MAX_SIZE = 6;

const HANGUL = 1;
const UPPER = 2;
const LOWER = 3;
const DIGIT = 4;
const HANJA = 5;
const OTHER = 6;

function characterClass(unit: number): number {
  if (unit >= 0xac00 && unit <= 0xd7a3) return HANGUL;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x4e00 && unit <= 0x9fff) return HANJA;
  return OTHER;
}

export class Columns {
  cells = new Int32Array(0);
  /** Morphemes of the sentence. */
  count = 0;

  /** Reads morphemes `[from, to)`; the columns of runs.ts and form-marks.ts are left at 0. */
  read(morphemes: readonly Morpheme[], from: number, to: number): void {
    const count = to - from;
    const size = (count + 2 * PAD) * STRIDE;
    if (this.cells.length < size) this.cells = new Int32Array(2 * size);
    else this.cells.fill(0, 0, size);
    this.count = count;
    const { cells } = this;
    for (let k = 0; k < PAD; k++) {
      this.sentinel(k, k + 1);
      this.sentinel(PAD + count + k, -1 - k);
    }
    let start = 0;
    let eojeol = EMPTY_HASH;
    for (let i = 0; i < count; i++) {
      const morpheme = morphemes[from + i] as Morpheme;
      if (i > 0 && morpheme.spaceBefore) {
        this.closeEojeol(start, i, eojeol);
        start = i;
        eojeol = EMPTY_HASH;
      }
      eojeol = this.readMorpheme(morpheme, (i + PAD) * STRIDE, eojeol);
      cells[(i + PAD) * STRIDE + SPACE] = i === start ? 1 : 0;
    }
    this.closeEojeol(start, count, eojeol);
  }

  /** Fills the row at `at`; returns the eojeol's hash with this morpheme's characters. */
  private readMorpheme(morpheme: Morpheme, at: number, eojeol: number): number {
    const { cells } = this;
    const { surface } = morpheme;
    const size = surface.length;
    const units = Math.min(size, MAX_HASHED_UNITS);
    let head = eojeol;
    let word = EMPTY_HASH;
    let shape = EMPTY_HASH;
    let before = 0;
    for (let k = 0; k < units; k++) {
      const unit = surface.charCodeAt(k);
      word = hashUnit(word, unit);
      head = hashUnit(head, unit);
      const kind = characterClass(unit);
      if (kind === OTHER) shape = hashUnit(shape, unit);
      else if (kind !== before) shape = hashUnit(shape, kind);
      before = kind;
    }
    const first = surface.charCodeAt(0);
    const last = surface.charCodeAt(size - 1);
    cells[at + WORD] = word;
    cells[at + SHAPE] = shape;
    const { tag } = morpheme;
    cells[at + TAG] = hashText(tag);
    cells[at + KIND] = tagKind(tag);
    cells[at + SEMANTIC] = hashText(morpheme.semantic);
    cells[at + FIRST] = first;
    cells[at + FIRST2] = size > 1 ? (first << 16) | surface.charCodeAt(1) : first;
    cells[at + LAST] = last;
    cells[at + LAST2] = size > 1 ? (surface.charCodeAt(size - 2) << 16) | last : last;
    cells[at + SIZE] = Math.min(size, MAX_SIZE);
    return head;
  }

  private closeEojeol(start: number, end: number, hash: number): void {
    const { cells } = this;
    let tail = EMPTY_HASH;
    for (let i = end - 1; i >= start; i--) {
      const at = (i + PAD) * STRIDE;
      tail = mix(tail, cells[at + WORD] as number);
      cells[at + EOJEOL] = hash;
      cells[at + EOJEOL_TAIL] = tail;
      cells[at + EOJEOL_START] = start + PAD;
      cells[at + EOJEOL_END] = end + PAD;
    }
  }

  private sentinel(row: number, value: number): void {
    const at = row * STRIDE;
    this.cells.fill(value, at, at + EOJEOL_START);
    this.cells[at + SIZE] = 0;
    this.cells[at + SPACE] = 1;
    this.cells[at + EOJEOL_START] = row;
    this.cells[at + EOJEOL_END] = row + 1;
  }
}
