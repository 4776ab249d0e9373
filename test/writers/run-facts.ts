import type { RunFacts } from '../../pipeline/writers/run-json.js';
import { CODEBOOK } from './sample-documents.js';

export function runFacts(counts: Partial<RunFacts> = {}): RunFacts {
  return {
    version: '0.0.0',
    issue: CODEBOOK.id,
    read: 0,
    analysed: 0,
    incomplete: 0,
    skipped: 0,
    failed: 0,
    startedAt: '2025-08-04T00:00:00.000Z',
    finishedAt: '2025-08-04T00:00:01.000Z',
    durations: { total: 1 },
    options: {},
    dictionary: { name: 'mecab-ko-dic', hash: 'd' },
    tagger: { name: 'models/ner.bin', hash: 't' },
    codebook: { name: 'codebooks/sovereign-ai.yaml', hash: 'c' },
    stanceModel: null,
    judge: null,
    ...counts,
  };
}
