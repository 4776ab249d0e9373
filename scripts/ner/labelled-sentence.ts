import type { Morpheme, Span } from '../../src/document.js';

/** Morphemes of a text as the tagger reads them. */
export type Tokenize = (text: string) => readonly Morpheme[];

export type Part = 'train' | 'tune' | 'test' | 'shut';

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
  /**
   * Null where `spans` are everything that has a type. Otherwise they are the persons, organisations and places only,
   * and in these stretches not even those are known.
   */
  readonly unsure: readonly Span[] | null;
  readonly morphemes: readonly Morpheme[];
}
