import { LocalError } from './local-error.js';

/**
 * A data file (codebook, coded sheet, lexicon, user dictionary, model) cannot be used as it stands. Its user
 * has to mend, replace or rebuild it; the message names file, place and remedy. Trying again is no use.
 */
export class UnusableFileError extends LocalError {
  override readonly name: string = 'UnusableFileError';
}
