import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Agreement, type Coder, measureAgreement } from '../../src/stance/agreement/agreement.js';
import { machineCodes } from '../../src/stance/agreement/code-sheet.js';
import { CodeSheetError } from '../../src/stance/agreement/filled-sheet.js';
import { utteranceHash } from '../../src/stance/agreement/utterance-key.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { parseStanceModel } from '../../src/stance/learning/stance-model.js';
import { readAnalysis } from '../analysis-file.js';
import { loadCodebook } from '../codebooks.js';
import { UsageError } from '../errors.js';
import { type PartName, partName } from '../file-hash.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { readRunFile } from '../run-file.js';
import { readCodeSheet } from '../sheets/code-sheets.js';
import { agreementCsv, agreementJson, agreementText } from './agreement-report.js';
import type { Out } from './issue.js';

export type AgreementFormat = 'text' | 'csv' | 'json';

export interface AgreeCommandOptions {
  /** Codebook whose labels the sheets use. @default the one of the run */
  readonly issue?: string;
  /** Decides the bootstrap samples. @default 1 */
  readonly seed?: number;
  /** @default 'text' */
  readonly format?: AgreementFormat;
}

const REPORTS: Readonly<
  Record<AgreementFormat, (agreement: Agreement, learned: number) => readonly string[]>
> = {
  text: agreementText,
  csv: agreementCsv,
  json: agreementJson,
};

/** `agree DIR SHEET…`: agreement of coders and machine. Throws UsageError, CodebookError or CodeSheetError. */
export async function agreeCommand(
  folder: string,
  sheets: readonly string[],
  options: AgreeCommandOptions,
  out: Out,
): Promise<number> {
  const run = readRunFile(folder);
  const { codebook } = loadCodebook(options.issue ?? run.issue);
  const coders = await Promise.all(
    sheets.map(async (file) => ({ name: path.parse(file).name, rows: await readCodeSheet(file, codebook) })),
  );
  refuseTwice(coders);
  const machine = machineCodes(readAnalysis(folder));
  for (const [i, { rows }] of coders.entries()) {
    if (rows.some(({ unit }) => machine.has(unit))) continue;
    throw new CodeSheetError(
      `${sheets[i]}: none of its units is in ${folder}. Name the folder that the sheet was made from.`,
    );
  }
  const learned = forgetLearned(machine, coders, learnedUtterances(run.stanceModel));
  const agreement = measureAgreement(coders, machine, labelsOf(codebook), options.seed ?? 1);
  for (const line of REPORTS[options.format ?? 'text'](agreement, learned)) out(line);
  return 0;
}

function refuseTwice(coders: readonly Coder[]): void {
  const twice = coders.find(({ name }, i) => coders.findIndex((other) => other.name === name) < i);
  if (twice === undefined) return;
  throw new UsageError(`two sheets are called "${twice.name}". Give each coder's sheet a name of its own.`);
}

/** Takes from the machine's codes those of utterances that its model learned from; says of how many units. */
function forgetLearned(
  machine: Map<string, string>,
  coders: readonly Coder[],
  learned: ReadonlySet<string>,
): number {
  const units = new Set<string>();
  for (const { rows } of coders) {
    for (const { unit, quote } of rows) if (learned.has(utteranceHash(quote))) units.add(unit);
  }
  for (const unit of units) machine.delete(unit);
  return units.size;
}

/** Throws UsageError when the model is no longer the one of the run: nobody could say what it had learned from. */
function learnedUtterances(model: PartName | null): ReadonlySet<string> {
  if (model === null) return new Set();
  const file = [model.name, path.join(PACKAGE_ROOT, model.name)].find((name) => existsSync(name));
  const bytes = file === undefined ? null : readFileSync(file);
  if (file === undefined || bytes === null || partName(file, bytes).hash !== model.hash) {
    throw new UsageError(
      `the stance model ${model.name} is no longer the one that this run used, so nobody can say what it had learned from. Run nonjo analyze again.`,
    );
  }
  return new Set(parseStanceModel(bytes, file).header.utterances ?? []);
}
