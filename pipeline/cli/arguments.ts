import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { FIELDS, type Field } from '../readers/field-aliases.js';

/** Commander's parser of a whole number of at least 1. */
export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError('Give a whole number of 1 or more.');
  }
  return number;
}

/** Each worker takes some 60 MB and a core; far more than there are cores only cost. */
const MOST_WORKERS = Math.max(8, 2 * availableParallelism());

/** A number of workers, no larger than can be of use. */
export function workerCount(value: string): number {
  return Math.min(positiveInteger(value), MOST_WORKERS);
}

/** Collects `field=HEADER`, given once or more. */
export function namedColumn(value: string, before: ReadonlyMap<Field, string>): ReadonlyMap<Field, string> {
  const [name = '', ...header] = value.split('=');
  const field = FIELDS.find((known) => known === name.trim());
  if (field === undefined || header.join('=').trim() === '') {
    throw new InvalidArgumentError(`Give field=HEADER; fields are ${FIELDS.join(', ')}.`);
  }
  return new Map([...before, [field, header.join('=').trim()]]);
}

/** Commander's parser of a score. */
export function score(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('Give a score from 0 to 1.');
  }
  return number;
}
