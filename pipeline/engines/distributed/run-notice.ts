import { createHash } from 'node:crypto';
import type { Language } from '../../../src/local-text.js';
import type { DecidingFacts } from '../../parts/deciding-facts.js';
import type { PartSettings } from '../../parts/make-part.js';
import type { RunParts } from '../../run-parts.js';

/** What the coordinator of a run tells its workers once. */
export interface RunNotice {
  readonly codebook: { readonly name: string; readonly text: string };
  /** The learned model that does not come with nonjo, base64; null without. */
  readonly model: string | null;
  /** The text of the user dictionary; null without. */
  readonly userDictionary: string | null;
  readonly language: Language;
  readonly report: PartSettings;
  /** What a worker must arrive at before it may work. */
  readonly parts: RunParts;
}

/** Names a run by what its workers are told: the same run, begun again, has the same results. */
export function runIdOf(notice: RunNotice): string {
  return createHash('sha256').update(JSON.stringify(notice)).digest('hex').slice(0, 16);
}

/** The queue of the coordinators and workers that have this code and these data: others never see its batches. */
export function queueOf(code: DecidingFacts): string {
  return `batches-${createHash('sha256').update(JSON.stringify(code)).digest('hex').slice(0, 12)}`;
}

/** Before the names of everything that nonjo has in Redis. */
export const PREFIX = 'nonjo';

/** Keys besides those of the queue. */
export const keyOf = {
  /** The notice of a run. */
  notice: (run: string): string => `${PREFIX}:run:${run}`,
  /** The batches whose parts the coordinator of a run waits for. */
  wanted: (run: string): string => `${PREFIX}:wanted:${run}`,
  /** The packed part of a batch. */
  part: (job: string): string => `${PREFIX}:part:${job}`,
  /** Why a worker could not do a batch. */
  failure: (job: string): string => `${PREFIX}:failed:${job}`,
} as const;

/** A batch on its way to a worker. */
export interface BatchJob {
  readonly run: string;
  /** The batch as packed JSON, base64. */
  readonly batch: string;
}
