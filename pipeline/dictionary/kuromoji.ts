/**
 * Korean morphological analysis alone, with kuromoji's interface.
 *
 * @module nonjo/tokenizer
 * @example
 * import { builder } from 'nonjo/tokenizer';
 * const tokenizer = await builder().build();
 * tokenizer.tokenize('아버지가 방에 들어가신다.');
 */
import { KoreanTokenizer } from '../../src/tokenizer/korean-tokenizer.js';
import { loadTokenizer } from './load-tokenizer.js';
import type { DictionaryOptions } from './shared-dictionary.js';

export { expressionParts } from '../../src/tokenizer/expression.js';
export { KoreanTokenizer, type KuromojiToken } from '../../src/tokenizer/korean-tokenizer.js';
export { UserDictionaryError } from '../../src/tokenizer/user-dictionary/parse.js';
export {
  type DictionaryOptions,
  openTokenizer,
  type SharedDictionary,
  shareDictionary,
} from './shared-dictionary.js';

/** kuromoji's `dicPath` is accepted and has no effect: the dictionary comes with the package. */
export interface BuilderOptions extends DictionaryOptions {
  readonly dicPath?: string;
}

type BuildCallback = (error: Error | null, tokenizer: KoreanTokenizer | null) => void;

export interface TokenizerBuilder {
  /** Loads the dictionary; calls back as kuromoji does, or without a callback resolves to the tokenizer. */
  build(callback: BuildCallback): void;
  build(): Promise<KoreanTokenizer>;
}

/** Analyses are exactly mecab-ko's unless `newsTerms` or `userDictionary` asks for more words. */
export function builder({
  dicPath: _,
  newsTerms = false,
  ...options
}: BuilderOptions = {}): TokenizerBuilder {
  const load = async () => new KoreanTokenizer(loadTokenizer({ newsTerms, ...options }));
  function build(callback: BuildCallback): void;
  function build(): Promise<KoreanTokenizer>;
  function build(callback?: BuildCallback): Promise<KoreanTokenizer> | undefined {
    if (callback === undefined) return load();
    load().then(
      (tokenizer) => callback(null, tokenizer),
      (error: Error) => callback(error, null),
    );
    return undefined;
  }
  return { build };
}

export default { builder };
