import type { LocalText } from '../../src/local-text.js';
import { InputError, messageOf } from '../errors.js';
import { badBytes, hasBadBytes } from './bad-bytes.js';
import { matchHeaders, type NamedColumns } from './field-aliases.js';
import { parseJson } from './json-numbers.js';
import {
  emptyFile,
  lineNotJson,
  lineOf,
  lineTooLong,
  noRecords,
  notARecord,
  notJson,
  recordOf,
} from './messages.js';
import { type RawRecord, wholeText } from './raw-record.js';
import { textLines } from './text-lines.js';
import type { RawFields } from './to-article.js';

/** One article or an array of them, by itself or in the answer of a service that gives articles. */
export async function* readJson(
  chunks: AsyncIterable<string>,
  columns: NamedColumns,
): AsyncGenerator<RawRecord> {
  const text = await wholeText(chunks);
  if (text.trim() === '') throw new InputError('empty-file', emptyFile);
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw new InputError('invalid-json', notJson(messageOf(error)));
  }
  const records = recordsIn(value, columns, DEEPEST_ENVELOPE) ?? (Array.isArray(value) ? value : [value]);
  for (const [record, item] of records.entries()) yield oneRecord(item, record, recordOf(record + 1));
}

/** Articles stand so deep in answers of services: BIGKinds has `return_object.documents`. */
const DEEPEST_ENVELOPE = 4;

/**
 * The articles in a value: an object with a text, an array with one, or what the first of an object's fields has. What
 * has a title or a date is an article without text, in which only a list is looked for.
 */
function recordsIn(value: unknown, columns: NamedColumns, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some((item) => fieldsOf(item, columns).has('body')) ? value : null;
  if (!isRecord(value)) return null;
  const fields = fieldsOf(value, columns);
  if (fields.has('body')) return [value];
  if (depth === 0) return null;
  const within = Object.values(value).filter((inner) => fields.size === 0 || Array.isArray(inner));
  for (const inner of within) {
    const found = recordsIn(inner, columns, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function fieldsOf(value: unknown, columns: NamedColumns): ReturnType<typeof matchHeaders> {
  return matchHeaders(isRecord(value) ? Object.keys(value) : [], columns);
}

/** One article a line; empty lines are passed over. */
export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let record = 0;
  for await (const { text, number } of textLines(chunks)) {
    const place = lineOf(number);
    if (text === null) {
      yield {
        record: record++,
        problem: new InputError('line-too-long', lineTooLong(place)),
      };
    } else if (hasBadBytes(text)) {
      yield { record: record++, problem: badBytes(place) };
    } else if (text.trim() !== '') {
      yield parseLine(text, record++, place);
    }
  }
  if (record === 0) throw new InputError('empty-file', noRecords);
}

function parseLine(text: string, record: number, place: LocalText): RawRecord {
  try {
    return oneRecord(parseJson(text), record, place);
  } catch (error) {
    return {
      record,
      problem: new InputError('invalid-json', lineNotJson(place, messageOf(error))),
    };
  }
}

function oneRecord(value: unknown, record: number, place: LocalText): RawRecord {
  if (isRecord(value)) return { record, fields: value };
  return {
    record,
    problem: new InputError('not-a-record', notARecord(place, value)),
  };
}

export function isRecord(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
