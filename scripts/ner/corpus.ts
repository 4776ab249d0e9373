/**
 * The labelled sentences as morphemes and spans: many with silver labels (../shared/data/ner/train.jsonl), few with
 * labels made by people (gold.jsonl beside it).
 *
 * The silver news half is split by a hash of the sentence's id: of ten parts one is the test split (reported, never
 * tuned on), two are the tuning split, the rest trains. Film reviews always train. Sentences with human labels
 * train, and are dealt to folds for cross-validation.
 */

import { readFileSync } from 'node:fs';
import { hashText, mix } from '../../src/entities/tagger/hashing.js';
import type { LabelledSentence, Part, Tokenize } from './labelled-sentence.js';
import { withLoneSurnames } from './lone-surnames.js';
import { readNamedArticles } from './named-articles.js';

const NER_DATA = new URL('../../../shared/data/ner/', import.meta.url);
const SILVER_FILE = new URL('train.jsonl', NER_DATA);
const HUMAN_FILE = new URL('gold.jsonl', NER_DATA);
export const MODEL_FILE = new URL('../../models/ner.bin', import.meta.url);

/** All labelled sentences. */
export function readCorpus(tokenize: Tokenize): LabelledSentence[] {
  const labelled = [
    ...readSentences(SILVER_FILE, false, tokenize),
    ...readSentences(HUMAN_FILE, true, tokenize),
  ];
  return [...labelled, ...readNamedArticles(labelled, tokenize)];
}

/** The sentences of a file; its spans are converted from code points to UTF-16. */
function readSentences(file: URL, human: boolean, tokenize: Tokenize): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line) as { id: string; text: string; spans: [number, number, string][] };
    const offsets = [0];
    for (const character of record.text) offsets.push((offsets.at(-1) as number) + character.length);
    const news = record.id.endsWith('wikitree');
    const spans = record.spans
      .map(([start, end, fine]) => ({ start: offsets[start] as number, end: offsets[end] as number, fine }))
      .sort((a, b) => a.start - b.start);
    sentences.push({
      id: record.id,
      text: record.text,
      news,
      human,
      part: news && !human ? partOf(record.id) : 'train',
      spans: human ? spans : withLoneSurnames(record.text, spans),
      unsure: null,
      morphemes: tokenize(record.text),
    });
  }
  return sentences;
}

/** Which of so many folds a sentence falls into. */
export function foldOf({ id }: Pick<LabelledSentence, 'id'>, folds: number): number {
  return (hashText(id) >>> 0) % folds;
}

function partOf(id: string): Part {
  const tenth = (mix(17, hashText(id)) >>> 0) % 10;
  return tenth === 0 ? 'test' : tenth <= 2 ? 'tune' : 'train';
}
