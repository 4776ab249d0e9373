/**
 * Learns the shipped stance models: `npm run train:stance [-- transfer|sovereign-ai]`. Deterministic: the same data give the
 * same bytes.
 */
import { writeFileSync } from 'node:fs';
import { stateChecksums } from '../pipeline/checked-file.js';
import { loadStanceLexicons } from '../pipeline/load-stance.js';
import { labelsOf } from '../src/stance/codebook.js';
import { learnSteps } from '../src/stance/learning/learn-steps.js';
import { learn, modelFile } from '../src/stance/learning/train.js';
import { stepModelFile } from '../src/stance/steps/step-model.js';
import { stepFeatures } from '../src/stance/steps/step-rows.js';
import { transferFeatures } from '../src/stance/transfer-model.js';
import { readArticleQuotes } from './stance/article-quotes.js';
import { readAllArticles } from './stance/issue-articles.js';
import type { PressArticle } from './stance/press-articles.js';
import { readCodebook, readCoded } from './stance/stance-data.js';
import {
  articlesOfOtherIssues,
  type CrossJudged,
  codebookArticles,
  learnedArticles,
  mayBeOnIssue,
  type StepKind,
} from './stance/step-data.js';
import { ISSUES, learnTransfer, readIssue } from './stance/transfer-data.js';

const ISSUE = 'sovereign-ai';

const wanted = process.argv.slice(2);
for (const [part, write] of Object.entries({ transfer: writeShared, [ISSUE]: writeIssue }))
  if (wanted.length === 0 || wanted.includes(part)) {
    write();
    // what follows loads what was just written
    stateChecksums();
  }

/** What serves every issue: the weights of a codebook, and the decisions over them. */
function writeShared(): void {
  writeTransferModel();
  writeSteps('codebook', codebookArticles(ISSUES));
}

function writeIssue(): void {
  const training = readAllArticles(readCodebook(ISSUE));
  const { articles, temperature } = learnedArticles(ISSUE, training);
  writeIssueModel(training, temperature);
  writeSteps('learned', [...articles.filter(mayBeOnIssue), ...articlesOfOtherIssues(ISSUE)]);
}

function writeTransferModel(): void {
  const examples = ISSUES.flatMap((issue) => readIssue(issue).examples);
  const model = learnTransfer(examples);
  const features = transferFeatures(loadStanceLexicons().kinds);
  const weights = Object.fromEntries(features.map((name, i) => [name, Number(model[i].toFixed(4))]));
  writeFileSync('models/stance-transfer.json', `${JSON.stringify({ weights }, null, 1)}\n`);
  console.log(`models/stance-transfer.json: ${examples.length} utterances of ${ISSUES.length} issues`);
}

function writeIssueModel(articles: readonly PressArticle[], temperature: number): void {
  const codebook = readCodebook(ISSUE);
  const labels = labelsOf(codebook);
  const all = [...readCoded(codebook), ...readArticleQuotes(codebook, articles)];
  const file = `models/stance-${ISSUE}.bin`;
  const bytes = modelFile(ISSUE, labels, learn(all, labels.length), temperature);
  writeFileSync(file, bytes);
  console.log(
    `${file}: ${all.length} utterances, temperature ${temperature.toFixed(3)}, ${bytes.length} bytes`,
  );
}

function writeSteps(kind: StepKind, articles: CrossJudged['articles']): void {
  const file = `models/stance-steps-${kind}.json`;
  writeFileSync(file, stepModelFile(learnSteps(articles), stepFeatures(loadStanceLexicons().kinds)));
  const quotes = articles.reduce((sum, article) => sum + article.quotes.length, 0);
  console.log(`${file}: ${quotes} quotes of ${articles.length} articles`);
}
