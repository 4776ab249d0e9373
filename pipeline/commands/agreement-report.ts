import { stringify } from 'csv-stringify/sync';
import type { Agreement, Pair } from '../../src/stance/agreement/agreement.js';
import type { Alpha } from '../../src/stance/agreement/krippendorff.js';
import { scoreLines } from './score-lines.js';
import type { CommandWords } from './words.js';

/** The figures for reading. `learned`: units that the machine's model had learned from. */
export function agreementText(agreement: Agreement, learned: number, words: CommandWords): readonly string[] {
  const { coders, withMachine, pairs, machine, disagreements } = agreement;
  const people = machine.length;
  return [
    ...(people > 1 ? [alphaLine(words.alphaOfCoders(people), coders, words)] : []),
    alphaLine(words.alphaWithMachine, withMachine, words),
    words.leftOut(learned),
    ...pairs.flatMap((pair) => ['', ...pairLines(words.pair(...pair.coders), pair, words)]),
    ...machine.flatMap((pair) => ['', ...pairLines(words.machineAgainst(pair.coders[0]), pair, words)]),
    '',
    words.disagreements(disagreements.length),
    ...disagreements.map(
      ({ unit, quote, codes }) =>
        `${unit}\t${codes.map(({ coder, code }) => `${coder}=${code}`).join(' ')}\t${quote.replace(/\s+/g, ' ')}`,
    ),
  ];
}

/** The figures as a table: one a row, by whom it compares. */
export function agreementCsv(agreement: Agreement, learned: number): readonly string[] {
  const { coders, withMachine, pairs, machine } = agreement;
  const rows = [
    ['comparison', 'label', 'measure', 'value', 'low', 'high', 'units'],
    alphaRow('coders', coders),
    alphaRow('coders and machine', withMachine),
    ['coders and machine', '', 'learned units left out', String(learned), '', '', ''],
    ...[...pairs, ...machine].flatMap(pairRows),
  ];
  // whoever prints a line ends it with LF, which makes the last CRLF whole again
  return [stringify(rows, { bom: true, record_delimiter: 'windows' }).slice(0, -1)];
}

/** Everything for programs. */
export function agreementJson(agreement: Agreement, learned: number): readonly string[] {
  return [JSON.stringify({ ...agreement, learnedUnitsLeftOut: learned }, null, 2)];
}

function pairLines(name: string, { alpha, agreement, scores }: Pair, words: CommandWords): string[] {
  const share = agreement === null ? words.nothingInCommon : words.alike((agreement * 100).toFixed(1));
  return [name, alphaLine(words.alpha, alpha, words), share, ...scoreLines(scores, words)];
}

function alphaLine(name: string, { alpha, units, interval }: Alpha, words: CommandWords): string {
  if (alpha === null || interval === null) return `${name}: ${words.undefinedAlpha(units)}`;
  const [low, high] = interval;
  return `${name}: ${words.interval(figure(alpha), figure(low), figure(high), units)}`;
}

function alphaRow(comparison: string, { alpha, units, interval }: Alpha): string[] {
  const [low = null, high = null] = interval ?? [];
  return [comparison, '', 'alpha', figure(alpha), figure(low), figure(high), String(units)];
}

function pairRows({ coders, alpha, agreement, scores }: Pair): string[][] {
  const comparison = coders.join(' and ');
  const units = String(scores.perLabel.reduce((sum, { support }) => sum + support, 0));
  const row = (label: string, measure: string, value: number | null, of: string): string[] => [
    comparison,
    label,
    measure,
    figure(value),
    '',
    '',
    of,
  ];
  return [
    alphaRow(comparison, alpha),
    row('', 'agreement', agreement, units),
    row('', 'macro-F1', scores.macroF1, units),
    ...scores.perLabel.flatMap(({ label, precision, recall, f1, support }) => [
      row(label, 'precision', precision, String(support)),
      row(label, 'recall', recall, String(support)),
      row(label, 'F1', f1, String(support)),
    ]),
  ];
}

function figure(value: number | null): string {
  return value === null ? '' : value.toFixed(3);
}
