import { UnusableFileError } from '../unusable-file-error.js';

/**
 * How telling a word is: its inverse document frequency in open news text. A word never met there is as
 * telling as one met once.
 */
export interface WordRarity {
  readonly of: (form: string) => number;
}

/** Words of this rarity or less (좋다, 없다, 때) stand in any text and show nothing by themselves. */
const COMMON = 3.4;

/** Whether a word can be shown as evidence. */
export function isTelling(form: string, rarity: WordRarity): boolean {
  return rarity.of(form) > COMMON;
}

/** The author of the list has to mend the line named in the message. */
class WordRarityError extends UnusableFileError {
  override readonly name = 'WordRarityError';
}

/**
 * Parses lexicons/word-frequency.tsv: `form<TAB>number of documents`, and first a row `*<TAB>documents in all`.
 * Throws with file, line and remedy.
 */
export function parseWordRarity(text: string, fileName: string): WordRarity {
  const counts = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [form = '', count = ''] = line.split('\t');
    const documents = Number(count);
    if (form === '' || !Number.isInteger(documents) || documents < 1) {
      throw new WordRarityError(
        `${fileName}:${index + 1}: expected a form, a tab and a count, got "${line}"`,
      );
    }
    counts.set(form, documents);
  }
  const all = counts.get('*');
  if (all === undefined)
    throw new WordRarityError(`${fileName}:1: the row "*<TAB>documents in all" is missing`);
  const rarest = Math.log(all + 1);
  const rarities = new Map<string, number>();
  for (const [form, count] of counts) rarities.set(form, rarest - Math.log(count));
  return { of: (form) => rarities.get(form) ?? rarest };
}
