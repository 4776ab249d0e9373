import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { FIELDS, type Field } from '../readers/field-aliases.js';
import type { CliWords } from './words/words.js';

/** Each worker takes some 60 MB and a core; far more than there are cores only cost. */
const MOST_WORKERS = Math.max(8, 2 * availableParallelism());

/** Commander's parsers of the values of options; each refuses with what to give instead. */
export interface ArgumentParsers {
  /** A whole number of at least 1. */
  readonly positiveInteger: (value: string) => number;
  /** A number of workers, no larger than can be of use. */
  readonly workerCount: (value: string) => number;
  readonly score: (value: string) => number;
  /** Collects `field=HEADER`, given once or more. */
  readonly namedColumn: (value: string, before: ReadonlyMap<Field, string>) => ReadonlyMap<Field, string>;
  readonly oneOf: <T extends string>(...choices: readonly T[]) => (value: string) => T;
}

export function argumentParsers({ wrong }: CliWords): ArgumentParsers {
  const positiveInteger = (value: string): number => {
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError(wrong.wholeNumber);
    return number;
  };
  return {
    positiveInteger,
    workerCount: (value) => Math.min(positiveInteger(value), MOST_WORKERS),
    score(value) {
      const number = Number(value);
      if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError(wrong.score);
      return number;
    },
    namedColumn(value, before) {
      const [name = '', ...header] = value.split('=');
      const field = FIELDS.find((known) => known === name.trim());
      if (field === undefined || header.join('=').trim() === '')
        throw new InvalidArgumentError(wrong.column(FIELDS.join(', ')));
      return new Map([...before, [field, header.join('=').trim()]]);
    },
    oneOf:
      (...choices) =>
      (value) => {
        const choice = choices.find((known) => known === value);
        if (choice === undefined) throw new InvalidArgumentError(wrong.choice(choices.join(', ')));
        return choice;
      },
  };
}
