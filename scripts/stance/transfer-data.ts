import { loadStanceLexicons } from '../../pipeline/load-stance.js';
import type { Codebook } from '../../src/stance/codebook.js';
import { CodebookJudge } from '../../src/stance/codebook-judge.js';
import { type ChoiceExample, learnWeights } from '../../src/stance/learning/conditional-logit.js';
import type { CodedUtterance } from '../../src/stance/learning/train.js';
import { type TransferModel, transferFeatures } from '../../src/stance/transfer-model.js';
import { readArticleQuotes } from './article-quotes.js';
import { readAllArticles } from './issue-articles.js';
import { balanced, readCodebook, readCoded, tokenizer } from './stance-data.js';

export const ISSUES = ['sovereign-ai', 'medical-school-quota', 'nuclear-power'];

/** Strength of the transfer model's L2 penalty. */
const TRANSFER_PENALTY = 0.001;

/** The utterances of an issue count as this many, however many were written for it, and so do the quotes of its articles. */
const ISSUE_WEIGHT = 150;

/** What the utterances of an issue offer its labels, read with the codebook alone. */
export interface IssueExamples {
  readonly codebook: Codebook;
  readonly examples: readonly ChoiceExample[];
}

export function readIssue(issue: string): IssueExamples {
  const codebook = readCodebook(issue);
  const alone = readCoded(codebook).filter(({ utterance }) => utterance.context === 0);
  const quoted = readArticleQuotes(codebook, readAllArticles(codebook));
  return { codebook, examples: [alone, quoted].flatMap((coded) => transferExamples(codebook, coded)) };
}

/** The examples of every issue but one. */
export function examplesWithout(issue: string): ChoiceExample[] {
  return ISSUES.filter((other) => other !== issue).flatMap((other) => [...readIssue(other).examples]);
}

export function learnTransfer(examples: readonly ChoiceExample[]): TransferModel {
  return learnWeights(examples, noWeights(), TRANSFER_PENALTY);
}

function noWeights(): TransferModel {
  return new Float64Array(transferFeatures(loadStanceLexicons().kinds).length);
}

function transferExamples(codebook: Codebook, coded: readonly CodedUtterance[]): ChoiceExample[] {
  const unweighed = { ...loadStanceLexicons(), transfer: noWeights() };
  const judge = new CodebookJudge(codebook, unweighed, tokenizer, 'ko');
  return balanced(coded, ISSUE_WEIGHT / coded.length).map(({ utterance, target, importance }) => ({
    rows: judge.read(utterance).rows,
    target,
    importance,
  }));
}
