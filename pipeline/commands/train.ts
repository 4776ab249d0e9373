import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FilledRow } from '../../src/stance/agreement/filled-sheet.js';
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { atomsOf, isContent } from '../../src/stance/atoms.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { trainFromCodes } from '../../src/stance/learning/train-from-codes.js';
import { crossValidateBaseline } from '../baselines.js';
import { readCodeSheet } from '../code-sheets.js';
import { loadCodebook } from '../codebooks.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { UsageError } from '../errors.js';
import { loadStanceResources, modelFileOf } from '../load-stance.js';
import type { Out } from './issue.js';
import { scoreLines } from './score-lines.js';

export interface TrainCommandOptions {
  /** Codebook by id or file. @default 'sovereign-ai' */
  readonly issue?: string;
  /** Where the model goes. @default the codebook's file name with `.stance.bin`, where analyses look for it */
  readonly model?: string;
}

/** Fewer coded utterances than this teach nothing. */
const LEAST = 20;
const FOLDS = 5;

/** `train SHEET…`: learns from coded sheets. Throws UsageError, CodebookError or CodeSheetError. */
export function trainCommand(sheets: readonly string[], options: TrainCommandOptions, out: Out): number {
  const { file, codebook } = loadCodebook(options.issue ?? 'sovereign-ai');
  const labels = labelsOf(codebook);
  const rows = sheets.flatMap((sheet) => readCodeSheet(sheet, labels));
  if (rows.length < LEAST) {
    throw new UsageError(
      `only ${rows.length} coded utterances in ${sheets.join(', ')}; code ${LEAST} at least`,
    );
  }
  const tokenizer = loadTokenizer();
  const training = trainFromCodes(codebook, rows, loadStanceResources(), tokenizer);
  const bayes = scoreLabels(
    crossValidateBaseline('bayes', rows.map(bagOf(tokenizer.tokenize.bind(tokenizer)))),
    labels,
  );
  out(
    `${rows.length} coded utterances, ${FOLDS}-fold cross-validation, macro-F1 over ${labels.length} labels`,
  );
  out(`  codebook alone             ${training.codebookAlone.macroF1.toFixed(3)}`);
  out(`  natural's naive Bayes      ${bayes.macroF1.toFixed(3)}`);
  out(`  learned from the sheets    ${training.learned.macroF1.toFixed(3)}`);
  out('');
  for (const line of scoreLines(training.learned)) out(line);
  const target = options.model ?? modelFileOf(file);
  writeFileSync(target, training.model);
  out('');
  out(`written: ${path.relative('.', target)}`);
  return 0;
}

function bagOf(tokenize: ReturnType<typeof loadTokenizer>['tokenize']) {
  return ({ quote, code }: FilledRow, i: number) => ({
    words: atomsOf(tokenize(quote))
      .filter(isContent)
      .map(({ form }) => form),
    label: code,
    fold: i % FOLDS,
  });
}
