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

export interface Agreement {
  /** Among the people; with the machine as one more coder. */
  readonly coders: Alpha;
  readonly withMachine: Alpha;
  /** The machine against each coder, taken as the truth. */
  readonly machine: readonly { readonly coder: string; readonly scores: LabelScores }[];
  readonly disagreements: readonly Disagreement[];
}

const MACHINE = 'machine';

/** Compares coders with each other and with the machine's labels by unit. */
export function measureAgreement(
  coders: readonly Coder[],
  machine: ReadonlyMap<string, string>,
  labels: readonly string[],
  seed: number,
): Agreement {
  const units = new Map<string, { quote: string; codes: { coder: string; code: string }[] }>();
  for (const { name, rows } of coders) {
    for (const { unit, quote, code } of rows) {
      const entry = units.get(unit) ?? { quote, codes: [] };
      entry.codes.push({ coder: name, code });
      units.set(unit, entry);
    }
  }
  const human = [...units.values()].map(({ codes }) => codes.map(({ code }) => code));
  const all = [...units].map(([unit, { quote, codes }]) => {
    const code = machine.get(unit);
    return { unit, quote, codes: code === undefined ? codes : [...codes, { coder: MACHINE, code }] };
  });
  return {
    coders: krippendorffAlpha(human, seed),
    withMachine: krippendorffAlpha(
      all.map(({ codes }) => codes.map(({ code }) => code)),
      seed,
    ),
    machine: coders.map(({ name, rows }) => ({
      coder: name,
      scores: scoreLabels(
        rows.flatMap(({ unit, code }) => {
          const answer = machine.get(unit);
          return answer === undefined ? [] : [{ truth: code, answer }];
        }),
        labels,
      ),
    })),
    disagreements: all.filter(({ codes }) => new Set(codes.map(({ code }) => code)).size > 1),
  };
}
