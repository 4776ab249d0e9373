import { InputError } from '../errors.js';

/**
 * Stands in decoded text for bytes that are no text in its encoding: half a surrogate pair, which no valid text of any
 * encoding holds. Readers of records refuse the record that has one, readers of whole files the file.
 */
export const BAD_BYTES = '\udc80';

export function hasBadBytes(text: string): boolean {
  return text.includes(BAD_BYTES);
}

/** For what `hasBadBytes`; `place` says where. */
export function badBytes(place: string): InputError {
  return new InputError(
    'encoding',
    `${place} has bytes that are no text in the encoding of the rest. Save it as UTF-8 (CP949/EUC-KR and UTF-16 are read too).`,
  );
}
