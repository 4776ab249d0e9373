/**
 * A data file (codebook, coded sheet, lexicon, user dictionary, model) cannot be used as it stands. Its user
 * has to mend, replace or rebuild it; the message names file, place and remedy. Trying again is no use.
 */
export class UnusableFileError extends Error {
  override readonly name: string = 'UnusableFileError';
}
