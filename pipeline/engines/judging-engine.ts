import type { Article } from '../../src/document.js';
import type { Codebook } from '../../src/stance/codebook.js';
import type { ExternalJudge } from '../judges/external-judge.js';
import { judgeDocument } from '../judges/judge-document.js';
import type { Engine, Outcome } from './engine.js';

/** Another engine whose stances an external judge decides; everything else is that engine's work. */
export class JudgingEngine implements Engine {
  readonly #engine: Engine;
  readonly #judge: ExternalJudge;
  readonly #codebook: Codebook;

  constructor(engine: Engine, judge: ExternalJudge, codebook: Codebook) {
    this.#engine = engine;
    this.#judge = judge;
    this.#codebook = codebook;
  }

  async run(batch: readonly Article[], signal: AbortSignal): Promise<readonly Outcome[]> {
    const outcomes = await this.#engine.run(batch, signal);
    return Promise.all(outcomes.map((outcome, i) => this.#judged(batch[i], outcome)));
  }

  close(): Promise<void> {
    this.#judge.close();
    return this.#engine.close();
  }

  async #judged(article: Article | undefined, outcome: Outcome): Promise<Outcome> {
    if (article === undefined || !('layers' in outcome)) return outcome;
    const document = { ...article, ...outcome.layers };
    const { stances, unjudged } = await judgeDocument(document, this.#judge, this.#codebook);
    const layers = { ...outcome.layers, stances };
    if (unjudged === 0) return { layers };
    const message = `the judge gave no usable answer on ${unjudged} of ${stances.length - 1} parts, which are unjudged. Run again: what was answered is remembered.`;
    return { layers, incomplete: { code: 'unjudged', message } };
  }
}
