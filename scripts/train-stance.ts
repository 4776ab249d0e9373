/** Learns the shipped stance models: `npm run train:stance`. Deterministic: the same data give the same bytes. */
import { writeFileSync } from 'node:fs';
import { labelsOf } from '../src/stance/codebook.js';
import { CONTEXT_FEATURES } from '../src/stance/context-model.js';
import { fitTemperature } from '../src/stance/learning/calibration.js';
import { crossValidate, foldsOf } from '../src/stance/learning/cross-validation.js';
import { learn, modelFile } from '../src/stance/learning/train.js';
import { TRANSFER_FEATURES } from '../src/stance/transfer-model.js';
import { readArticleQuotes } from './stance/article-quotes.js';
import { contextExamples, learnContext } from './stance/context-data.js';
import { readOwnArticles } from './stance/issue-articles.js';
import { readCodebook, readCoded } from './stance/stance-data.js';
import { ISSUES, learnTransfer, readIssue } from './stance/transfer-data.js';

const ISSUE = 'sovereign-ai';
const FOLDS = 5;

writeTransferModel();
const codebook = readCodebook(ISSUE);
const coded = readCoded(codebook);
const articles = readOwnArticles(codebook);
writeContextModel(writeIssueModel());

function writeTransferModel(): void {
  const examples = ISSUES.flatMap((issue) => readIssue(issue).examples);
  writeWeights('models/stance-transfer.json', TRANSFER_FEATURES, learnTransfer(examples));
  console.log(`models/stance-transfer.json: ${examples.length} utterances of ${ISSUES.length} issues`);
}

/** Returns the temperature of the model. */
function writeIssueModel(): number {
  const labels = labelsOf(codebook);
  const all = [...coded, ...readArticleQuotes(codebook, articles)];
  const fold = foldsOf(
    all.map(({ group }) => group),
    FOLDS,
  );
  const temperature = fitTemperature(crossValidate(all, labels, fold));
  const file = `models/stance-${ISSUE}.bin`;
  const bytes = modelFile(ISSUE, labels, learn(all, labels.length), temperature);
  writeFileSync(file, bytes);
  console.log(
    `${file}: ${all.length} utterances, temperature ${temperature.toFixed(3)}, ${bytes.length} bytes`,
  );
  return temperature;
}

function writeContextModel(temperature: number): void {
  const examples = contextExamples(codebook, coded, articles, temperature).flatMap((item) => item.examples);
  writeWeights('models/stance-context.json', CONTEXT_FEATURES, learnContext(examples));
  console.log(`models/stance-context.json: ${examples.length} quotes of ${articles.length} articles`);
}

function writeWeights(file: string, features: readonly string[], model: Float64Array): void {
  const weights = Object.fromEntries(features.map((name, i) => [name, Number(model[i].toFixed(4))]));
  writeFileSync(file, `${JSON.stringify({ weights }, null, 1)}\n`);
}
