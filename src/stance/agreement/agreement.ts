import type { FilledRow } from './filled-sheet.js';
import { type Alpha, krippendorffAlpha } from './krippendorff.js';
import { type LabelScores, scoreLabels } from './label-scores.js';

/** A coder and the rows that they coded. */
export interface Coder {
  readonly name: string;
  readonly rows: readonly FilledRow[];
}

/** A unit that was not coded alike; codes by coder, the machine's last. */
export interface Disagreement {
  readonly unit: string;
  readonly quote: string;
  readonly codes: readonly { readonly coder: string; readonly code: string }[];
}

/** Two coders over the units that both coded. */
export interface Pair {
  readonly coders: readonly [string, string];
  readonly alpha: Alpha;
  /** Share of units coded alike; null when they have none in common. */
  readonly agreement: number | null;
  /** The second against the first, taken as the truth. */
  readonly scores: LabelScores;
}

export interface Agreement {
  /** Among the people; with the machine as one more coder. */
  readonly coders: Alpha;
  readonly withMachine: Alpha;
  /** Every two people. */
  readonly pairs: readonly Pair[];
  /** Each person with the machine. */
  readonly machine: readonly Pair[];
  readonly disagreements: readonly Disagreement[];
}

const MACHINE = 'machine';

/** Compares coders with each other and with the machine's labels by unit; a coder's last code of a unit counts. */
export function measureAgreement(
  coders: readonly Coder[],
  machine: ReadonlyMap<string, string>,
  labels: readonly string[],
  seed: number,
): Agreement {
  const quotes = new Map<string, string>();
  const people = coders.map(({ name, rows }) => {
    for (const { unit, quote } of rows) if (!quotes.has(unit)) quotes.set(unit, quote);
    return { name, codes: new Map(rows.map(({ unit, code }) => [unit, code])) };
  });
  const withMachine = [...people, { name: MACHINE, codes: machine }];
  const codesOf = (unit: string, among: readonly Codes[]): { coder: string; code: string }[] =>
    among.flatMap(({ name: coder, codes }) => {
      const code = codes.get(unit);
      return code === undefined ? [] : [{ coder, code }];
    });
  const alphaOf = (among: readonly Codes[]): Alpha =>
    krippendorffAlpha(
      [...quotes.keys()].map((unit) => codesOf(unit, among).map(({ code }) => code)),
      seed,
    );
  const pairOf = (first: Codes, second: Codes): Pair => {
    const answers = [...first.codes].flatMap(([unit, truth]) => {
      const answer = second.codes.get(unit);
      return answer === undefined ? [] : [{ truth, answer }];
    });
    const alike = answers.filter(({ truth, answer }) => truth === answer).length;
    return {
      coders: [first.name, second.name],
      alpha: alphaOf([first, second]),
      agreement: answers.length === 0 ? null : alike / answers.length,
      scores: scoreLabels(answers, labels),
    };
  };
  return {
    coders: alphaOf(people),
    withMachine: alphaOf(withMachine),
    pairs: people.flatMap((first, i) => people.slice(i + 1).map((second) => pairOf(first, second))),
    machine: people.map((person) => pairOf(person, { name: MACHINE, codes: machine })),
    disagreements: [...quotes]
      .map(([unit, quote]) => ({ unit, quote, codes: codesOf(unit, withMachine) }))
      .filter(({ codes }) => new Set(codes.map(({ code }) => code)).size > 1),
  };
}

interface Codes {
  readonly name: string;
  readonly codes: ReadonlyMap<string, string>;
}
