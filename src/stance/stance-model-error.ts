import { UnusableFileError } from '../unusable-file-error.js';

/** The model file does not fit this version or codebook; train it again. */
export class StanceModelError extends UnusableFileError {
  override readonly name = 'StanceModelError';
}
