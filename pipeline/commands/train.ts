import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/local-text.js';
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { type AgreedUtterance, reconcile } from '../../src/stance/agreement/reconcile.js';
import { atomsOf, isContent } from '../../src/stance/atoms.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { type Split, split } from '../../src/stance/learning/split.js';
import { type Training, trainFromCodes } from '../../src/stance/learning/train-from-codes.js';
import type { Tokenizer } from '../../src/tokenizer/tokenizer.js';
import { baselineAnswers, crossValidateBaseline, haveBaselines } from '../baselines.js';
import { isBuiltIn, loadCodebook } from '../codebooks.js';
import { padded } from '../columns.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { messageOf, UsageError } from '../errors.js';
import { loadStanceResources, modelFileOf } from '../load-stance.js';
import { readCodeSheet } from '../sheets/code-sheets.js';
import type { Out } from './issue.js';
import { modelUnwritable, shippedCodebook, tooFewCoded } from './messages.js';
import { scoreLines } from './score-lines.js';
import { COMMAND_WORDS, type CommandWords } from './words.js';

export interface TrainCommandOptions {
  /** Codebook by id or file. @default 'sovereign-ai' */
  readonly issue?: string;
  /** Where the model goes. @default the codebook's file name with `.stance.bin`, where analyses look for it */
  readonly model?: string;
  readonly lang: Language;
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
  const words = COMMAND_WORDS[options.lang];
  const rows = (await Promise.all(sheets.map((sheet) => readCodeSheet(sheet, codebook)))).flat();
  const { agreed, disagreed, undecided } = reconcile(rows);
  if (agreed.length < LEAST) {
    throw new UsageError(tooFewCoded(agreed.length, sheets.join(', '), LEAST));
  }
  const parts = split(agreed, FOLDS);
  const tokenizer = loadTokenizer();
  const training = trainFromCodes(codebook, parts, loadStanceResources(), tokenizer);
  out(words.codes(rows.length, agreed.length + undecided, disagreed, undecided));
  out(words.parts(parts.training.length, FOLDS, parts.test.length));
  out('');
  reportScores(training, baselineScores(parts, labels, tokenizer), labels.length, words, out);
  out('');
  out(words.testPart);
  for (const line of scoreLines(training.learned.test, words)) out(line);
  out('');
  out(words.curve);
  for (const { utterances, macroF1 } of training.curve)
    out(`  ${String(utterances).padStart(6)}  ${macroF1.toFixed(3)}`);
  write(target, training.model);
  out('');
  out(words.written(path.relative('.', target)));
  if (options.model !== undefined && path.resolve(target) !== path.resolve(modelFileOf(file)))
    out(words.lookedFor(path.basename(modelFileOf(file))));
  return 0;
}

/** Beside the user's codebook; a codebook that comes with nonjo has no such place, and its model stays as it is. */
function ownModelFile(codebookFile: string): string {
  if (!isBuiltIn(codebookFile)) return modelFileOf(codebookFile);
  const { name } = path.parse(codebookFile);
  throw new UsageError(shippedCodebook(name));
}

function write(target: string, model: Uint8Array): void {
  try {
    writeFileSync(target, model);
  } catch (error) {
    throw new UsageError(modelUnwritable(messageOf(error)));
  }
}

interface BaselineScores {
  readonly crossValidated: number;
  readonly test: number;
}

/** Null where natural is not installed. */
function baselineScores(
  { training, fold, test }: Split,
  labels: readonly string[],
  tokenizer: Tokenizer,
): BaselineScores | null {
  if (!haveBaselines()) return null;
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
  bayes: BaselineScores | null,
  labels: number,
  words: CommandWords,
  out: Out,
): void {
  const row = ([name = '', crossValidated = '', test = '']: readonly string[]): void =>
    out(`${padded(name, 28)} ${padded(crossValidated, 15, 'right')} ${padded(test, 7, 'right')}`);
  const scores = (name: string, crossValidated: number, test: number): void =>
    row([`  ${name}`, crossValidated.toFixed(3), test.toFixed(3)]);
  row(words.scoresHead(labels));
  scores(words.codebookAlone, codebookAlone.crossValidated.macroF1, codebookAlone.test.macroF1);
  if (bayes === null) row([`  ${words.noBayes}`]);
  else scores(words.bayes, bayes.crossValidated, bayes.test);
  scores(words.learned, learned.crossValidated.macroF1, learned.test.macroF1);
}
