import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Article } from '../../src/document.js';
import { codeOf, InputError, messageOf } from '../errors.js';
import { decodeText } from './decode-text.js';
import { STDIN } from './find-inputs.js';
import { Identities } from './identities.js';
import type { FormatReader } from './raw-record.js';
import { type EntryMaker, entryMaker, type ReadItem } from './read-item.js';
import { readJson, readJsonLines } from './read-json.js';
import { tableReader } from './read-table.js';
import { readTxt } from './read-txt.js';
import { ExcludedRecord, toArticle } from './to-article.js';

const FORMATS: Readonly<Record<string, FormatReader>> = {
  '.txt': readTxt,
  '.json': readJson,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
  '.csv': tableReader(','),
  '.tsv': tableReader('\t'),
};

/**
 * All records of `files` in order. Nothing is lost silently: what cannot be read comes out as a ledger entry,
 * and the files after it are still read. Standard input is JSON Lines. `onBytes` is told what was read, for progress.
 */
export async function* readArticles(
  files: readonly string[],
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<ReadItem> {
  const identities = new Identities();
  for (const file of files) {
    for await (const item of readFile(file, onBytes)) {
      yield 'article' in item ? identities.distinct(item.article) : item;
    }
  }
}

async function* readFile(file: string, onBytes: (count: number) => void): AsyncGenerator<ReadItem> {
  const entry = entryMaker(file);
  const zipped = file.endsWith('.gz');
  const extension = file === STDIN ? '.jsonl' : path.extname(zipped ? file.slice(0, -3) : file).toLowerCase();
  const reader = FORMATS[extension];
  if (reader === undefined) {
    const known = Object.keys(FORMATS).join(', ');
    yield entry(
      'skipped',
      null,
      'unknown-format',
      `files of this kind are not read. Known: ${known}, each also .gz.`,
    );
    return;
  }
  try {
    for await (const raw of reader(decodeText(readBytes(file, zipped, onBytes)))) {
      if ('problem' in raw) yield entry('failed', raw.record, raw.problem.code, raw.problem.message);
      else yield recordItem(() => toArticle(raw.fields, { file, record: raw.record }), raw.record, entry);
    }
  } catch (error) {
    const code = error instanceof InputError ? error.code : 'unreadable';
    yield entry(
      'failed',
      null,
      code,
      error instanceof InputError ? error.message : `cannot be read: ${explain(error)}`,
    );
  }
}

function recordItem(make: () => Article, record: number, entry: EntryMaker): ReadItem {
  try {
    return { article: make() };
  } catch (error) {
    if (error instanceof ExcludedRecord) return entry('skipped', record, 'excluded', error.message);
    if (error instanceof InputError) return entry('failed', record, error.code, error.message);
    throw error;
  }
}

function readBytes(file: string, zipped: boolean, onBytes: (count: number) => void): AsyncIterable<Buffer> {
  const bytes = counted(
    file === STDIN ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 }),
    onBytes,
  );
  // A failure on either side surfaces where the result is iterated; the callback has nothing to add.
  return zipped ? pipeline(Readable.from(bytes), createGunzip(), () => {}) : bytes;
}

async function* counted(
  source: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied. Allow reading it.';
  if (code === 'EISDIR') return 'it is a folder, not a file.';
  if (code === 'ENOENT') return 'it does not exist (a broken link?).';
  if (code.startsWith('Z_')) return 'it is damaged or not gzip. Compress it again.';
  return `${messageOf(error)}.`;
}
