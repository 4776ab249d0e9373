/** Learns the shipped stance models: `npm run train:stance`. Deterministic: the same data give the same bytes. */
import { writeFileSync } from 'node:fs';
import { labelsOf } from '../src/stance/codebook.js';
import { fitTemperature } from '../src/stance/learning/calibration.js';
import { crossValidate, foldsOf } from '../src/stance/learning/cross-validation.js';
import { type CodedUtterance, learn, modelFile } from '../src/stance/learning/train.js';
import { codedOf, readCodebook, readCoded } from './stance/stance-data.js';

const ISSUE = 'sovereign-ai';
const FOLDS = 5;

const codebook = readCodebook(ISSUE);
const labels = labelsOf(codebook);
const written = readCoded(codebook);
const wordings: CodedUtterance[] = codebook.positions.flatMap((position) =>
  [...position.examples, ...position.cues].map((text) => codedOf(codebook, text, position.id, 'codebook')),
);

const fold = foldsOf(
  written.map((item) => item.group),
  FOLDS,
);
const temperature = fitTemperature(crossValidate(written, labels, fold));
const file = `models/stance-${ISSUE}.bin`;
const bytes = modelFile(ISSUE, labels, learn([...written, ...wordings], labels.length), temperature);
writeFileSync(file, bytes);
console.log(
  `${file}: ${written.length} utterances, temperature ${temperature.toFixed(3)}, ${bytes.length} bytes`,
);
