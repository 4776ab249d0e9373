/** A document, or a whole file, that could not be read or analysed. */
export interface Failure {
  readonly source: string;
  /** 0-based record in the source; null when the whole file failed. */
  readonly record: number | null;
  /** Which step failed: read, entities, quotes … */
  readonly stage: string;
  readonly code: string;
  readonly message: string;
}
