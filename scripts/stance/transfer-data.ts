import { loadStanceLexicons } from '../../pipeline/load-stance.js';
import type { Codebook } from '../../src/stance/codebook.js';
import { CodebookJudge } from '../../src/stance/codebook-judge.js';
import { type ChoiceExample, learnWeights } from '../../src/stance/learning/conditional-logit.js';
import type { CodedUtterance } from '../../src/stance/learning/train.js';
import { TRANSFER_FEATURES, type TransferModel } from '../../src/stance/transfer-model.js';
import { readCodebook, readCoded, tokenizer } from './stance-data.js';

export const ISSUES = ['sovereign-ai', 'medical-school-quota', 'nuclear-power'];

/** Strength of the transfer model's L2 penalty. */
const TRANSFER_PENALTY = 0.001;

/** Every issue counts as this many utterances, however many were written for it. */
const ISSUE_WEIGHT = 150;

/** What the utterances of an issue offer its labels, read with the codebook alone. */
export interface IssueExamples {
  readonly codebook: Codebook;
  readonly examples: readonly ChoiceExample[];
}

export function readIssue(issue: string): IssueExamples {
  const codebook = readCodebook(issue);
  return { codebook, examples: transferExamples(codebook, readCoded(codebook)) };
}

/** The examples of every issue but one. */
export function examplesWithout(issue: string): ChoiceExample[] {
  return ISSUES.filter((other) => other !== issue).flatMap((other) => [...readIssue(other).examples]);
}

export function learnTransfer(examples: readonly ChoiceExample[]): TransferModel {
  return learnWeights(examples, new Float64Array(TRANSFER_FEATURES.length), TRANSFER_PENALTY);
}

function transferExamples(codebook: Codebook, coded: readonly CodedUtterance[]): ChoiceExample[] {
  const unweighed = { ...loadStanceLexicons(), transfer: new Float64Array(TRANSFER_FEATURES.length) };
  const judge = new CodebookJudge(codebook, unweighed, tokenizer, 'ko');
  const importance = ISSUE_WEIGHT / coded.length;
  return coded.map(({ utterance, target }) => ({ rows: judge.read(utterance).rows, target, importance }));
}
