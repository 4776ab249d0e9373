import type { Article } from '../../src/document.js';
import type { ExternalJudge } from '../judges/external-judge.js';
import { judgeDocument } from '../judges/judge-document.js';
import { unjudged } from '../judges/messages.js';
import { articlesOf, type BatchItem } from '../parts/batch-item.js';
import { createPartMaker, type PartMaker, type PartSettings } from '../parts/make-part.js';
import type { Engine, Outcome, OutcomeEngine } from './engine.js';

/** Another engine whose stances an external judge decides; everything else is that engine's work. */
export class JudgingEngine implements Engine {
  readonly #engine: OutcomeEngine;
  readonly #judge: ExternalJudge;
  readonly #settings: PartSettings;
  readonly #partOf: PartMaker;

  constructor(engine: OutcomeEngine, judge: ExternalJudge, settings: PartSettings) {
    this.#engine = engine;
    this.#judge = judge;
    this.#settings = settings;
    this.#partOf = createPartMaker(settings);
  }

  get slots(): number {
    return this.#engine.slots;
  }

  async run(batch: readonly BatchItem[], signal: AbortSignal): Promise<Uint8Array> {
    const outcomes = await this.#engine.outcomes(batch, signal);
    const articles = articlesOf(batch);
    return this.#partOf(
      batch,
      await Promise.all(outcomes.map((outcome, i) => this.#judged(articles[i], outcome))),
    );
  }

  close(): Promise<void> {
    this.#judge.close();
    return this.#engine.close();
  }

  async #judged(article: Article | undefined, outcome: Outcome): Promise<Outcome> {
    if (article === undefined || !('layers' in outcome)) return outcome;
    const document = { ...article, ...outcome.layers };
    const judged = await judgeDocument(document, this.#judge, this.#settings.codebook);
    const { stances, unjudged: missing } = judged;
    const layers = { ...outcome.layers, stances };
    if (missing === 0) return { layers };
    const message = unjudged(missing, stances.length - 1);
    return { layers, incomplete: { code: 'unjudged', message } };
  }
}
