import { InputError, messageOf } from '../errors.js';
import { badBytes, hasBadBytes } from './bad-bytes.js';
import { parseJson } from './json-numbers.js';
import { type RawRecord, wholeText } from './raw-record.js';
import { textLines } from './text-lines.js';
import type { RawFields } from './to-article.js';

/** One article or an array of them. */
export async function* readJson(chunks: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  const text = await wholeText(chunks);
  if (text.trim() === '')
    throw new InputError('empty-file', 'the file is empty. Fill it in or leave it out.');
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw new InputError(
      'invalid-json',
      `not valid JSON: ${messageOf(error)}. Mend it, or give JSON Lines as .jsonl.`,
    );
  }
  const records = Array.isArray(value) ? value : [value];
  for (const [record, item] of records.entries()) yield oneRecord(item, record, `record ${record + 1}`);
}

/** One article a line; empty lines are passed over. */
export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let record = 0;
  for await (const { text, number } of textLines(chunks)) {
    const place = `line ${number}`;
    if (text === null) {
      yield {
        record: record++,
        problem: new InputError('line-too-long', `${place} is too long to read. Put one article on a line.`),
      };
    } else if (hasBadBytes(text)) {
      yield { record: record++, problem: badBytes(place) };
    } else if (text.trim() !== '') {
      yield parseLine(text, record++, place);
    }
  }
  if (record === 0)
    throw new InputError('empty-file', 'the file has no records. Fill it in or leave it out.');
}

function parseLine(text: string, record: number, place: string): RawRecord {
  try {
    return oneRecord(parseJson(text), record, place);
  } catch (error) {
    return {
      record,
      problem: new InputError(
        'invalid-json',
        `${place} is not valid JSON: ${messageOf(error)}. Mend or delete the line.`,
      ),
    };
  }
}

function oneRecord(value: unknown, record: number, place: string): RawRecord {
  if (isRecord(value)) return { record, fields: value };
  const got = value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
  return {
    record,
    problem: new InputError('not-a-record', `${place} is ${got}, not an object with the article's fields.`),
  };
}

export function isRecord(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
