import { move, workerData } from 'piscina';
import { type AnalysisStages, analyze } from '../../src/analyze.js';
import type { Article, Morpheme } from '../../src/document.js';
import { messageOf, told } from '../errors.js';
import { loadReadingStages, loadStages, type ReadingStages } from '../load-stages.js';
import { analysisFailed } from '../messages.js';
import { articlesOf, type BatchItem } from '../parts/batch-item.js';
import { createPartMaker, type PartMaker } from '../parts/make-part.js';
import type { Outcome } from './engine.js';
import type { WorkerSettings } from './worker-settings.js';

const settings = workerData as WorkerSettings;
let stages: AnalysisStages | undefined;
let partOf: PartMaker | undefined;

/** Loaded while the main thread reads the dictionary. Where that fails, the first batch tries again and tells. */
let reading: ReadingStages | undefined;
try {
  reading = loadReadingStages();
} catch {
  reading = undefined;
}

/** The part of a batch. Throws when the stages cannot be loaded. */
export function makePart(batch: readonly BatchItem[]): Uint8Array {
  partOf ??= createPartMaker(settings.report);
  // the bytes go over to the other thread; the type of what does says nothing of them
  return move(partOf(batch, outcomesOf(batch))) as Uint8Array;
}

/** Throws when the stages cannot be loaded. */
export function analyzeBatch(batch: readonly BatchItem[]): Outcome[] {
  return [...outcomesOf(batch)];
}

/** An article whose analysis throws costs itself alone. Throws when the stages cannot be loaded. */
function* outcomesOf(batch: readonly BatchItem[]): Generator<Outcome> {
  stages ??= loadedStages();
  for (const article of articlesOf(batch)) yield analyzeOne(article, stages);
}

/** What goes wrong crosses to the other thread as its words alone: in the language of the run. */
function loadedStages(): AnalysisStages {
  try {
    return loadStages(settings, reading);
  } catch (error) {
    throw new Error(told(error, settings.report.lang), { cause: error });
  }
}

function analyzeOne(article: Article, stages: AnalysisStages): Outcome {
  try {
    const { sentences, morphemes, entities, quotes, stances, headlines, digests } = analyze(article, stages);
    const layers = { sentences, entities, quotes, stances, headlines, digests };
    return {
      layers: settings.report.tokens ? { ...layers, morphemes: morphemes.map(plainMorpheme) } : layers,
    };
  } catch (error) {
    return {
      failure: {
        code: 'internal',
        message: analysisFailed(messageOf(error)),
      },
    };
  }
}

/** Morphemes may be objects with accessors, which JSON and messages to another thread would leave out. */
function plainMorpheme({ start, end, surface, tag, semantic, expression, spaceBefore }: Morpheme): Morpheme {
  return { start, end, surface, tag, semantic, expression, spaceBefore };
}
