import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { type Format, parseFormats, UnsupportedFormatError } from '../writers/formats.js';

/** Commander's parser of a whole number of at least 1. */
export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number of 1 or more.');
  return number;
}

/** Commander's parser of `--format`. */
export function formatList(value: string): Format[] {
  try {
    return parseFormats(value);
  } catch (error) {
    if (error instanceof UnsupportedFormatError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

/** One worker a core. */
export const DEFAULT_WORKERS = availableParallelism();
