import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';

/** Both cores, exactly mecab-ko's words. */
export const wasm = loadTokenizer({ newsTerms: false });
export const javascript = loadTokenizer({ newsTerms: false, core: 'javascript' });
