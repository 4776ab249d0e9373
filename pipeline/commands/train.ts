import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { type AgreedUtterance, reconcile } from '../../src/stance/agreement/reconcile.js';
import { atomsOf, isContent } from '../../src/stance/atoms.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { type Split, split } from '../../src/stance/learning/split.js';
import { type Training, trainFromCodes } from '../../src/stance/learning/train-from-codes.js';
import type { Tokenizer } from '../../src/tokenizer/tokenizer.js';
import { baselineAnswers, crossValidateBaseline } from '../baselines.js';
import { isBuiltIn, loadCodebook } from '../codebooks.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { messageOf, UsageError } from '../errors.js';
import { loadStanceResources, modelFileOf } from '../load-stance.js';
import { readCodeSheet } from '../sheets/code-sheets.js';
import type { Out } from './issue.js';
import { scoreLines } from './score-lines.js';

export interface TrainCommandOptions {
  /** Codebook by id or file. @default 'sovereign-ai' */
  readonly issue?: string;
  /** Where the model goes. @default the codebook's file name with `.stance.bin`, where analyses look for it */
  readonly model?: string;
}

/** Fewer different coded utterances than this teach nothing. */
const LEAST = 20;
const FOLDS = 5;

/** `train SHEET…`: learns from coded sheets. Throws UsageError, CodebookError or CodeSheetError. */
export async function trainCommand(
  sheets: readonly string[],
  options: TrainCommandOptions,
  out: Out,
): Promise<number> {
  const { file, codebook } = loadCodebook(options.issue ?? 'sovereign-ai');
  const target = options.model ?? ownModelFile(file);
  const labels = labelsOf(codebook);
  const rows = (await Promise.all(sheets.map((sheet) => readCodeSheet(sheet, codebook)))).flat();
  const { agreed, disagreed, undecided } = reconcile(rows);
  if (agreed.length < LEAST) {
    throw new UsageError(
      `only ${agreed.length} different utterances with an agreed code in ${sheets.join(', ')}; code ${LEAST} at least`,
    );
  }
  const parts = split(agreed, FOLDS);
  const tokenizer = loadTokenizer();
  const training = trainFromCodes(codebook, parts, loadStanceResources(), tokenizer);
  out(
    `${rows.length} codes of ${agreed.length + undecided} different utterances; coded differently ${disagreed}, of these ${undecided} without a majority and left out`,
  );
  out(
    `${parts.training.length} learned from (${FOLDS}-fold cross-validation, an utterance never in training and test), ${parts.test.length} held out for the test`,
  );
  out('');
  reportScores(training, baselineScores(parts, labels, tokenizer), labels.length, out);
  out('');
  out('learned from the sheets, test part:');
  for (const line of scoreLines(training.learned.test)) out(line);
  out('');
  out('learning curve (cross-validated macro-F1 by utterances learned from):');
  for (const { utterances, macroF1 } of training.curve)
    out(`  ${String(utterances).padStart(6)}  ${macroF1.toFixed(3)}`);
  write(target, training.model);
  out('');
  out(`written: ${path.relative('.', target)}`);
  if (options.model !== undefined && path.resolve(target) !== path.resolve(modelFileOf(file)))
    out(`analyses look for it beside the codebook, as ${path.basename(modelFileOf(file))}`);
  return 0;
}

/** Beside the user's codebook; a codebook that comes with nonjo has no such place, and its model stays as it is. */
function ownModelFile(codebookFile: string): string {
  if (!isBuiltIn(codebookFile)) return modelFileOf(codebookFile);
  const { name } = path.parse(codebookFile);
  throw new UsageError(
    `"${name}" comes with nonjo, and its model is not replaced. Make a codebook of your own (nonjo issue show ${name} > mine.yaml) and train with --issue mine.yaml, or name a file with --model.`,
  );
}

function write(target: string, model: Uint8Array): void {
  try {
    writeFileSync(target, model);
  } catch (error) {
    throw new UsageError(`the model cannot be written: ${messageOf(error)}. Name another file with --model.`);
  }
}

interface BaselineScores {
  readonly crossValidated: number;
  readonly test: number;
}

function baselineScores(
  { training, fold, test }: Split,
  labels: readonly string[],
  tokenizer: Tokenizer,
): BaselineScores {
  const bagOf = ({ quote, code: label }: AgreedUtterance) => ({
    words: atomsOf(tokenizer.tokenize(quote))
      .filter(isContent)
      .map(({ form }) => form),
    label,
  });
  const bags = training.map(bagOf);
  return {
    crossValidated: scoreLabels(
      crossValidateBaseline(
        'bayes',
        bags.map((bag, i) => ({ ...bag, fold: fold[i] ?? 0 })),
      ),
      labels,
    ).macroF1,
    test: scoreLabels(baselineAnswers('bayes', bags, test.map(bagOf)), labels).macroF1,
  };
}

function reportScores(
  { codebookAlone, learned }: Training,
  bayes: BaselineScores,
  labels: number,
  out: Out,
): void {
  out(`macro-F1 over ${labels} labels   cross-validated   test`);
  const row = (name: string, crossValidated: number, test: number): void =>
    out(`  ${name.padEnd(26)} ${crossValidated.toFixed(3).padStart(13)}  ${test.toFixed(3)}`);
  row('codebook alone', codebookAlone.crossValidated.macroF1, codebookAlone.test.macroF1);
  row("natural's naive Bayes", bayes.crossValidated, bayes.test);
  row('learned from the sheets', learned.crossValidated.macroF1, learned.test.macroF1);
}
