import type { Morpheme, Span } from '../../src/document.js';

export type Part = 'train' | 'tune' | 'test';

export interface LabelledSpan extends Span {
  /** One of the 150 NIKL classes; its first two letters are the coarse type. */
  readonly fine: string;
}

export interface LabelledSentence {
  readonly id: string;
  readonly text: string;
  readonly news: boolean;
  /** Whether people made the labels. */
  readonly human: boolean;
  readonly part: Part;
  readonly spans: readonly LabelledSpan[];
  readonly morphemes: readonly Morpheme[];
}
