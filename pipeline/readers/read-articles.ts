import path from 'node:path';
import type { SourceRef } from '../../src/document.js';
import { InputError } from '../errors.js';
import { type NamedColumns, NO_NAMED_COLUMNS } from './field-aliases.js';
import { formatProblem, hasColumns, readerOf } from './formats.js';
import { Identities } from './identities.js';
import { unreadableDate } from './messages.js';
import { readingProblem, STDIN, unzippedName } from './open-text.js';
import { type EntryMaker, entryMaker, type Input, type ReadItem } from './read-item.js';
import { ExcludedRecord, type RawFields, toArticle, unreadDate } from './to-article.js';

export interface ReadOptions {
  /** Headers named by hand. @default none */
  readonly columns?: NamedColumns;
  /** Leave out a text that came before under another id. @default false */
  readonly dedupe?: boolean;
  /** Told how many bytes were read, for progress. */
  readonly onBytes?: (count: number) => void;
}

/**
 * All records of the inputs in order. Nothing is lost silently: what cannot be read comes out as a ledger entry,
 * and the files after it are still read. Standard input is JSON Lines.
 */
export async function* readArticles(
  inputs: readonly Input[],
  { columns = NO_NAMED_COLUMNS, dedupe = false, onBytes = () => {} }: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  const identities = new Identities(dedupe);
  for (const input of inputs) {
    if (typeof input !== 'string') {
      yield input;
      continue;
    }
    for await (const item of readFile(input, columns, onBytes)) {
      if ('entry' in item) {
        yield item;
        continue;
      }
      const kept = identities.distinct(item.article);
      yield 'article' in kept && item.note ? { ...kept, note: item.note } : kept;
    }
  }
}

async function* readFile(
  file: string,
  named: NamedColumns,
  onBytes: (count: number) => void,
): AsyncGenerator<ReadItem> {
  const entry = entryMaker(file);
  const extension = file === STDIN ? '.jsonl' : path.extname(unzippedName(file)).toLowerCase();
  const reader = await readerOf(extension);
  if (reader === undefined) {
    yield entry('skipped', null, 'unknown-format', formatProblem(extension));
    return;
  }
  const columns = hasColumns(extension) ? named : NO_NAMED_COLUMNS;
  try {
    for await (const raw of reader(file, columns, onBytes)) {
      if ('problem' in raw) yield entry('failed', raw.record, raw.problem.code, raw.problem.text);
      else yield recordItem(raw.fields, { file, record: raw.record }, columns, entry);
    }
  } catch (error) {
    const code = error instanceof InputError ? error.code : 'unreadable';
    yield entry('failed', null, code, readingProblem(error));
  }
}

function recordItem(
  fields: RawFields,
  source: SourceRef,
  columns: NamedColumns,
  entry: EntryMaker,
): ReadItem {
  const { record } = source;
  try {
    const article = toArticle(fields, source, columns);
    const unread = article.date === '' ? unreadDate(fields, columns) : '';
    if (unread === '') return { article };
    return { article, note: entry('noted', record, 'date', unreadableDate(unread)).entry };
  } catch (error) {
    if (error instanceof ExcludedRecord) return entry('skipped', record, 'excluded', error.text);
    if (error instanceof InputError) return entry('failed', record, error.code, error.text);
    throw error;
  }
}
