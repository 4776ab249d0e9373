/**
 * Scores the tagger; spans count when start, end and coarse type are right, as in ../shared/eval/score.mjs.
 *
 * `npm run eval:ner [tune|test]` scores models/ner.bin on held-out news sentences with silver labels;
 * `npm run eval:ner human [FOLDS]` cross-validates the training on the sentences that people labelled: each of the
 * folds is scored by a model that has seen all silver sentences and the other folds.
 */

import { loadEntityTagger } from '../pipeline/load-tagger.js';
import { createEntityTagger, type EntityTagger } from '../src/entities/tagger/entity-tagger.js';
import { foldOf, readCorpus } from './ner/corpus.js';
import type { LabelledSentence } from './ner/labelled-sentence.js';
import { formatScores, scoreSpans } from './ner/scores.js';
import { taggerTokens } from './ner/tokens.js';
import { DEFAULT_TRAINING, trainTagger } from './ner/train.js';

const [part = 'test', folds = '4', ...only] = process.argv.slice(2);
const { lexicons, tokenize } = taggerTokens();
const corpus = readCorpus(tokenize);

const spansOf = (tagger: EntityTagger, { text, morphemes }: LabelledSentence) =>
  tagger.tag(text, [{ start: 0, end: text.length }], morphemes);

if (part === 'human') {
  const count = Number(folds);
  const found = new Map<LabelledSentence, ReturnType<typeof spansOf>>();
  for (let fold = 0; fold < count; fold++) {
    if (only.length > 0 && !only.includes(String(fold))) continue;
    const heldOut = (sentence: LabelledSentence): boolean =>
      sentence.human && foldOf(sentence, count) === fold;
    const training = corpus.filter((sentence) => !heldOut(sentence));
    const model = trainTagger(training, lexicons, tokenize, DEFAULT_TRAINING, () => {});
    const tagger = createEntityTagger(model, lexicons);
    for (const sentence of corpus.filter(heldOut)) found.set(sentence, spansOf(tagger, sentence));
    console.log(`fold ${fold + 1} of ${count}`);
  }
  report([...found.keys()], 'human labels, cross-validated', (sentence) => found.get(sentence) ?? []);
} else {
  const tagger = loadEntityTagger();
  const sentences = corpus.filter((sentence) => sentence.news && !sentence.human && sentence.part === part);
  report(sentences, `the ${part} split`, (sentence) => spansOf(tagger, sentence));
}

function report(
  sentences: readonly LabelledSentence[],
  what: string,
  spans: (sentence: LabelledSentence) => ReturnType<typeof spansOf>,
): void {
  console.log(`${sentences.length} sentences of ${what}`);
  console.log(formatScores(scoreSpans(sentences, spans)));
}
