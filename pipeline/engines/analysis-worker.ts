import { workerData } from 'piscina';
import { analyze } from '../../src/analyze.js';
import type { Article } from '../../src/document.js';
import { messageOf } from '../errors.js';
import { loadStages } from '../load-stages.js';
import type { Outcome } from './engine.js';
import type { WorkerSettings } from './worker-settings.js';

const settings = workerData as WorkerSettings;
const stages = loadStages(settings);

/** Analyses a batch; an article whose analysis throws costs itself alone. */
export default function analyzeBatch(batch: readonly Article[]): Outcome[] {
  return batch.map(analyzeOne);
}

function analyzeOne(article: Article): Outcome {
  try {
    const { sentences, morphemes, entities, quotes, stances } = analyze(article, stages);
    const layers = { sentences, entities, quotes, stances };
    return {
      layers: settings.keepMorphemes ? { ...layers, morphemes: morphemes.map((m) => ({ ...m })) } : layers,
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
