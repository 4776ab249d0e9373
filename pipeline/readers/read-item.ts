import type { Article } from '../../src/document.js';
import type { LedgerEntry } from '../ledger-entry.js';

/** What a run reads: an article, or the ledger entry of a record that cannot be analysed. */
export type ReadItem = { readonly article: Article } | { readonly entry: LedgerEntry };

export type EntryMaker = (
  fate: LedgerEntry['fate'],
  record: number | null,
  code: string,
  message: string,
) => ReadItem;

/** Makes the ledger entries of one file; messages start with the place. */
export function entryMaker(file: string): EntryMaker {
  return (fate, record, code, message) => {
    const place = record === null ? file : `${file}, record ${record + 1}`;
    return { entry: { fate, file, record, stage: 'read', code, message: `${place}: ${message}` } };
  };
}
