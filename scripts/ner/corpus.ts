/**
 * The training sentences (../shared/data/ner/train.jsonl) as morphemes and spans.
 *
 * The news half is split by a hash of the sentence's id: of ten parts one is the test split (reported, never
 * tuned on), two are the tuning split, the rest trains. Film reviews always train.
 */

import { readFileSync } from 'node:fs';
import type { Morpheme, Span } from '../../src/document.js';
import { hashText, mix } from '../../src/entities/tagger/hashing.js';
import { splitSymbols } from '../../src/entities/tagger/symbols.js';

export const CORPUS_FILE = new URL('../../../shared/data/ner/train.jsonl', import.meta.url);
export const MODEL_FILE = new URL('../../models/ner.bin', import.meta.url);

export type Part = 'train' | 'tune' | 'test';

export interface LabelledSpan extends Span {
  /** One of the 150 NIKL classes; its first two letters are the coarse type. */
  readonly fine: string;
}

export interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  readonly news: boolean;
  readonly part: Part;
  readonly spans: readonly LabelledSpan[];
  readonly morphemes: readonly Morpheme[];
}

/** Reads the corpus; `tokenize` must be what runs at analysis. Spans are converted from code points to UTF-16. */
export function readCorpus(file: URL, tokenize: (text: string) => Morpheme[]): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line) as { id: string; text: string; spans: [number, number, string][] };
    const offsets = [0];
    for (const character of record.text) offsets.push((offsets.at(-1) as number) + character.length);
    const news = record.id.endsWith('_wikitree');
    sentences.push({
      id: record.id,
      text: record.text,
      news,
      part: news ? partOf(record.id) : 'train',
      spans: record.spans
        .map(([start, end, fine]) => ({ start: offsets[start] as number, end: offsets[end] as number, fine }))
        .sort((a, b) => a.start - b.start),
      morphemes: splitSymbols(tokenize(record.text)),
    });
  }
  return sentences;
}

function partOf(id: string): Part {
  const tenth = (mix(17, hashText(id)) >>> 0) % 10;
  return tenth === 0 ? 'test' : tenth <= 2 ? 'tune' : 'train';
}
