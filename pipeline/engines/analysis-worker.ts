import { workerData } from 'piscina';
import { type AnalysisStages, analyze } from '../../src/analyze.js';
import type { Article, Morpheme } from '../../src/document.js';
import { messageOf } from '../errors.js';
import { loadStages } from '../load-stages.js';
import type { Outcome } from './engine.js';
import type { WorkerSettings } from './worker-settings.js';

const settings = workerData as WorkerSettings;
let stages: AnalysisStages | undefined;

/** Analyses a batch; an article whose analysis throws costs itself alone. Throws when the stages cannot be loaded. */
export default function analyzeBatch(batch: readonly Article[]): Outcome[] {
  stages ??= loadStages(settings);
  const loaded = stages;
  return batch.map((article) => analyzeOne(article, loaded));
}

function analyzeOne(article: Article, stages: AnalysisStages): Outcome {
  try {
    const { sentences, morphemes, entities, quotes, stances, headlines, digests } = analyze(article, stages);
    const layers = { sentences, entities, quotes, stances, headlines, digests };
    return {
      layers: settings.keepMorphemes ? { ...layers, morphemes: morphemes.map(plainMorpheme) } : layers,
    };
  } catch (error) {
    return {
      failure: {
        code: 'internal',
        message: `the analysis failed: ${messageOf(error)}. Please report this article.`,
      },
    };
  }
}

/** Morphemes may be objects with accessors, which a message to another thread would leave out. */
function plainMorpheme({ start, end, surface, tag, semantic, expression, spaceBefore }: Morpheme): Morpheme {
  return { start, end, surface, tag, semantic, expression, spaceBefore };
}
