/** Trains the entity tagger on everything but the tuning and test splits and writes models/ner.bin. */

import { writeFileSync } from 'node:fs';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadTaggerLexicons } from '../pipeline/load-tagger.js';
import { CORPUS_FILE, MODEL_FILE, readCorpus } from './ner/corpus.js';
import { DEFAULT_TRAINING, trainTagger } from './ner/train.js';

const tokenizer = loadTokenizer();
const lexicons = loadTaggerLexicons();
const sentences = readCorpus(CORPUS_FILE, (text) => tokenizer.tokenize(text));
const model = trainTagger(
  sentences.filter((sentence) => sentence.part === 'train'),
  lexicons,
  (text) => tokenizer.tokenize(text),
  DEFAULT_TRAINING,
  console.log,
);
writeFileSync(MODEL_FILE, model);
console.log(`${MODEL_FILE.pathname}: ${model.length} bytes`);
