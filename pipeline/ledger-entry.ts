import type { SourceRef } from '../src/document.js';
import type { Language, LocalText } from '../src/local-text.js';

export type LedgerStage = 'read' | 'analyse' | 'judge';

/** Why a record, or a part of what was to be known of it, is missing from the reports: a row of errors.csv. */
export interface LedgerEntry {
  /**
   * `failed` is missing and makes the exit code 1; so does `incomplete`, which is in the reports but not wholly
   * judged; `skipped` was left out on purpose (duplicate, marked as excluded); `noted` is in the reports, with a field
   * that was not understood.
   */
  readonly fate: 'failed' | 'skipped' | 'incomplete' | 'noted';
  readonly file: string;
  /** 0-based record in the file; null when it concerns the whole file. */
  readonly record: SourceRef['record'] | null;
  readonly stage: LedgerStage;
  readonly code: string;
  /** Names value, place and remedy in plain words. */
  readonly message: string;
}

/** An entry as readers and engines make it, before it is known in which language it is to be told. */
export interface FoundEntry extends Omit<LedgerEntry, 'message'> {
  readonly message: LocalText;
}

export function entryIn(entry: FoundEntry, lang: Language): LedgerEntry {
  return { ...entry, message: entry.message[lang] };
}
