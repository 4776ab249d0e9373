import type { AnalysisStages } from '../src/analyze.js';
import type { Language } from '../src/local-text.js';
import type { Codebook } from '../src/stance/codebook.js';
import { openTokenizer, type SharedDictionary } from './dictionary/load-tokenizer.js';
import { loadComparisonStages } from './load-comparison.js';
import { loadEntityStage } from './load-entities.js';
import { loadQuoteStage } from './load-quotes.js';
import { loadStanceResources, loadStanceStage } from './load-stance.js';
import { loadMentionStage } from './load-tagger.js';

/** What the stages depend on besides the package's own files; can be sent to a worker thread. */
export interface StageSettings {
  readonly dictionary: SharedDictionary;
  /** As `loadCodebook` gives it; its learned model is looked for beside the file. */
  readonly codebook: { readonly file: string; readonly codebook: Codebook };
  /** Language of the reasons. */
  readonly language?: Language;
}

/** The stages that need no dictionary. */
export type ReadingStages = Pick<AnalysisStages, 'mentions' | 'entities' | 'quotes'>;

/** What can be loaded before the dictionary is there; of the stance stage that is what stays loaded in a process. */
export function loadReadingStages(): ReadingStages {
  loadStanceResources();
  return { mentions: loadMentionStage(), entities: loadEntityStage(), quotes: loadQuoteStage() };
}

/** All stages, ready to run in this thread. */
export function loadStages(
  { dictionary, codebook: { file, codebook }, language = 'ko' }: StageSettings,
  reading: ReadingStages = loadReadingStages(),
): AnalysisStages {
  const tokenizer = openTokenizer(dictionary);
  return {
    tokenizer,
    ...reading,
    stances: loadStanceStage(codebook, tokenizer, file, language),
    ...loadComparisonStages(tokenizer),
  };
}
