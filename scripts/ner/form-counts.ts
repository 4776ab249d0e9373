/** What the training sentences say of each form: of which class it is, and how surely. */

import { formValue } from '../../src/entities/tagger/form-marks.js';
import { KnownForms } from '../../src/entities/tagger/known-forms.js';
import type { LabelledSentence } from './labelled-sentence.js';

/** A sentence's features come from the forms of the other folds, or the tagger would trust them blindly. */
export const FOLDS = 16;
const MIN_LENGTH = 2;
const CLEAR_MAJORITY = 0.8;

/** Forms of all spans, counted by fold and class. */
export class FormCounts {
  readonly #forms = new Map<string, Map<number, number>[]>();

  constructor(
    sentences: readonly LabelledSentence[],
    foldOf: (sentence: LabelledSentence) => number,
    classOf: (fine: string) => number,
  ) {
    for (const sentence of sentences) {
      for (const span of sentence.spans) {
        const form = sentence.text.slice(span.start, span.end).replaceAll(' ', '');
        if (form.length < MIN_LENGTH) continue;
        const folds = this.#forms.get(form) ?? Array.from({ length: FOLDS }, () => new Map<number, number>());
        const counts = folds[foldOf(sentence)] as Map<number, number>;
        const entityClass = classOf(span.fine);
        counts.set(entityClass, (counts.get(entityClass) ?? 0) + 1);
        this.#forms.set(form, folds);
      }
    }
  }

  /** The forms of all folds but one; of all when `fold` is null. */
  table(fold: number | null): KnownForms {
    const table = new KnownForms();
    for (const [form, folds] of this.#forms) {
      const sums = new Map<number, number>();
      let total = 0;
      folds.forEach((counts, index) => {
        if (index === fold) return;
        for (const [entityClass, count] of counts) {
          sums.set(entityClass, (sums.get(entityClass) ?? 0) + count);
          total += count;
        }
      });
      const [best] = [...sums].sort(([, a], [, b]) => b - a);
      if (best !== undefined) table.add(form, formValue(best[0], strength(best[1], total)));
    }
    return table;
  }
}

/** 0: met once; 1: two or three times; 2: more often; 3: as other things, too. */
function strength(most: number, total: number): number {
  if (most < CLEAR_MAJORITY * total) return 3;
  return most === 1 ? 0 : most < 4 ? 1 : 2;
}
