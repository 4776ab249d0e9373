/**
 * Trains the entity tagger and writes models/ner.bin: `npm run train:ner` on everything but the test split,
 * `npm run train:ner -- tune` without the tuning split, too, so that an idea can be measured on it, and
 * `npm run train:ner -- shut` without the shut articles of ../shared/gold/learn, whose names are then seen by no one.
 */

import { writeFileSync } from 'node:fs';
import { stateChecksums } from '../pipeline/checked-file.js';
import { MODEL_FILE, readCorpus } from './ner/corpus.js';
import { taggerTokens } from './ner/tokens.js';
import { DEFAULT_TRAINING, trainTagger } from './ner/train.js';

const { lexicons, tokenize } = taggerTokens();
const heldOut = new Set<string>(['test', ...process.argv.slice(2)]);
const sentences = readCorpus(tokenize).filter((sentence) => !heldOut.has(sentence.part));
const model = trainTagger(sentences, lexicons, tokenize, DEFAULT_TRAINING, console.log);
writeFileSync(MODEL_FILE, model);
stateChecksums();
console.log(`${MODEL_FILE.pathname}: ${model.length} bytes`);
