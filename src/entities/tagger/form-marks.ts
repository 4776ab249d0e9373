/** Columns of known forms: which known name, if any, covers a morpheme, and where in it the morpheme stands. */

import type { Morpheme } from '../../document.js';
import { type Columns, FORM, FORM_SIZE, FORM_STRENGTH, PAD, STRIDE } from './columns.js';
import type { KnownForms } from './known-forms.js';

const BEGINS = 1;
const INSIDE = 2;
const ENDS = 3;
const WHOLE = 4;
const MAX_SIZE = 12;

/** A form's value in KnownForms: its class and how well it is known. */
export function formValue(entityClass: number, strength: number): number {
  return 1 + 4 * entityClass + strength;
}

/** Where known forms overlap, the one of more morphemes counts, then the later one. */
export function markForms(
  columns: Columns,
  morphemes: readonly Morpheme[],
  from: number,
  forms: KnownForms,
): void {
  const { cells, count } = columns;
  for (let i = 0; i < count; i++) {
    const size = Math.min(forms.longest(morphemes, from + i, from + count), MAX_SIZE);
    if (size === 0) continue;
    const covered = cells[(i + PAD) * STRIDE + FORM_SIZE] as number;
    if (covered >= size) continue;
    const entityClass = 1 + ((forms.found - 1) >> 2);
    const strength = (forms.found - 1) & 3;
    for (let k = 0; k < size; k++) {
      const place = size === 1 ? WHOLE : k === 0 ? BEGINS : k === size - 1 ? ENDS : INSIDE;
      const at = (i + k + PAD) * STRIDE;
      cells[at + FORM] = (place << 8) | entityClass;
      cells[at + FORM_STRENGTH] = strength;
      cells[at + FORM_SIZE] = size;
    }
  }
}
