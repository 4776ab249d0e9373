/**
 * What the templates look at: one row of integers a morpheme, in growing typed arrays that are reused from
 * sentence to sentence. Strings become hashes here and are not seen again.
 *
 * Rows are padded: row `i + PAD` belongs to morpheme `i`, and the PAD rows before and after hold sentinels.
 */

import type { Morpheme } from '../../document.js';
import { EMPTY_HASH, hashText, hashUnit, mix } from './hashing.js';

export const PAD = 3;
/** Longer words are judged by their first and last characters and this many code units of the middle. */
const MAX_HASHED_UNITS = 32;

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
  length = 0;
  word = new Int32Array(0);
  tag = new Int32Array(0);
  semantic = new Int32Array(0);
  /** Runs of character classes, so that `Ab12` and `Cde3` look alike; other characters stand for themselves. */
  shape = new Int32Array(0);
  first = new Int32Array(0);
  first2 = new Int32Array(0);
  last = new Int32Array(0);
  last2 = new Int32Array(0);
  size = new Int32Array(0);
  /** 1 when white space stands before it. */
  space = new Int32Array(0);
  /** Hash of the whole eojeol, and of its characters up to and including this morpheme. */
  eojeol = new Int32Array(0);
  eojeolHead = new Int32Array(0);
  eojeolTail = new Int32Array(0);
  /** Row of the eojeol's first morpheme, and of the first one after it. */
  eojeolStart = new Int32Array(0);
  eojeolEnd = new Int32Array(0);

  /** Reads morphemes `[from, to)`. */
  read(morphemes: readonly Morpheme[], from: number, to: number): void {
    const count = to - from;
    this.length = count;
    if (this.word.length < count + 2 * PAD) this.grow(2 * (count + 2 * PAD));
    for (let k = 0; k < PAD; k++) {
      this.sentinel(k, k + 1);
      this.sentinel(PAD + count + k, -1 - k);
    }
    let eojeolFrom = 0;
    let eojeol = EMPTY_HASH;
    for (let i = 0; i < count; i++) {
      const morpheme = morphemes[from + i] as Morpheme;
      const row = i + PAD;
      const surface = morpheme.surface;
      if (i === 0 || morpheme.spaceBefore) {
        this.closeEojeol(eojeolFrom, i, eojeol);
        eojeolFrom = i;
        eojeol = EMPTY_HASH;
      }
      const units = Math.min(surface.length, MAX_HASHED_UNITS);
      let hash = EMPTY_HASH;
      let shape = EMPTY_HASH;
      let before = 0;
      for (let k = 0; k < units; k++) {
        const unit = surface.charCodeAt(k);
        hash = hashUnit(hash, unit);
        eojeol = hashUnit(eojeol, unit);
        const kind = characterClass(unit);
        if (kind !== before || kind === OTHER) shape = hashUnit(shape, kind === OTHER ? unit : kind);
        before = kind;
      }
      const size = surface.length;
      this.word[row] = hash;
      this.shape[row] = shape;
      this.tag[row] = hashText(morpheme.tag);
      this.semantic[row] = hashText(morpheme.semantic);
      this.first[row] = surface.charCodeAt(0);
      this.first2[row] =
        size > 1 ? (surface.charCodeAt(0) << 16) | surface.charCodeAt(1) : surface.charCodeAt(0);
      this.last[row] = surface.charCodeAt(size - 1);
      this.last2[row] =
        size > 1
          ? (surface.charCodeAt(size - 2) << 16) | surface.charCodeAt(size - 1)
          : surface.charCodeAt(0);
      this.size[row] = Math.min(size, 6);
      this.space[row] = i === 0 || morpheme.spaceBefore ? 1 : 0;
      this.eojeolHead[row] = eojeol;
    }
    this.closeEojeol(eojeolFrom, count, eojeol);
    let tail = EMPTY_HASH;
    for (let i = count - 1; i >= 0; i--) {
      const row = i + PAD;
      tail = mix(tail, this.word[row] as number);
      this.eojeolTail[row] = tail;
      if (this.space[row] === 1) tail = EMPTY_HASH;
    }
  }

  private closeEojeol(from: number, to: number, hash: number): void {
    for (let row = from + PAD; row < to + PAD; row++) {
      this.eojeol[row] = hash;
      this.eojeolStart[row] = from + PAD;
      this.eojeolEnd[row] = to + PAD;
    }
  }

  private sentinel(row: number, value: number): void {
    this.word[row] = value;
    this.tag[row] = value;
    this.semantic[row] = value;
    this.shape[row] = value;
    this.first[row] = value;
    this.first2[row] = value;
    this.last[row] = value;
    this.last2[row] = value;
    this.size[row] = 0;
    this.space[row] = 1;
    this.eojeol[row] = value;
    this.eojeolHead[row] = value;
    this.eojeolTail[row] = value;
    this.eojeolStart[row] = row;
    this.eojeolEnd[row] = row + 1;
  }

  private grow(rows: number): void {
    this.word = new Int32Array(rows);
    this.tag = new Int32Array(rows);
    this.semantic = new Int32Array(rows);
    this.shape = new Int32Array(rows);
    this.first = new Int32Array(rows);
    this.first2 = new Int32Array(rows);
    this.last = new Int32Array(rows);
    this.last2 = new Int32Array(rows);
    this.size = new Int32Array(rows);
    this.space = new Int32Array(rows);
    this.eojeol = new Int32Array(rows);
    this.eojeolHead = new Int32Array(rows);
    this.eojeolTail = new Int32Array(rows);
    this.eojeolStart = new Int32Array(rows);
    this.eojeolEnd = new Int32Array(rows);
  }
}
