/** The command line or the configuration has to be changed; nothing was written. Exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** The articles themselves have to be changed: what was done of the run is of no use. */
export class UnusableInputError extends UsageError {}

/** A file (or one record of it) has to be mended; the run goes on without it and the ledger lists it. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    /** Short machine-readable reason, e.g. `invalid-json`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Node's error code (`ENOENT`, …) of whatever was thrown; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
