import { LocalError } from '../src/local-error.js';
import { inBoth, type Language, type LocalText } from '../src/local-text.js';

/** The command line or the configuration has to be changed; nothing was written. Exit code 2. */
export class UsageError extends LocalError {
  override readonly name: string = 'UsageError';

  constructor(text: LocalText) {
    super(text);
  }
}

/** The articles themselves have to be changed: what was done of the run is of no use. */
export class UnusableInputError extends UsageError {}

/** A file (or one record of it) has to be mended; the run goes on without it and the ledger lists it. */
export class InputError extends LocalError {
  override readonly name = 'InputError';

  constructor(
    /** Short machine-readable reason, e.g. `invalid-json`. */
    readonly code: string,
    text: LocalText,
  ) {
    super(text);
  }
}

/** The text of whatever was thrown: in both languages where it knows them. */
export function textOf(error: unknown): LocalText {
  return error instanceof LocalError ? error.text : inBoth(messageOf(error));
}

/** The text of whatever was thrown, in one language. */
export function told(error: unknown, lang: Language): string {
  return textOf(error)[lang];
}

/** The English text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Node's error code (`ENOENT`, …) of whatever was thrown; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
