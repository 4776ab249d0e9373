import type { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { type DictionaryOptions, openTokenizer, shareDictionary } from './shared-dictionary.js';

export {
  openTokenizer,
  type ReservedDictionary,
  reserveDictionary,
  type SharedDictionary,
  shareDictionary,
} from './shared-dictionary.js';

/** A tokenizer for this thread alone. Synchronous. */
export function loadTokenizer(options: DictionaryOptions = {}): MecabTokenizer {
  return openTokenizer(shareDictionary(options));
}
