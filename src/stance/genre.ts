/** Whether the writer of an article argues himself: columns, editorials, analyses. */
import type { Document } from '../document.js';
import { UnusableFileError } from '../unusable-file-error.js';

const PLACES = ['mark', 'byline', 'person', 'assertion'] as const;
type Place = (typeof PLACES)[number];

/** What shows it, as patterns of the places where it may stand. */
export type GenreMarks = Readonly<Record<Place, RegExp>>;

/** The author of the lexicon has to mend the line named in the message. */
class GenreMarksError extends UnusableFileError {
  override readonly name = 'GenreMarksError';
}

/** Brackets around a mark that opens a headline, and what stands before one that closes it. */
const CLOSES = '\\]>〉】)」';
const OPENING = '^\\s*[[<〈【(「]';
const CLOSING = '[[<〈【(「/|]\\s*';

/** Parses lexicons/genre-marks.tsv (its header explains the columns). Throws with file, line and remedy. */
export function parseGenreMarks(text: string, fileName: string): GenreMarks {
  const words = new Map<Place, string[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [name = '', forms = ''] = line.split('\t');
    const place = PLACES.find((known) => known === name);
    const list = forms.split(' | ').map((form) => form.trim());
    if (!place || list.includes('')) {
      throw new GenreMarksError(
        `${fileName}:${index + 1}: expected one of ${PLACES.join(', ')}, a tab and words parted by " | ", got "${line}"`,
      );
    }
    words.set(place, [...(words.get(place) ?? []), ...list]);
  }
  const any = (place: Place): string => (words.get(place) ?? ['(?!)']).join('|');
  return {
    mark: new RegExp(
      `${OPENING}[^${CLOSES}]{0,20}?(?:${any('mark')})|${CLOSING}(?:${any('mark')})[^\\]]{0,6}$`,
      'u',
    ),
    byline: new RegExp(any('byline'), 'u'),
    person: new RegExp(`(?<![가-힣])(?:${any('person')})`, 'u'),
    assertion: new RegExp(`(?:${any('assertion')})[.?!]?\\s*$`, 'u'),
  };
}

/** A writer who quotes in at most this share of the sentences, and asserts in that share, argues. */
const FEW_QUOTES = 0.2;
const MANY_ASSERTIONS = 0.3;
const FEWEST_SENTENCES = 5;
/** A closing line of this length or less may be the byline. */
const LONGEST_BYLINE = 40;

/** Whether the writer argues: the headline says so, the byline does, or the way it is written. */
export function isArgued(
  { title, byline, body, sentences }: Pick<Document<'sentences'>, 'title' | 'byline' | 'body' | 'sentences'>,
  own: readonly string[],
  marks: GenreMarks,
): boolean {
  if (marks.mark.test(title)) return true;
  if (sentences.length < FEWEST_SENTENCES) return false;
  const fewQuotes = 1 - own.length / sentences.length <= FEW_QUOTES;
  const lastLine = body.slice(body.trimEnd().lastIndexOf('\n') + 1).trim();
  const signed = [byline, lastLine.length <= LONGEST_BYLINE ? lastLine : ''].some(
    (line) => marks.byline.test(line) && !line.includes('기자'),
  );
  const inPerson = own.filter((sentence) => marks.person.test(sentence)).length;
  const asserting = own.filter((sentence) => marks.assertion.test(sentence)).length;
  if (!fewQuotes && !(signed && inPerson > 0))
    return inPerson > 1 && asserting / own.length > MANY_ASSERTIONS;
  return signed || inPerson > 0 || asserting / own.length > MANY_ASSERTIONS;
}
