import type { Article } from '../../src/document.js';
import type { LocalText } from '../../src/local-text.js';
import type { FoundEntry } from '../ledger-entry.js';
import { at, placeOf } from './messages.js';

/** What a run reads: an article, perhaps with a note of what was not understood, or the entry of what is none. */
export type ReadItem =
  | { readonly article: Article; readonly note?: FoundEntry }
  | { readonly entry: FoundEntry };

/** A file to read (or standard input), or the entry of what stands where one was looked for and is none. */
export type Input = string | ReadItem;

export type EntryMaker = (
  fate: FoundEntry['fate'],
  record: number | null,
  code: string,
  message: LocalText,
) => { readonly entry: FoundEntry };

/** Makes the ledger entries of one file at one stage; messages start with the place. */
export function entryMaker(file: string, stage: FoundEntry['stage'] = 'read'): EntryMaker {
  return (fate, record, code, message) => {
    return { entry: { fate, file, record, stage, code, message: at(placeOf(file, record), message) } };
  };
}
