import { InputError } from '../errors.js';
import { type RawRecord, wholeText } from './raw-record.js';
import { MAX_BODY_LENGTH } from './to-article.js';

/** A first line longer than this is a paragraph, not a headline (headlines joined with their decks reach 150). */
const MAX_TITLE_LENGTH = 200;

/** Far more than the longest article with its frame. */
const LONGEST_FILE = 2 * MAX_BODY_LENGTH;

const TITLE = /^[^\S\n]*(\S[^\n]*)\n[^\S\n]*-?[^\S\n]*(?:\n|$)/u;

/** One article a file; a short first line followed by an empty line or a lone `-` is its title. */
export async function* readTxt(chunks: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  const text = await wholeText(chunks, LONGEST_FILE);
  if (text.trim() === '')
    throw new InputError('empty-file', 'the file is empty. Fill it in or leave it out.');
  const head = TITLE.exec(text);
  const title = head?.[1].trim() ?? '';
  const isTitle =
    head !== null && title.length <= MAX_TITLE_LENGTH && text.slice(head[0].length).trim() !== '';
  yield {
    record: 0,
    fields: { title: isTitle ? title : '', body: (isTitle ? text.slice(head[0].length) : text).trim() },
  };
}
