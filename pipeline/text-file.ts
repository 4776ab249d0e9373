import { readFileSync } from 'node:fs';
import { InputError, UsageError } from './errors.js';
import { cannotReadFile, type FileKind } from './messages.js';
import { decodeWhole } from './readers/decode-text.js';
import { whyUnreadable } from './readers/open-text.js';

/** The text of a file that a person wrote or exported, in whatever encoding articles may have. Throws UsageError; `kind` names it in its message. */
export function readTextFile(file: string, kind: FileKind): string {
  try {
    return decodeWhole(readFileSync(file));
  } catch (error) {
    const why = error instanceof InputError ? error.text : whyUnreadable(error);
    throw new UsageError(cannotReadFile(kind, file, why));
  }
}
