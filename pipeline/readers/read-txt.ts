import { InputError } from '../errors.js';
import { emptyFile } from './messages.js';
import { isFrameLine, isPageLine, pageFrame, unsigned } from './page-frame.js';
import { type RawRecord, wholeText } from './raw-record.js';
import { MAX_BODY_LENGTH } from './to-article.js';

/** A first line longer than this is a paragraph, not a headline (headlines joined with their decks reach 150). */
const MAX_TITLE_LENGTH = 200;
/** Far more than the longest article with its frame. */
const LONGEST_FILE = 2 * MAX_BODY_LENGTH;

/**
 * One article a file. A short first line followed by an empty line, a lone `-` or the date of the article is its title;
 * what a page shows before the headline is left out, and the byline, outlet and date in its frame fill the fields.
 */
export async function* readTxt(chunks: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  const text = await wholeText(chunks, LONGEST_FILE);
  if (text.trim() === '') throw new InputError('empty-file', emptyFile);
  const { title, body } = headed(text);
  yield { record: 0, fields: { ...pageFrame(text), title: unsigned(title), body } };
}

function headed(text: string): { readonly title: string; readonly body: string } {
  const [title, rest] = firstLine(text);
  const [head, below] = firstLine(afterPageLines(text));
  for (const [line, body] of [
    [head, below],
    [title, rest],
  ] as const) {
    if (isTitle(line, body)) return { title: line.trim(), body: body.replace(/^\s*-[^\S\n]*\n/u, '').trim() };
  }
  return { title: '', body: text.trim() };
}

function isTitle(line: string, body: string): boolean {
  const [next] = firstLine(body);
  const stands = next.trim() === '' || next.trim() === '-' || isFrameLine(next);
  return line.trim() !== '' && line.trim().length <= MAX_TITLE_LENGTH && stands && body.trim().length > 1;
}

/** The text from the first line on that is no part of the page around the article. */
function afterPageLines(text: string): string {
  let rest = text;
  for (;;) {
    const [line, below] = firstLine(rest);
    if (!isPageLine(line) || below.trim() === '') return rest;
    rest = below;
  }
}

function firstLine(text: string): readonly [line: string, rest: string] {
  const end = text.indexOf('\n');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
}
