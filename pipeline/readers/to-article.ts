import { createHash } from 'node:crypto';
import type { Article, SourceRef } from '../../src/document.js';
import { LocalError } from '../../src/local-error.js';
import { InputError } from '../errors.js';
import { calendarDate } from './calendar-date.js';
import { type Field, matchHeaders, type NamedColumns, unmatchedBody } from './field-aliases.js';
import { bodyTooLong, emptyBody, excluded, idTooLong } from './messages.js';

/** Longest body analysed, in UTF-16 code units: some two hundred times a long newspaper article. */
export const MAX_BODY_LENGTH = 1_000_000;

/** Longest id, in UTF-16 code units: it stands in every row that is about the article. */
const LONGEST_ID = 1000;

/** A record as its file gives it: field names of the file's own, values as parsed. */
export type RawFields = Readonly<Record<string, unknown>>;

/** What exporters write to exclude a record; NA, nan, 본문 확보 and the like say that there is no reason to. */
const EXCLUDES = /중복|예외|제외|삭제|URL\s*없음|^(?:y|yes|true|1|예|o)$/iu;

/** The record was marked in the file itself as not to be analysed. */
export class ExcludedRecord extends LocalError {
  override readonly name = 'ExcludedRecord';
}

/**
 * The article in `raw`. Metadata is trimmed, the body is kept to the letter. A missing id becomes a hash of
 * the content. Throws InputError (no text, text or id too long), ExcludedRecord.
 */
export function toArticle(raw: RawFields, source: SourceRef, columns: NamedColumns): Article {
  const names = Object.keys(raw);
  // of several fields that may give the same, the first that is filled does
  const headers = matchHeaders(
    names.filter((name) => textOf(raw[name]).trim() !== ''),
    columns,
  );
  if (!headers.has('body') && !matchHeaders(names, columns).has('body'))
    throw new InputError('no-body-field', unmatchedBody(names));
  const value = (field: Field): string => {
    const header = headers.get(field);
    return header === undefined ? '' : textOf(raw[header]);
  };
  const exclusion = value('exclusion').trim();
  if (EXCLUDES.test(exclusion)) throw new ExcludedRecord(excluded(exclusion));
  const body = value('body');
  if (body.trim() === '') throw new InputError('empty-body', emptyBody);
  if (body.length > MAX_BODY_LENGTH) {
    throw new InputError('too-long', bodyTooLong(body.length, MAX_BODY_LENGTH));
  }
  const id = value('id').trim();
  if (id.length > LONGEST_ID) throw new InputError('id-too-long', idTooLong(id.length, LONGEST_ID));
  const article = {
    title: value('title').trim(),
    body,
    date: calendarDate(value('date')),
    outlet: value('outlet').trim(),
    byline: value('byline').trim(),
    url: value('url').trim(),
  };
  const passed = passedOn(raw, new Set(headers.values()));
  return { id: id || contentId(article), ...article, source, ...(passed && { passed }) };
}

/** What no field is made of, as text; undefined when there is nothing. */
function passedOn(raw: RawFields, used: ReadonlySet<string>): Article['passed'] {
  const passed: [string, string][] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (used.has(name) || name.trim() === '') continue;
    const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : textOf(value);
    if (text.trim() !== '') passed.push([name, text]);
  }
  return passed.length === 0 ? undefined : Object.fromEntries(passed);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  // crawlers give the body as a list of paragraphs
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return '';
}

/** The same content has the same id in every run and every file. */
function contentId(article: Omit<Article, 'id' | 'source'>): string {
  const content = [article.title, article.body, article.date, article.outlet, article.url];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** The date as the file gives it when no date is understood in it, else empty. */
export function unreadDate(raw: RawFields, columns: NamedColumns): string {
  const header = matchHeaders(Object.keys(raw), columns).get('date');
  const given = header === undefined ? '' : textOf(raw[header]).trim();
  return calendarDate(given) === '' ? given : '';
}
