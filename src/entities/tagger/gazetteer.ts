import { LexiconError, parseLexiconTable } from '../lexicon-table.js';
import { formValue } from './form-marks.js';
import type { KnownForms } from './known-forms.js';

/** A list of names: the text of a file of lexicons/gazetteers and its name, for messages. */
export interface GazetteerText {
  readonly fileName: string;
  readonly text: string;
}

/** A listed name counts like one met now and then in training. */
const LISTED_STRENGTH = 1;

/**
 * Adds the names of a list to `forms`; a name that is there already keeps what training says of it.
 * Throws LexiconError on a class that is none of the model's nor begins with one.
 */
export function addGazetteer(
  { fileName, text }: GazetteerText,
  classes: readonly string[],
  forms: KnownForms,
): void {
  for (const { cells, place } of parseLexiconTable(text, fileName, ['name', 'class'])) {
    const [name = '', className = ''] = cells;
    const entityClass = classNumber(classes, className);
    if (entityClass < 0) {
      throw new LexiconError(
        `${place}: class is «${className}», write one that begins with ${classes.join(', ')}`,
      );
    }
    if (!forms.has(name)) forms.add(name, formValue(entityClass, LISTED_STRENGTH));
  }
}

/** The most specific of `classes` that a NIKL class belongs to (`CV_POSITION` itself, `CV` for `CV_LAW`), or -1. */
export function classNumber(classes: readonly string[], nikl: string): number {
  let best = -1;
  classes.forEach((name, index) => {
    if (nikl.startsWith(name) && name.length > (classes[best] ?? '').length) best = index;
  });
  return best;
}
