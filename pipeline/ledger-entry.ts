import type { SourceRef } from '../src/document.js';

export type LedgerStage = 'read' | 'analyse';

/** Why a record is missing from the reports: a row of errors.csv. */
export interface LedgerEntry {
  /** `failed` makes the exit code 1; `skipped` was left out on purpose (duplicate, marked as excluded). */
  readonly fate: 'failed' | 'skipped';
  readonly file: string;
  /** 0-based record in the file; null when it concerns the whole file. */
  readonly record: SourceRef['record'] | null;
  readonly stage: LedgerStage;
  readonly code: string;
  /** Names value, place and remedy in plain words. */
  readonly message: string;
}
