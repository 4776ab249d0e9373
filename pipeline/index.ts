/**
 * The library: the pure analysis, and loaders for what it reads from disk.
 * @module nonjo
 */
export type { AnalysisStages } from '../src/analyze.js';
export type * from '../src/document.js';
export type { Codebook } from '../src/stance/codebook.js';
export { CodebookError, parseCodebook } from '../src/stance/parse-codebook.js';
export { type CodebookFile, loadCodebook } from './codebooks.js';
export { loadTokenizer as createTokenizer, shareDictionary } from './dictionary/load-tokenizer.js';
export { analyze, type GivenArticle } from './library-analyze.js';
export { loadStages, type StageSettings } from './load-stages.js';
