import { readFileSync } from 'node:fs';
import { InputError, UsageError } from './errors.js';
import { decodeWhole } from './readers/decode-text.js';
import { whyUnreadable } from './readers/open-text.js';

/** The text of a file that a person wrote or exported, in whatever encoding articles may have. Throws UsageError; `what` names the kind of file in its message. */
export function readTextFile(file: string, what: string): string {
  try {
    return decodeWhole(readFileSync(file));
  } catch (error) {
    const why = error instanceof InputError ? error.message : whyUnreadable(error);
    throw new UsageError(`${what} ${file} cannot be read: ${why}`);
  }
}
