import type { Article } from '../../src/document.js';
import { behind, inBoth, type Language, type LocalText } from '../../src/local-text.js';
import type { LineOutput } from '../cli/line-output.js';
import { InputError, messageOf, textOf, UsageError } from '../errors.js';
import { badBytes, hasBadBytes } from '../readers/bad-bytes.js';
import { parseJson } from '../readers/json-numbers.js';
import { at, lineOf, standardInput, wholeLine } from '../readers/messages.js';
import { openText, readingProblem, STDIN } from '../readers/open-text.js';
import { isRecord } from '../readers/read-json.js';
import { type TextLine, textLines } from '../readers/text-lines.js';
import { MAX_BODY_LENGTH, type RawFields } from '../readers/to-article.js';
import { lineTooLong, noText, notAnObject, notJson, textTooLong } from './messages.js';
import type { FilterFields } from './stage-filters.js';

/** The lines of a file or of standard input. Throws UsageError when they cannot be read. */
export async function* linesOf(file: string): AsyncGenerator<TextLine> {
  try {
    yield* textLines(openText(file));
  } catch (error) {
    throw new UsageError(at(file === STDIN ? standardInput : inBoth(file), readingProblem(error)));
  }
}

/**
 * One stage as a filter: each JSON line `{"id","text",…}` comes out with the stage's fields added, in input order; a bad
 * one as `{"id","error"}`. Resolves to exit code 0, or 1 when there was a bad line.
 */
export async function filterCommand(
  files: readonly string[],
  stage: (article: Article) => FilterFields,
  output: LineOutput,
  lang: Language,
): Promise<number> {
  let exitCode = 0;
  for (const file of files) {
    for await (const { text: line, number } of linesOf(file)) {
      if (line?.trim() === '') continue;
      let fields: RawFields = {};
      try {
        fields = parseLine(line);
        await output.line(withFields(line ?? '', fields, stage(asArticle(fields, file, number - 1))));
      } catch (error) {
        exitCode = 1;
        await output.line(
          JSON.stringify({ id: fields.id ?? null, error: lineProblem(file, number, error)[lang] }),
        );
      }
      if (output.closed) return exitCode;
    }
  }
  await output.end();
  return exitCode;
}

/** What is wrong with a line, behind its place. */
function lineProblem(file: string, number: number, error: unknown): LocalText {
  return at(behind(`${file}, `, lineOf(number)), textOf(error));
}

/** The line with fields added, all that it had as it was written: numbers keep their digits, and fields their order. */
function withFields(line: string, fields: RawFields, added: FilterFields): string {
  if (Object.keys(added).some((name) => name in fields)) return JSON.stringify({ ...fields, ...added });
  const whole = line.trimEnd();
  return `${whole.slice(0, -1).trimEnd()},${JSON.stringify(added).slice(1)}`;
}

function parseLine(line: string | null): RawFields {
  if (line !== null && hasBadBytes(line)) throw badBytes(wholeLine);
  if (line === null) throw new InputError('line-too-long', lineTooLong);
  let value: unknown;
  try {
    value = parseJson(line);
  } catch (error) {
    throw new InputError('invalid-json', notJson(messageOf(error)));
  }
  if (!isRecord(value)) throw new InputError('not-a-record', notAnObject);
  return value;
}

function asArticle(fields: RawFields, file: string, record: number): Article {
  const { text, id } = fields;
  if (typeof text !== 'string') throw new InputError('no-text', noText);
  if (text.length > MAX_BODY_LENGTH) {
    throw new InputError('too-long', textTooLong(text.length, MAX_BODY_LENGTH));
  }
  const title = typeof fields.title === 'string' ? fields.title : '';
  return {
    id: String(id ?? ''),
    title,
    body: text,
    date: '',
    outlet: '',
    byline: '',
    url: '',
    source: { file, record },
  };
}
