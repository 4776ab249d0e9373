import { InvalidArgumentError } from 'commander';

/** Commander's parser of a whole number of at least 1. */
export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError('Give a whole number of 1 or more.');
  }
  return number;
}
