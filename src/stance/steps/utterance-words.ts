import { UnusableFileError } from '../../unusable-file-error.js';

/** Where words of a kind are looked for; the lexicon's header explains each. */
export const WORD_PLACES = ['said', 'cue', 'speaker', 'before', 'opening'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

/** A kind of words and how to find one of them. */
export interface WordKind {
  /** Place and kind, `said plan`. */
  readonly name: string;
  readonly place: WordPlace;
  readonly standsIn: (text: string) => boolean;
}

/** The author of the lexicon has to mend the line named in the message. */
class UtteranceWordsError extends UnusableFileError {
  override readonly name = 'UtteranceWordsError';
}

/** Parses lexicons/utterance-words.tsv (its header explains the columns). Throws with file, line and remedy. */
export function parseUtteranceWords(text: string, fileName: string): WordKind[] {
  const kinds: WordKind[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [place = '', kind = '', forms = ''] = line.split('\t');
    const at = `${fileName}:${index + 1}`;
    const known = WORD_PLACES.find((name) => name === place);
    if (!known)
      throw new UtteranceWordsError(`${at}: unknown place "${place}"; use one of ${WORD_PLACES.join(', ')}`);
    const words = forms.split(' | ').map((form) => form.trim());
    if (kind === '' || words.includes(''))
      throw new UtteranceWordsError(`${at}: expected place, kind and forms parted by " | ", got "${line}"`);
    const pattern = new RegExp(words.map(escaped).join('|'), 'u');
    kinds.push({ name: `${place} ${kind}`, place: known, standsIn: (text) => pattern.test(text) });
  }
  return kinds;
}

function escaped(form: string): string {
  return form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
