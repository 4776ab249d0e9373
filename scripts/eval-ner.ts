/**
 * Scores models/ner.bin on held-out news sentences: `npm run eval:ner [tune|test]`.
 * Spans count when start, end and coarse type are right, as in ../shared/eval/score.mjs.
 */

import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { loadEntityTagger } from '../pipeline/load-tagger.js';
import { CORPUS_FILE, readCorpus } from './ner/corpus.js';
import { formatScores, scoreSpans } from './ner/scores.js';

const part = process.argv[2] ?? 'test';
const tokenizer = loadTokenizer();
const tagger = loadEntityTagger();
const sentences = readCorpus(CORPUS_FILE, (text) => tokenizer.tokenize(text)).filter(
  (sentence) => sentence.news && sentence.part === part,
);
const scores = scoreSpans(sentences, (sentence) =>
  tagger.tag(sentence.text, [{ start: 0, end: sentence.text.length }], sentence.morphemes),
);
console.log(`${sentences.length} sentences of the ${part} split`);
console.log(formatScores(scores));
