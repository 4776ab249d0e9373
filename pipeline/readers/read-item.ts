import type { Article } from '../../src/document.js';
import type { LedgerEntry } from '../ledger-entry.js';

/** What a run reads: an article, perhaps with a note of what was not understood, or the entry of what is none. */
export type ReadItem =
  | { readonly article: Article; readonly note?: LedgerEntry }
  | { readonly entry: LedgerEntry };

/** A file to read (or standard input), or the entry of what stands where one was looked for and is none. */
export type Input = string | ReadItem;

export type EntryMaker = (
  fate: LedgerEntry['fate'],
  record: number | null,
  code: string,
  message: string,
) => { readonly entry: LedgerEntry };

/** Makes the ledger entries of one file at one stage; messages start with the place. */
export function entryMaker(file: string, stage: LedgerEntry['stage'] = 'read'): EntryMaker {
  return (fate, record, code, message) => {
    const place = record === null ? file : `${file}, record ${record + 1}`;
    return { entry: { fate, file, record, stage, code, message: `${place}: ${message}` } };
  };
}
