import type { LocalText } from '../../src/local-text.js';
import { InputError } from '../errors.js';
import { badEncoding } from './messages.js';

/**
 * Stands in decoded text for bytes that are no text in its encoding: half a surrogate pair, which no valid text of any
 * encoding holds. Readers of records refuse the record that has one, readers of whole files the file.
 */
export const BAD_BYTES = '\udc80';

export function hasBadBytes(text: string): boolean {
  return text.includes(BAD_BYTES);
}

/** For what `hasBadBytes`; `place` says where. */
export function badBytes(place: LocalText): InputError {
  return new InputError('encoding', badEncoding(place));
}
