import type { Morpheme } from '../../document.js';
import type { Columns } from './columns.js';
import { markForms } from './form-marks.js';
import type { KnownForms } from './known-forms.js';
import type { NameShape } from './name-shape.js';
import { fillRuns } from './runs.js';

/** What the tagger knows besides its weights. */
export interface Knowledge {
  readonly names: NameShape;
  readonly forms: KnownForms;
}

/** Fills all columns for morphemes `[from, to)`: what the templates see in training and at work. */
export function observe(
  columns: Columns,
  morphemes: readonly Morpheme[],
  from: number,
  to: number,
  knowledge: Knowledge,
): void {
  columns.read(morphemes, from, to);
  fillRuns(columns, morphemes, from, knowledge.names);
  markForms(columns, morphemes, from, knowledge.forms);
}
