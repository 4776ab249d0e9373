/**
 * Trains the entity tagger and writes models/ner.bin: `npm run train:ner` on everything but the test split,
 * `npm run train:ner -- tune` without the tuning split, too, so that an idea can be measured on it.
 */

import { writeFileSync } from 'node:fs';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadTaggerLexicons } from '../pipeline/load-tagger.js';
import { CORPUS_FILE, MODEL_FILE, readCorpus } from './ner/corpus.js';
import { DEFAULT_TRAINING, trainTagger } from './ner/train.js';

const tokenizer = loadTokenizer();
const lexicons = loadTaggerLexicons();
const sentences = readCorpus(CORPUS_FILE, (text) => tokenizer.tokenize(text));
const heldOut = new Set<string>(['test', ...process.argv.slice(2)]);
const model = trainTagger(
  sentences.filter((sentence) => !heldOut.has(sentence.part)),
  lexicons,
  (text) => tokenizer.tokenize(text),
  DEFAULT_TRAINING,
  console.log,
);
writeFileSync(MODEL_FILE, model);
console.log(`${MODEL_FILE.pathname}: ${model.length} bytes`);
