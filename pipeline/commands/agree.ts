import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/local-text.js';
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
import { modelChanged, otherFolder, twoSheets } from './messages.js';
import { COMMAND_WORDS, type CommandWords } from './words.js';

export type AgreementFormat = 'text' | 'csv' | 'json';

export interface AgreeCommandOptions {
  /** Codebook whose labels the sheets use. @default the one of the run */
  readonly issue?: string;
  /** Decides the bootstrap samples. @default 1 */
  readonly seed?: number;
  /** @default 'text' */
  readonly format?: AgreementFormat;
  readonly lang: Language;
}

const REPORTS: Readonly<
  Record<AgreementFormat, (agreement: Agreement, learned: number, words: CommandWords) => readonly string[]>
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
    throw new CodeSheetError(otherFolder(sheets[i] ?? '', folder));
  }
  const learned = forgetLearned(machine, coders, learnedUtterances(run.stanceModel));
  const agreement = measureAgreement(coders, machine, labelsOf(codebook), options.seed ?? 1);
  for (const line of REPORTS[options.format ?? 'text'](agreement, learned, COMMAND_WORDS[options.lang]))
    out(line);
  return 0;
}

function refuseTwice(coders: readonly Coder[]): void {
  const twice = coders.find(({ name }, i) => coders.findIndex((other) => other.name === name) < i);
  if (twice === undefined) return;
  throw new UsageError(twoSheets(twice.name));
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
    throw new UsageError(modelChanged(model.name));
  }
  return new Set(parseStanceModel(bytes, file).header.utterances ?? []);
}
