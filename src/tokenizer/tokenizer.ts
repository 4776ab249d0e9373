/** Korean text to morphemes, as mecab-ko would analyse it. */
import type { Morpheme } from '../document.js';
import type { FeatureTable } from './dictionary/features.js';
import type { LatticeCore } from './lattice/lattice-core.js';
import { Token } from './token.js';

export interface Tokenizer {
  /** The morphemes of `text`, in order, white space left out; offsets are UTF-16 units of `text`. */
  tokenize(text: string): Morpheme[];
}

export class MecabTokenizer implements Tokenizer {
  readonly #core: LatticeCore;
  readonly #features: FeatureTable;

  constructor(core: LatticeCore, features: FeatureTable) {
    this.#core = core;
    this.#features = features;
  }

  tokenize(text: string): Token[] {
    const count = this.#core.analyze(text);
    const { output } = this.#core;
    const features = this.#features;
    const tokens = new Array<Token>(count);
    let previousEnd = -1;
    for (let i = 0, at = 0; i < count; i++, at += 3) {
      const start = output[at + 1];
      const end = output[at + 2];
      tokens[i] = new Token(features, output[at], start, end, text.slice(start, end), start !== previousEnd);
      previousEnd = end;
    }
    return tokens;
  }
}
