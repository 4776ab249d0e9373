import type { StageSettings } from '../load-stages.js';

/** What a worker needs to analyse: handed over once, when the thread starts. */
export interface WorkerSettings extends StageSettings {
  /** Send the morphemes back too (`--tokens`). */
  readonly keepMorphemes: boolean;
}
