/** Learns the shipped stance models: `npm run train:stance`. Deterministic: the same data give the same bytes. */
import { writeFileSync } from 'node:fs';
import { labelsOf } from '../src/stance/codebook.js';
import { fitTemperature } from '../src/stance/learning/calibration.js';
import { crossValidate, foldsOf } from '../src/stance/learning/cross-validation.js';
import { learn, modelFile } from '../src/stance/learning/train.js';
import { trainTransfer } from '../src/stance/learning/train-transfer.js';
import { TRANSFER_FEATURES } from '../src/stance/transfer-model.js';
import { readCodebook, readCoded } from './stance/stance-data.js';
import { ISSUES, readIssue, TRANSFER_PENALTY } from './stance/transfer-data.js';

const ISSUE = 'sovereign-ai';
const FOLDS = 5;

writeTransferModel();
writeIssueModel();

function writeTransferModel(): void {
  const examples = ISSUES.flatMap((issue) => readIssue(issue).examples);
  const model = trainTransfer(examples, TRANSFER_PENALTY);
  const weights = Object.fromEntries(TRANSFER_FEATURES.map((name, i) => [name, Number(model[i].toFixed(4))]));
  writeFileSync('models/stance-transfer.json', `${JSON.stringify({ weights }, null, 1)}\n`);
  console.log(`models/stance-transfer.json: ${examples.length} utterances of ${ISSUES.length} issues`);
}

function writeIssueModel(): void {
  const codebook = readCodebook(ISSUE);
  const labels = labelsOf(codebook);
  const coded = readCoded(codebook);
  const groups = coded.map((item) => item.group);
  const temperature = fitTemperature(crossValidate(coded, labels, foldsOf(groups, FOLDS)));
  const file = `models/stance-${ISSUE}.bin`;
  const bytes = modelFile(ISSUE, labels, learn(coded, labels.length), temperature);
  writeFileSync(file, bytes);
  console.log(
    `${file}: ${coded.length} utterances, temperature ${temperature.toFixed(3)}, ${bytes.length} bytes`,
  );
}
