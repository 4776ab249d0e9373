import path from 'node:path';
import { type Agreement, measureAgreement } from '../../src/stance/agreement/agreement.js';
import { machineCodes } from '../../src/stance/agreement/code-sheet.js';
import type { Alpha } from '../../src/stance/agreement/krippendorff.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { readAnalysis } from '../analysis-file.js';
import { readCodeSheet } from '../code-sheets.js';
import { loadCodebook } from '../codebooks.js';
import type { Out } from './issue.js';
import { scoreLines } from './score-lines.js';

export interface AgreeCommandOptions {
  /** Codebook whose labels the sheets use. @default 'sovereign-ai' */
  readonly issue?: string;
  /** Decides the bootstrap samples. @default 1 */
  readonly seed?: number;
}

/** `agree DIR SHEET…`: agreement of coders and machine. Throws UsageError, CodebookError or CodeSheetError. */
export function agreeCommand(
  folder: string,
  sheets: readonly string[],
  options: AgreeCommandOptions,
  out: Out,
): number {
  const labels = labelsOf(loadCodebook(options.issue ?? 'sovereign-ai').codebook);
  const coders = sheets.map((file) => ({ name: path.parse(file).name, rows: readCodeSheet(file, labels) }));
  const agreement = measureAgreement(coders, machineCodes(readAnalysis(folder)), labels, options.seed ?? 1);
  report(agreement, coders.length, out);
  return 0;
}

function report({ coders, withMachine, machine, disagreements }: Agreement, people: number, out: Out): void {
  if (people > 1) out(alphaLine(`Krippendorff's alpha (nominal), ${people} coders`, coders));
  out(alphaLine("Krippendorff's alpha (nominal), coders and machine", withMachine));
  for (const { coder, scores } of machine) {
    out('');
    out(`machine against ${coder}`);
    for (const line of scoreLines(scores)) out(line);
  }
  out('');
  out(`disagreements: ${disagreements.length}`);
  for (const { unit, quote, codes } of disagreements) {
    out(
      `${unit}\t${codes.map(({ coder, code }) => `${coder}=${code}`).join(' ')}\t${quote.replace(/\s+/g, ' ')}`,
    );
  }
}

function alphaLine(name: string, { alpha, units, interval }: Alpha): string {
  if (alpha === null || interval === null)
    return `${name}: undefined (${units} units coded twice, no variation to explain)`;
  return `${name}: ${alpha.toFixed(3)}, 95 % bootstrap interval ${interval.map((x) => x.toFixed(3)).join(' to ')}, ${units} units`;
}
